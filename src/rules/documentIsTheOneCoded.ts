import { createHash } from 'node:crypto';
import type { Rule } from './Rule.ts';

/** The text has the hash that it was coded by, and a stored text is never replaced by another. */
export const documentIsTheOneCoded: Rule = ({ commands, stored }) =>
  commands.flatMap((c) => {
    if (c.do !== 'putDocument') return [];
    const at = `${c.at}.sha256`;
    const actual = createHash('sha256').update(c.text).digest('hex');
    if (actual !== c.sha256) {
      const message = `The text of "${c.slug}" has the SHA-256 ${actual}; coded was the text ${c.sha256}. Read the text again, then put in its new hash.`;
      return [{ rule: 'documentIsTheOneCoded', at, message }];
    }
    const known = stored.documents.get(c.slug);
    if (known === undefined || known.sha256 === c.sha256) return [];
    const message = `The document "${c.slug}" is already stored with another text (SHA-256 ${known.sha256}), on which its claims rest. Give the new text a slug of its own.`;
    return [{ rule: 'documentIsTheOneCoded', at, message }];
  });
