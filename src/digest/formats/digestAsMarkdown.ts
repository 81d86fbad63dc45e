import { quoted } from '../../diagrams/quoted.ts';
import type { Digest, DigestEntry } from '../Digest.ts';
import { beforeInWords, digestNotes, digestTitle, entryInWords, withoutShowing } from '../digestInWords.ts';
import type { DigestPassage, DigestStance } from '../digestQuery.ts';

/** A digest as Markdown: a heading for each question, a point for each who moved or is new, with old and new words. */
export function digestAsMarkdown(digest: Digest, publicUrl: string, next: string | null): string {
  const pointOf = (entry: DigestEntry): string => {
    const before = beforeInWords(entry);
    const showing = withoutShowing(entry);
    return [
      `- **${escaped(entryInWords(entry))}**`,
      ...(entry.after === null ? [] : [`  - ${wordsOf(entry.after)}`]),
      ...(before === null || entry.before === null
        ? []
        : [`  - ${escaped(before)}: ${wordsOf(entry.before)}`]),
      ...(entry.words.length === 0 ? [] : [`  - Shown by ${passages(entry.words)}`]),
      ...(showing === null ? [] : [`  - ${escaped(showing)}`]),
    ].join('\n');
  };
  const wordsOf = ({ claims }: DigestStance): string =>
    claims
      .map((claim) => {
        const address = `${publicUrl}/claim/${claim.id}`;
        return `[${escaped(claim.text)}](${address}): ${passages(claim.passages)}, ${escaped(claim.document)}`;
      })
      .join('; ');
  const passages = (words: readonly DigestPassage[]): string =>
    words.map(({ id, exact }) => `[${escaped(quoted(exact))}](${publicUrl}/passage/${id})`).join(' … ');
  const parts = [
    `# ${escaped(digestTitle(digest))}`,
    ...digest.questions.flatMap(({ text, entries }) => [
      `## ${escaped(text)}`,
      entries.map(pointOf).join('\n'),
    ]),
    ...digestNotes(digest).map(escaped),
    ...(next === null ? [] : [`[More](${next})`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Text that no mark of Markdown is read in, on one line. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>|~&]/g, '\\$&');
}
