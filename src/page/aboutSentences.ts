import { dateInWords } from '../diagrams/dateInWords.ts';
import { isolate } from '../diagrams/describePosition.ts';
import { documentName } from '../diagrams/documentName.ts';
import { quotedName } from '../diagrams/quotedName.ts';
import type { AboutGraphAnswer } from './operations/aboutGraph.ts';
import { fill } from './words/fill.ts';
import { plural } from './words/plural.ts';
import type { Words } from './words/Words.ts';

/**
 * What the graph is about, above what is shown of it.
 *
 * @param isCut whether that is only a part: it is said then that the numbers are those of the whole
 */
export function aboutShown(
  answer: AboutGraphAnswer | null,
  isCut: boolean,
  words: Words,
  language: string,
): { readonly short: string; readonly text: string } | null {
  if (answer === null) return null;
  const told = (text: string) => (isCut ? fill(words.home.whole, { text }) : text);
  return {
    short: told(aboutInShort(answer, words, language)),
    text: told(aboutSentences(answer, words, language).join(' ')),
  };
}

/** What the graph is about, in sentences: how much is said by how many on what, in which documents, and when. */
export function aboutSentences(answer: AboutGraphAnswer, words: Words, language: string): string[] {
  const { home } = words;
  const { issues, proposals, assertions, claims, documents, stanceCounts } = answer;
  const list = new Intl.ListFormat(language);
  const counted = [
    [home.questions, issues.totalCount],
    [home.proposals, proposals.totalCount],
    [home.statements, assertions.totalCount],
  ] as const;
  const targets = counted.flatMap(([forms, count]) => (count === 0 ? [] : [plural(language, forms, count)]));
  const said = fill(home.said, {
    claims: plural(language, home.claims, claims.totalCount),
    actors: plural(language, home.actors, stanceCounts.total.actors),
    targets: list.format(targets),
  });
  return [said, documentsSentence(documents, words, language), daysSentence(stanceCounts, home, language)];
}

/** The same in a few words, where a sentence has no room: `7 questions · 39 claims · 19 actors`. */
export function aboutInShort(answer: AboutGraphAnswer, { home }: Words, language: string): string {
  return fill(home.short, {
    questions: plural(language, home.questions, answer.issues.totalCount),
    claims: plural(language, home.claims, answer.claims.totalCount),
    actors: plural(language, home.actors, answer.stanceCounts.total.actors),
  });
}

function documentsSentence(
  { totalCount, nodes }: AboutGraphAnswer['documents'],
  { home, view }: Words,
  language: string,
): string {
  const titles = nodes.map((document) => {
    const { publisher, publishedAt } = document;
    const day = publishedAt === null ? null : dateInWords(publishedAt, language);
    const by = [publisher, day].filter((one) => one !== null).join(', ');
    const opening = document.passages.nodes[0]?.exact ?? null;
    const title = quotedName(isolate(documentName({ ...document, opening }).text), view);
    return by === '' ? title : fill(home.published, { title, by: isolate(by) });
  });
  const rest = totalCount - nodes.length;
  const all = rest > 0 ? [...titles, plural(language, home.moreDocuments, rest)] : titles;
  return fill(home.from, {
    documents: plural(language, home.documents, totalCount),
    titles: new Intl.ListFormat(language).format(all),
  });
}

function daysSentence(
  { firstDay, lastDay }: AboutGraphAnswer['stanceCounts'],
  { dated, datedOnce, undated }: Words['home'],
  language: string,
): string {
  if (firstDay === null || lastDay === null) return undated;
  const [from, to] = [dateInWords(firstDay, language), dateInWords(lastDay, language)];
  return firstDay === lastDay ? fill(datedOnce, { from }) : fill(dated, { from, to });
}
