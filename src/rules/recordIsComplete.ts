import { mergeDeclarations } from '../commands/mergeDeclarations.ts';
import type { Rule } from './Rule.ts';
import { recordKey } from './Writing.ts';

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Actor: ['name', 'kind'],
  Place: ['name'],
  Issue: ['text'],
  Proposal: ['text', 'kind'],
  Assertion: ['text'],
};

/** Somebody declares what every record of a type must have. */
export const recordIsComplete: Rule = ({ commands, stored }) => {
  const others = Map.groupBy(stored.declarations, (d) => recordKey(d.type, d.slug));
  const declared = Map.groupBy(
    commands.filter((c) => c.do === 'declare'),
    (d) => recordKey(d.type, d.slug),
  );
  return [...declared].flatMap(([key, group]) => {
    const { type, fields } = mergeDeclarations([...(others.get(key) ?? []), ...group]);
    const [{ at = '', slug = '' } = {}] = group;
    return (REQUIRED[type] ?? [])
      .filter((field) => typeof fields[field] !== 'string' || fields[field] === '')
      .map((field) => ({
        rule: 'recordIsComplete',
        at,
        message: `The ${type.toLowerCase()} "${slug}" has no ${field}. Give it one.`,
      }));
  });
};
