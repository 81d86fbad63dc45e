import type { Address } from '../Address.ts';
import { type Company, type CompanyCell, companyOf } from '../companyOf.ts';
import { hrefOfPair } from '../hrefOfPair.ts';
import { noPairs } from '../noPairs.ts';
import type { CompanyAnswer } from '../operations/company.ts';
import type { Language } from '../words/Language.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Who agrees with whom, as a table that leads to the words of both: what there is to see without the script. */
export function companyFallback(
  address: Address,
  { agreements }: CompanyAnswer,
  words: Words,
  language: Language,
): string {
  const { company: text } = words;
  const company = companyOf(agreements.nodes, address.filter.actor);
  const title = `<h1>${escapeHtml(text.title)}</h1><p>${escapeHtml(text.intro)}</p>`;
  if (company.pairs.length === 0) return `${title}<p>${escapeHtml(noPairs(address, words))}</p>`;
  const heads = [text.pair, text.agree, text.contradict].map(
    (head) => `<th scope="col">${escapeHtml(head)}</th>`,
  );
  const number = (count: number) => (count === 0 ? '' : count.toLocaleString(language));
  const rows = company.pairs.map(
    (cell) =>
      `<tr><th scope="row"><a href="${escapeHtml(hrefOfPair(address, company, cell))}">${escapeHtml(namesOf(company, cell))}</a></th><td>${number(cell.agree)}</td><td>${number(cell.contradict)}</td></tr>`,
  );
  return `${title}<table><tr>${heads.join('')}</tr>${rows.join('')}</table>`;
}

function namesOf({ actors }: Company, { one, other }: CompanyCell): string {
  return `${actors[one]?.name} – ${actors[other]?.name}`;
}
