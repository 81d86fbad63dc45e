import type { PutOffice, PutTie } from '../commands/Command.ts';
import { pathTo } from '../commands/pathTo.ts';
import { statementKey } from '../commands/statementNames.ts';
import { isInRow, writtenFields } from '../commands/writtenFields.ts';
import { writtenOf } from '../commands/writtenOf.ts';
import { andOthers } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** What somebody else states of an office or a tie. */
interface Other {
  readonly coders: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An office or a tie that two read in the same words is one: they say the same of it. */
export const statementsAgree: Rule = ({ commands, stored }) => {
  const others = Map.groupBy(stored.statements ?? [], ({ key }) => key);
  const first = new Map<string, PutOffice | PutTie>();
  return commands.flatMap((c) => {
    if (c.do !== 'putOffice' && c.do !== 'putTie') return [];
    const key = statementKey(c);
    const before = first.get(key) ?? c;
    first.set(key, before);
    const together: Other = { coders: [before.coder], fields: { ...before } };
    const said = [...(others.get(key) ?? []), ...(before.coder === c.coder ? [] : [together])];
    return said.flatMap((other) => disagreeing(c, other));
  });
};

function disagreeing(c: PutOffice | PutTie, { coders, fields }: Other) {
  const row = writtenOf(c);
  return writtenFields(row?.type ?? '').flatMap((field) => {
    if (field.kind !== 'scalar' || !isInRow(field)) return [];
    const [own, theirs] = [row?.values[field.name] ?? null, fields[field.name] ?? null];
    if (own === theirs) return [];
    const { as } = field.written;
    const message = `${andOthers(coders)} states the same in these words, with ${as} ${JSON.stringify(theirs)} and not ${JSON.stringify(own)}. Make both say the same and load them together, or quote other words.`;
    return [{ rule: 'statementsAgree', at: pathTo(c, field), message }];
  });
}
