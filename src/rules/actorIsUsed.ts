import { recordKey } from '../commands/recordKey.ts';
import { referencesOf } from '../commands/referencesOf.ts';
import type { Rule } from './Rule.ts';

/** A warning: an actor is declared for something, or was forgotten when what spoke of it was taken out. */
export const actorIsUsed: Rule = ({ commands, stored }) => {
  const used = new Set([
    ...commands.flatMap(referencesOf).map(({ type, slug }) => recordKey(type, slug)),
    // What another document declares too is there for others as well.
    ...stored.declarations.map(({ type, slug }) => recordKey(type, slug)),
    ...(stored.spokenOf ?? []),
  ]);
  return commands.flatMap((c) => {
    if (c.do !== 'declare' || c.type !== 'Actor' || used.has(recordKey(c.type, c.slug))) return [];
    const message = `Nothing speaks of the actor "${c.slug}". Take it out, or code what the text says of it.`;
    return [{ rule: 'actorIsUsed', at: c.at, message }];
  });
};
