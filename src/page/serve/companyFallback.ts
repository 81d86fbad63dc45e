import type { Address } from '../Address.ts';
import { chosenNames } from '../chosenNames.ts';
import { companyCut } from '../companyCut.ts';
import { type Company, type CompanyCell, companyOf } from '../companyOf.ts';
import { companyTitle } from '../companyTitle.ts';
import { hrefOfPair } from '../hrefOfPair.ts';
import { noPairs } from '../noPairs.ts';
import type { CompanyAnswer } from '../operations/company.ts';
import { type NamesAnswer, namesCall } from '../operations/names.ts';
import type { Language } from '../words/Language.ts';
import type { Words } from '../words/Words.ts';
import type { KnownAnswer } from './describeAddress.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Who agrees with whom, as a table that leads to the words of both: what there is to see without the script. */
export function companyFallback(
  address: Address,
  { agreements }: CompanyAnswer,
  answerTo: KnownAnswer,
  words: Words,
  language: Language,
): string {
  const { company: text } = words;
  const company = companyOf(agreements.nodes, address.filter.actor);
  const names = namesIn(address, answerTo);
  const title = companyHeading(address, answerTo, words);
  if (company.pairs.length === 0) {
    // What nobody knows is no finding: that there is no such thing is said above.
    const isUnknown = chosenNames(address.filter, names).some(({ isMissing }) => isMissing);
    return isUnknown ? title : `${title}<p>${escapeHtml(noPairs(address, words))}</p>`;
  }
  const { totalCount: total, nodes } = agreements;
  const cut = companyCut(company, { read: nodes.length, total }, words, language);
  const heads = [text.pair, text.agree, text.contradict].map(
    (head) => `<th scope="col">${escapeHtml(head)}</th>`,
  );
  const number = (count: number) => (count === 0 ? '' : count.toLocaleString(language));
  const rows = company.pairs.map(
    (cell) =>
      `<tr><th scope="row"><a href="${escapeHtml(hrefOfPair(address, company, cell))}">${escapeHtml(namesOf(company, cell))}</a></th><td>${number(cell.agree)}</td><td>${number(cell.contradict)}</td></tr>`,
  );
  return `${title}${cut.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('')}<table><tr>${heads.join('')}</tr>${rows.join('')}</table>`;
}

/** What heads it, and what it is: seen before the script has come as well. */
export function companyHeading(address: Address, answerTo: KnownAnswer, words: Words): string {
  const title = companyTitle(address, namesIn(address, answerTo), words);
  return `<h1>${escapeHtml(title)}</h1><p class="description">${escapeHtml(words.company.intro)}</p>`;
}

function namesIn({ filter }: Address, answerTo: KnownAnswer): NamesAnswer | null {
  const call = namesCall(filter);
  return call && answerTo<NamesAnswer>(call);
}

function namesOf({ actors }: Company, { one, other }: CompanyCell): string {
  return `${actors[one]?.name} – ${actors[other]?.name}`;
}
