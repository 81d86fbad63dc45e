import { type KnownName, knownNames, type NameKind } from '../commands/knownNames.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { namedBy } from '../commands/namedBy.ts';
import type { Path } from '../errors.ts';
import { readAs } from './readAs.ts';
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
 * each command. A document that is replaced is none of the others: nothing of it counts; and neither is what is merged.
 */
export function namesakesIn({ commands, stored }: Writing, kinds: readonly NameKind[]): readonly Namesake[] {
  const named = namedBy(commands);
  const replaced = new Map(
    commands.flatMap((c) => (c.do === 'putDocument' ? [[c.slug, c.replaces] as const] : [])),
  );
  const bearers = new Map<string, Set<string>>();
  const add = (key: string, slug: string) => bearers.set(key, (bearers.get(key) ?? new Set()).add(slug));
  for (const { slug, names } of named) for (const { key } of names) add(key, slug);
  for (const declaration of stored.declarations)
    for (const key of nameKeys(declaration)) add(key, declaration.slug);
  for (const { key, slug } of stored.names ?? []) add(key, slug);
  return named.flatMap(({ type, slug, names, at }) => {
    const gone = type === 'Document' ? replaced.get(slug) : null;
    const told = new Set([slug, ...(gone ? [gone] : [])]);
    const one = readAsOne(stored, type, slug, names);
    return names.flatMap((name): readonly Namesake[] => {
      const all = kinds.includes(name.kind) ? bearers.get(name.key) : undefined;
      const others = [...(all ?? [])].filter(
        (other) => !told.has(other) && (isFormer(name, other) || !one.has(readAs(stored, type, other))),
      );
      for (const other of others) told.add(other);
      return others.length === 0 ? [] : [{ type, name, at: [...at, name.field], others }];
    });
  });
}

/** Dossiers are each checked beside all others, whose declarations stay the same. */
const keysOf = new WeakMap<Declaration, readonly string[]>();

function nameKeys(declaration: Declaration): readonly string[] {
  const { type, slug, fields } = declaration;
  const keys = keysOf.get(declaration) ?? knownNames(type, slug, fields).map(({ key }) => key);
  keysOf.set(declaration, keys);
  return keys;
}

/** What a record is read as, and what it was read as under the slugs that it had before. */
function readAsOne(
  stored: Writing['stored'],
  type: string,
  slug: string,
  names: readonly KnownName[],
): ReadonlySet<string> {
  const slugs = [slug, ...names.flatMap((name) => (name.field === 'formerSlugs' ? [name.value] : []))];
  const merged = slugs.filter((one) => readAs(stored, type, one) !== one);
  return new Set([slug, ...merged].map((one) => readAs(stored, type, one)));
}

/** Whether another record still bears what is given as an earlier slug. */
function isFormer({ field, value }: KnownName, other: string): boolean {
  return field === 'formerSlugs' && value === other;
}
