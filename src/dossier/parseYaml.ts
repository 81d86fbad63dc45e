import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Place, PlacedFault } from './Place.ts';
import { type Content, MOST_REPEATED, resolveAliases } from './resolveAliases.ts';
import type { TextFile } from './TextFile.ts';

/** A YAML file as nodes that know where they stand. */
export interface Yaml {
  readonly file: TextFile;
  /** Null where the file is empty. */
  readonly root: Content | null;
  readonly faults: readonly PlacedFault[];
  /** What an alias stands for, or the node itself. */
  resolve(node: unknown): Content | null;
  placeOf(node: Node): Place;
}

export function parseYaml(file: TextFile): Yaml {
  const document = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
  const { targets, tooMuch } = resolveAliases(document);
  const resolve = (node: unknown): Content | null => {
    if (isAlias(node)) return targets.get(node) ?? null;
    return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
  };
  const placeOf = (node: Node) => file.placeAt(node.range?.[0] ?? 0);
  const faults = [...document.errors, ...document.warnings].map(
    ({ message, code, pos }): PlacedFault => ({
      rule: 'yamlIsValid',
      message: `${code === 'MULTIPLE_DOCS' ? 'A dossier is one YAML document, and here a second one begins' : message}.`,
      at: '',
      ...file.placeAt(pos[0]),
    }),
  );
  if (tooMuch) {
    faults.push({
      rule: 'yamlIsValid',
      message: `With "*${tooMuch.source}" the aliases of this file stand for more than ${MOST_REPEATED} values. Write out what is meant, and keep aliases for what is short.`,
      at: '',
      ...placeOf(tooMuch),
    });
  }
  const byLine = Map.groupBy(faults, ({ line }) => line);
  return {
    file,
    root: resolve(document.contents),
    // One slip often has several messages: the first on a line says it.
    faults: [...byLine.values()].flatMap(([first]) => first ?? []),
    resolve,
    placeOf,
  };
}

/** The text of a key as it was written. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
}

/** The pair of a key, the first where it stands twice. */
export function pairOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => keyOf(pair) === key) ?? null;
}
