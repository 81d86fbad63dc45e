import type { ViewAnswer } from '../../diagrams/viewQuery.ts';
import type { Address } from '../Address.ts';
import { type Chosen, chosenNames } from '../chosenNames.ts';
import { type ActorPartsAnswer, actorPartsCall } from '../operations/actorParts.ts';
import { type ComparedAnswer, comparedCall } from '../operations/compared.ts';
import { type NamesAnswer, namesCall } from '../operations/names.ts';
import { type OverviewAnswer, overviewCall } from '../operations/overview.ts';
import { positionsCall } from '../operations/positions.ts';
import { type ClaimAnswer, type DocumentAnswer, oneClaim, readDocument } from '../operations/reader.ts';
import { isSubject } from '../pages.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/Words.ts';
import type { KnownAnswer } from './describeAddress.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What an address names and the graph does not have, as far as the answers tell that were asked for the view itself. */
export function unknownFallback(address: Address, known: KnownAnswer, words: Words): string {
  const sentences =
    address.view === 'reader' ? unknownInText(address, known, words) : unknownInCut(address, known, words);
  return sentences.map((sentence) => `<p class="notice">${escapeHtml(sentence)}</p>`).join('');
}

function unknownInText(
  { document, claim, passage }: Address,
  known: KnownAnswer,
  { reader }: Words,
): string[] {
  if (document === null) return [];
  const read = known<DocumentAnswer>({ query: readDocument.text, variables: { slug: document } })?.document;
  const asked = claim && known<ClaimAnswer>({ query: oneClaim.text, variables: { id: claim } });
  const passages = read?.passages;
  const isNone =
    passages && !passages.pageInfo.hasNextPage && passages.nodes.every(({ id }) => id !== passage);
  return [
    ...(asked && asked.claim === null ? [reader.noClaim] : []),
    ...(passage !== null && isNone ? [fill(reader.noPassage, { id: passage })] : []),
  ];
}

function unknownInCut(address: Address, known: KnownAnswer, { nothing }: Words): string[] {
  const { view, group } = address;
  if (isSubject(view)) return [];
  const missing = (kind: keyof typeof nothing.missing, slugs: readonly string[]) =>
    slugs.map((slug) => fill(nothing.missing[kind], { slug }));
  if (view === 'company')
    return unknownNames(address, known).flatMap(({ kind, slug }) => missing(kind, [slug]));
  return [
    ...missing('actor', unknownActors(address, known)),
    ...missing('issue', unknownIssues(address, known)),
    ...(group !== null && known<OverviewAnswer>(overviewCall(address))?.stanceCounts.total.positions === 0
      ? missing('group', [group])
      : []),
  ];
}

/** What a view that asks for all its names is cut by, and there is not. */
function unknownNames({ filter }: Address, known: KnownAnswer): readonly Chosen[] {
  const call = namesCall(filter);
  const names = call && known<NamesAnswer>(call);
  return chosenNames(filter, names).filter(({ isMissing }) => isMissing);
}

function unknownActors(address: Address, known: KnownAnswer): string[] {
  const { actor } = address.filter;
  const [first, second] = actor;
  if (address.view === 'compare') {
    const answer = known<ComparedAnswer>(comparedCall(actor));
    return answer === null
      ? []
      : [answer.first ? undefined : first, answer.second ? undefined : second].flatMap((slug) => slug ?? []);
  }
  const call = actorPartsCall(address);
  const answer = call && known<ActorPartsAnswer>(call);
  return answer && answer.actor === null && first !== undefined ? [first] : [];
}

/** Only the first page of all stances on issues asks for these themselves. */
function unknownIssues(address: Address, known: KnownAnswer): string[] {
  const answer = known<ViewAnswer>(positionsCall(address));
  return address.filter.issue.filter((_, index) => answer?.[`issue${index}`] === null);
}
