import { hash } from 'node:crypto';
import type { Rule } from './Rule.ts';

/** The text has the hash that it was coded by, and the text of a document is never replaced by another. */
export const documentIsTheOneCoded: Rule = ({ commands, stored }) => {
  const known = new Map([...stored.documents.values()].map((d) => [d.slug, d.sha256]));
  return commands.flatMap((c) => {
    if (c.do !== 'putDocument') return [];
    const at = [...c.at, 'sha256'];
    const actual = hash('sha256', c.text);
    if (actual !== c.sha256) {
      const remedy = onlyEndsDiffer(c.text, c.sha256) ?? 'Read the text again, then put in its new hash.';
      const message = `The text of "${c.slug}" has the SHA-256 ${actual}; coded was the text ${c.sha256}. ${remedy}`;
      return [{ rule: 'documentIsTheOneCoded', at, message }];
    }
    const before = known.get(c.slug);
    known.set(c.slug, before ?? c.sha256);
    if (before === undefined || before === c.sha256) return [];
    const remedy =
      onlyEndsDiffer(c.text, before) ??
      `Give the new text a slug of its own. Where it mends the old one, call \`reviseDocument\`; or say \`replaces: ${c.slug}\` under the \`document:\` of its dossier and leave the old one out, whose claims are then retracted.`;
    const message = `The document "${c.slug}" already has another text (SHA-256 ${before}), on which its claims rest. ${remedy}`;
    return [{ rule: 'documentIsTheOneCoded', at, message }];
  });
};

const BREAK = /\r\n|\r|\n/g;
const BREAKS = { LF: '\n', CRLF: '\r\n', CR: '\r' };
const MARK = '\ufeff';

/**
 * Where the text that was coded is this one but for what git and editors change without changing a word, what that is and
 * how to keep it: line ends, the byte order mark, the last line break. Null where it is another text.
 */
function onlyEndsDiffer(text: string, coded: string): string | null {
  const hasMark = text.startsWith(MARK);
  const [last = ''] = /(?:\r\n|\r|\n)$/.exec(text) ?? [];
  const words = text.slice(hasMark ? MARK.length : 0, text.length - last.length);
  for (const [name, end] of Object.entries(BREAKS)) {
    const lines = words.replace(BREAK, end);
    const otherEnds = lines !== words || (last !== '' && last !== end);
    for (const mark of ['', MARK]) {
      for (const final of ['', end]) {
        if (hash('sha256', mark + lines + final) !== coded) continue;
        const differing = [
          ...(otherEnds ? [['the line ends', `has ${name}`]] : []),
          ...((mark !== '') === hasMark
            ? []
            : [['the byte order mark', `begins with${mark ? '' : 'out'} one`]]),
          ...((final === '') === (last === '')
            ? []
            : [['the last line break', `ends with${final ? '' : 'out'} one`]]),
        ];
        const what = AND.format(differing.map(([one = '']) => one));
        const has = AND.format(differing.map(([, one = '']) => one));
        const verb = differing.length > 1 || otherEnds ? 'differ' : 'differs';
        const remedy = otherEnds ? `Keep ${name} (*.txt -text in .gitattributes).` : 'Save it so.';
        return `Only ${what} ${verb}: the text that was coded ${has}. ${remedy}`;
      }
    }
  }
  return null;
}

const AND = new Intl.ListFormat('en-GB');
