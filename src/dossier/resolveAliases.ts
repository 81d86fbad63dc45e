import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** What an alias leads to in the end. */
export type YamlContent = YAMLMap | YAMLSeq | Scalar;

/** What all aliases of a file together may stand for: keys, values and items. */
export const MOST_REPEATED = 100_000;

export interface Aliases {
  /** What each alias stands for; one without an anchor before it is not in it. */
  readonly targets: ReadonlyMap<Alias, YamlContent>;
  /** The first alias that makes what is repeated too much, or repeats what it stands in; null where none does. */
  readonly tooMuch: Alias | null;
  /** Texts that are not in quotation marks and begin with an anchor that nothing refers to, or with a tag that says nothing. */
  readonly unused: readonly Scalar[];
}

/**
 * What each alias stands for: what last had its anchor before it. One walk for all of them, where the library takes
 * one for each; and counted without being followed, because aliases of aliases soon stand for more than fits anywhere.
 */
export function resolveAliases(document: Document): Aliases {
  const anchored = new Map<string, YamlContent>();
  const targets = new Map<Alias, YamlContent>();
  /** How many nodes something is when its aliases are followed; what is still being counted has none. */
  const sizes = new Map<YamlContent, number>();
  const marked = new Set<Scalar>();
  let repeated = 0;
  let tooMuch: Alias | null = null;

  const sizeOfAlias = (alias: Alias): number => {
    const target = anchored.get(alias.source);
    if (target === undefined) return 1;
    targets.set(alias, target);
    if (isScalar(target)) marked.delete(target);
    const size = sizes.get(target) ?? Number.POSITIVE_INFINITY;
    repeated += size;
    if (repeated > MOST_REPEATED) tooMuch ??= alias;
    return size;
  };
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) return sizeOfAlias(node);
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return 0;
    if (node.anchor !== undefined) anchored.set(node.anchor, node);
    if (isScalar(node) && node.type === 'PLAIN' && (node.anchor !== undefined || node.tag === '!'))
      marked.add(node);
    let size = 1;
    if (!isScalar(node)) for (const item of node.items) size += sizeOf(item);
    if (node.anchor !== undefined) sizes.set(node, size);
    return size;
  };
  sizeOf(document.contents);
  return { targets, tooMuch, unused: [...marked] };
}
