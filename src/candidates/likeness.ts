import { foldName } from '../evidence/foldName.ts';

/** A record as it is compared with others of its type. */
export interface Likened {
  readonly slug: string;
  /** What it is called: the name and the aliases of an actor, the text of a target. */
  readonly names: readonly string[];
  /** What it is called elsewhere: `wikidata Q22686`. */
  readonly externalIds: readonly string[];
}

/** Why two records may be one: the kind of reason, and the words in which they are alike. */
export interface MergeReason {
  readonly kind: 'IDENTIFIER' | 'NAME' | 'PART';
  readonly words: string;
}

/**
 * Why two records may be one, the surest reason first; nothing where nothing says so. A part is whole words of a name, one
 * after the other, that are all of a name of the other.
 */
export function likeness(one: Likened, other: Likened): readonly MergeReason[] {
  const identifiers = shared(one.externalIds, other.externalIds);
  const names = shared(one.names, other.names);
  const parts = [...partsOf(one.names, other.names), ...partsOf(other.names, one.names)];
  return [
    ...identifiers.map((words) => ({ kind: 'IDENTIFIER' as const, words })),
    ...names.map((words) => ({ kind: 'NAME' as const, words })),
    ...parts.map((words) => ({ kind: 'PART' as const, words })),
  ];
}

function shared(some: readonly string[], others: readonly string[]): readonly string[] {
  const folded = new Set(others.map(foldName));
  return eachOnce(some.filter((name) => folded.has(foldName(name))));
}

/** Those names that are a part of one of the others, and not all of it. */
function partsOf(some: readonly string[], others: readonly string[]): readonly string[] {
  const folded = others.map((name) => ` ${foldName(name)} `);
  return eachOnce(
    some.filter((name) => {
      const words = ` ${foldName(name)} `;
      return words.trim() !== '' && folded.some((other) => other !== words && other.includes(words));
    }),
  );
}

function eachOnce(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [foldName(name), name])).values()];
}
