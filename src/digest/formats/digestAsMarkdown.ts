import { quoted } from '../../diagrams/quoted.ts';
import type { Digest, DigestLine, DigestPassage, DigestWords } from '../Digest.ts';
import { beforeInWords, digestNotes, digestTitle, lineInWords, withoutShowing } from '../lineInWords.ts';

/** A digest as Markdown: a heading for each question, a line for each who moved or is new, with old and new words. */
export function digestAsMarkdown(digest: Digest, nextAddress: string | null): string {
  const parts = [
    `# ${escaped(digestTitle(digest))}`,
    ...digest.questions.map(({ text, lines }) =>
      [`## ${escaped(text)}`, lines.map(lineOf).join('\n')].join('\n\n'),
    ),
    ...digestNotes(digest).map(escaped),
    ...(nextAddress === null ? [] : [`[More](${address(nextAddress)})`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function lineOf(line: DigestLine): string {
  const showing = withoutShowing(line);
  return [
    `- **${escaped(lineInWords(line))}**`,
    `  - ${wordsOf(line.words)}`,
    ...line.before.map((before) => {
      const words = before.words === null ? '' : `: ${wordsOf(before.words)}`;
      return `  - ${escaped(beforeInWords(before, line))}${words}`;
    }),
    ...(line.shownBy === null ? [] : [`  - Shown by ${passage(line.shownBy)}`]),
    ...(showing === null ? [] : [`  - ${escaped(showing)}`]),
  ].join('\n');
}

function wordsOf({ text, url, passages, document }: DigestWords): string {
  return `[${escaped(text)}](${address(url)}): ${passages.map(passage).join(' … ')}, ${escaped(document)}`;
}

function passage({ exact, url }: DigestPassage): string {
  return `[${escaped(quoted(exact))}](${address(url)})`;
}

/** Text that no mark of Markdown is read in, on one line. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>()#+\-.!|~&$@:]/g, (mark) => {
    // Of these, what can do nothing within a line stays as it is.
    return '-.!+()#:@$'.includes(mark) ? mark : `\\${mark}`;
  });
}

/** An address between parentheses. */
function address(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
