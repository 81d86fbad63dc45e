import type { Command } from '../commands/Command.ts';
import { pathTo } from '../commands/pathTo.ts';
import { writtenField } from '../commands/writtenFields.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import type { Rule } from './Rule.ts';

/** A warning: a text that states what was said, or since when somebody is in office, was seldom published before that day. */
export const dateIsNotAfterPublication: Rule = ({ commands }) => {
  const published = new Map(
    commands.flatMap((c) => (c.do === 'putDocument' ? [[c.slug, c.publishedAt] as const] : [])),
  );
  return commands.flatMap((c) => {
    const dated = datedIn(c);
    const publishedAt = dated && published.get(dated.document);
    if (!publishedAt) return [];
    const said = edtfDays(dated.date);
    const last = edtfDays(publishedAt)?.last;
    if (!said || last === undefined || said.first <= last) return [];
    const message = `${dated.date} is after ${publishedAt}, when "${dated.document}" was published. Correct the one or the other.`;
    return [{ rule: 'dateIsNotAfterPublication', at: dated.at, message }];
  });
};

function datedIn(c: Command) {
  if (c.do === 'recordClaim' && c.saidAt !== null)
    return { date: c.saidAt, document: c.document, at: pathTo(c, writtenField('Claim', 'saidAt')) };
  if (c.do === 'putOffice' && c.since !== null)
    return { date: c.since, document: c.document, at: pathTo(c, writtenField('Office', 'since')) };
  return null;
}
