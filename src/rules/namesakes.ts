import { type KnownName, knownNames, type NameKind } from '../commands/knownNames.ts';
import { namedBy } from '../commands/namedBy.ts';
import type { Path } from '../errors.ts';
import type { Writing } from './Writing.ts';

/** Somebody or something that a command names, and others of the same name. */
export interface Namesake {
  readonly type: string;
  readonly name: KnownName;
  /** Where the name was written. */
  readonly at: Path;
  /** The slugs of the others, one or more. */
  readonly others: readonly string[];
}

/**
 * Whom and what the commands give a name that others bear, of the commands or stored: each name and each pair once for
 * each command. A document that is replaced is none of the others: nothing of it counts.
 */
export function namesakesIn({ commands, stored }: Writing, kinds: readonly NameKind[]): readonly Namesake[] {
  const named = namedBy(commands);
  const replaced = new Map(
    commands.flatMap((c) => (c.do === 'putDocument' ? [[c.slug, c.replaces] as const] : [])),
  );
  const bearers = new Map<string, Set<string>>();
  const add = (key: string, slug: string) => bearers.set(key, (bearers.get(key) ?? new Set()).add(slug));
  for (const { slug, names } of named) for (const { key } of names) add(key, slug);
  for (const { type, slug, fields } of stored.declarations)
    for (const { key } of knownNames(type, slug, fields)) add(key, slug);
  for (const { key, slug } of stored.names ?? []) add(key, slug);
  return named.flatMap(({ type, slug, names, at }) => {
    const gone = type === 'Document' ? replaced.get(slug) : null;
    const told = new Set([slug, ...(gone ? [gone] : [])]);
    return names.flatMap((name): readonly Namesake[] => {
      const all = kinds.includes(name.kind) ? bearers.get(name.key) : undefined;
      const others = [...(all ?? [])].filter((other) => !told.has(other));
      for (const other of others) told.add(other);
      return others.length === 0 ? [] : [{ type, name, at: [...at, name.field], others }];
    });
  });
}
