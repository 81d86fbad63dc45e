import { quoted } from '../../diagrams/quoted.ts';
import { said } from '../../diagrams/ViewWords.ts';
import type { Digest, DigestEntry } from '../Digest.ts';
import type { DigestWords } from '../DigestWords.ts';
import {
  beforeInWords,
  claimInWords,
  digestNotes,
  digestTitle,
  entryInWords,
  hasMoreLearned,
  questionHeading,
  whenBefore,
  withoutShowing,
} from '../digestInWords.ts';
import type { DigestClaim, DigestPassage, DigestStance } from '../digestQuery.ts';
import type { DigestAddresses } from './digestAsHtml.ts';

/** A digest as Markdown: a heading for each question, a point for each who moved or is new, with old and new words. */
export function digestAsMarkdown(
  digest: Digest,
  { publicUrl, next, learned }: Pick<DigestAddresses, 'publicUrl' | 'next' | 'learned'>,
  words: DigestWords,
): string {
  const pointOf = (entry: DigestEntry): string => {
    const before = beforeInWords(entry, words);
    const showing = withoutShowing(entry, words);
    return [
      `- **${escaped(entryInWords(entry, words))}**`,
      ...(entry.after === null ? [] : [`  - ${wordsOf(entry, entry.after, () => '')}`]),
      ...(before === null || entry.before === null
        ? []
        : [
            `  - ${escaped(before)}: ${wordsOf(entry, entry.before, (claim) => escaped(whenBefore(claim, words)))}`,
          ]),
      ...(entry.words.length === 0 ? [] : [`  - ${said(words.shownBy, { words: passages(entry.words) })}`]),
      ...(showing === null ? [] : [`  - ${escaped(showing)}`]),
    ].join('\n');
  };
  const wordsOf = (entry: DigestEntry, held: DigestStance, when: (claim: DigestClaim) => string): string =>
    held.claims
      .map((claim) => {
        const address = `${publicUrl}/claim/${claim.id}`;
        return `[${escaped(claimInWords(entry, held, claim, words))}](${address}): ${passages(claim.passages)}, ${escaped(claim.document)}${when(claim)}`;
      })
      .join('; ');
  const passages = (all: readonly DigestPassage[]): string =>
    all.map(({ id, exact }) => `[${escaped(quoted(exact, words))}](${publicUrl}/passage/${id})`).join(' … ');
  const parts = [
    `# ${escaped(digestTitle(digest, words))}`,
    ...digest.questions.flatMap((question) => [
      `## ${escaped(questionHeading(question, words))}`,
      question.entries.map(pointOf).join('\n'),
    ]),
    ...digestNotes(digest, words).map(escaped),
    ...(hasMoreLearned(digest) ? [`[${words.learned}](${learned})`] : []),
    ...(next === null ? [] : [`[${words.more}](${next})`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Text that no mark of Markdown is read in, on one line. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>|~&]/g, '\\$&');
}
