import type { Command } from '../commands/Command.ts';
import { pathTo } from '../commands/pathTo.ts';
import { writtenField } from '../commands/writtenFields.ts';
import { dayAfter, edtfDays } from '../evidence/edtfDays.ts';
import type { Rule } from './Rule.ts';

/**
 * A warning: a text seldom states since when somebody is in office before that day. That something was said the day after
 * its publication may be right as well, where the clocks of the two places differ; later than that is a fault, by
 * `nothingIsSaidAfterPublication`.
 */
export const dateIsNotAfterPublication: Rule = ({ commands, documents }) =>
  commands.flatMap((c) => {
    const dated = datedIn(c);
    const publishedAt = dated && documents.get(dated.document)?.publishedAt;
    if (!publishedAt) return [];
    const days = edtfDays(dated.date);
    const last = edtfDays(publishedAt)?.last;
    if (!days || last === undefined || days.first <= last) return [];
    if (c.do === 'recordClaim' && days.first > dayAfter(last)) return [];
    const message = `${dated.date} is after ${publishedAt}, when "${dated.document}" was published. Correct the one or the other.`;
    return [{ rule: 'dateIsNotAfterPublication', at: dated.at, message }];
  });

function datedIn(c: Command) {
  if (c.do === 'recordClaim' && c.saidAt !== null)
    return { date: c.saidAt, document: c.document, at: pathTo(c, writtenField('Claim', 'saidAt')) };
  if (c.do === 'putOffice' && c.since !== null)
    return { date: c.since, document: c.document, at: pathTo(c, writtenField('Office', 'since')) };
  return null;
}
