import { createHash } from 'node:crypto';
import type { Rule } from './Rule.ts';

/** The text has the hash that it was coded by, and the text of a document is never replaced by another. */
export const documentIsTheOneCoded: Rule = ({ commands, stored }) => {
  const known = new Map([...stored.documents.values()].map((d) => [d.slug, d.sha256]));
  return commands.flatMap((c) => {
    if (c.do !== 'putDocument') return [];
    const at = [...c.at, 'sha256'];
    const actual = createHash('sha256').update(c.text).digest('hex');
    if (actual !== c.sha256) {
      const message = `The text of "${c.slug}" has the SHA-256 ${actual}; coded was the text ${c.sha256}. Read the text again, then put in its new hash.`;
      return [{ rule: 'documentIsTheOneCoded', at, message }];
    }
    const before = known.get(c.slug);
    known.set(c.slug, before ?? c.sha256);
    if (before === undefined || before === c.sha256) return [];
    const message = `The document "${c.slug}" already has another text (SHA-256 ${before}), on which its claims rest. Give the new text a slug of its own.`;
    return [{ rule: 'documentIsTheOneCoded', at, message }];
  });
};
