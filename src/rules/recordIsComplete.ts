import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { givenWhole } from '../commands/givenWhole.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { recordKey } from '../commands/recordKey.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { otherSource } from './otherSource.ts';
import type { Rule } from './Rule.ts';
import type { Writing } from './Writing.ts';

/** A record has all fields that its type requires, also after one of its declarations is taken back. */
export const recordIsComplete: Rule = ({ commands, stored }) => {
  const others = Map.groupBy(stored.declarations, keyOf);
  const declared = Map.groupBy(
    commands.filter((c) => c.do === 'declare'),
    keyOf,
  );
  const whole = givenWhole(commands);
  const lacking = [...declared].flatMap(([key, group]) => {
    const { type, missing } = missingIn([...(others.get(key) ?? []), ...group]);
    const [{ at = [], slug = '' } = {}] = group;
    const message = (field: string) => `The ${type} "${slug}" has no ${field}. Give it one.`;
    return missing.map((field) => ({ rule: 'recordIsComplete', at, message: message(field) }));
  });
  // Of what is called otherwise now, `formerSlugIsFree` says that others still declare it.
  const former = new Set(formerSlugsIn(commands).map(({ type, from }) => recordKey(type, from)));
  const left = (stored.takenBack ?? []).flatMap((taken) => {
    const remaining = others.get(keyOf(taken)) ?? [];
    const [other] = remaining;
    if (!other || declared.has(keyOf(taken)) || former.has(keyOf(taken))) return [];
    const { type, missing } = missingIn(remaining);
    const at = whole.ofDeclared(taken)?.at ?? [];
    const message = (field: string) =>
      `The ${type} "${taken.slug}" would have no ${field}: it was declared here, and ${otherSource(other, taken)} declares the ${type} without one. Declare it here again, or give it one there and load both together.`;
    return missing.map((field) => ({ rule: 'recordIsComplete', at, message: message(field) }));
  });
  return [...lacking, ...left];
};

/**
 * The records that would lack what their type requires because a text is erased, which nothing may hold up: what others
 * declare of them is to be taken back. Those that the commands themselves declare are not among them.
 */
export function recordsErased({ commands, stored }: Writing): readonly Pick<Declaration, 'type' | 'slug'>[] {
  const erased = new Set(commands.flatMap((c) => (c.do === 'eraseDocument' ? [c.document] : [])));
  const declared = new Set(commands.flatMap((c) => (c.do === 'declare' ? [keyOf(c)] : [])));
  const others = Map.groupBy(stored.declarations, keyOf);
  return (stored.takenBack ?? []).filter((taken) => {
    const remaining = others.get(keyOf(taken)) ?? [];
    const isErased = taken.document !== null && erased.has(taken.document) && !declared.has(keyOf(taken));
    return isErased && remaining.length > 0 && missingIn(remaining).missing.length > 0;
  });
}

function keyOf({ type, slug }: Pick<Declaration, 'type' | 'slug'>): string {
  return recordKey(type, slug);
}

function missingIn(declarations: readonly Declaration[]): { type: string; missing: readonly string[] } {
  const { type, fields } = mergeDeclarations(declarations);
  const missing = writtenFields(type)
    .filter(({ name, written }) => written.required && (fields[name] ?? '') === '')
    .map(({ name }) => name);
  return { type: type.toLowerCase(), missing };
}
