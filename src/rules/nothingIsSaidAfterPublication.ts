import { pathTo } from '../commands/pathTo.ts';
import { writtenField } from '../commands/writtenFields.ts';
import { dayAfter, edtfDays } from '../evidence/edtfDays.ts';
import type { Rule } from './Rule.ts';

/**
 * No text states what was said after it was published. The day after is let through: it has begun in Tokyo when a text is
 * published in New York.
 */
export const nothingIsSaidAfterPublication: Rule = ({ commands, documents }) =>
  commands.flatMap((c) => {
    if (c.do !== 'recordClaim' || c.saidAt === null) return [];
    const publishedAt = documents.get(c.document)?.publishedAt ?? null;
    const first = edtfDays(c.saidAt)?.first;
    const last = publishedAt === null ? undefined : edtfDays(publishedAt)?.last;
    if (first === undefined || last === undefined || first <= dayAfter(last)) return [];
    const message = `"${c.document}" was published on ${publishedAt} and cannot state what was said later, on ${c.saidAt}. Correct the one or the other, or leave the date out.`;
    return [
      { rule: 'nothingIsSaidAfterPublication', at: pathTo(c, writtenField('Claim', 'saidAt')), message },
    ];
  });
