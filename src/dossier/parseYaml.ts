import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { FileLocation, LocatedFault } from './FileLocation.ts';
import { MOST_REPEATED, resolveAliases, type YamlContent } from './resolveAliases.ts';
import type { TextFile } from './TextFile.ts';

/** A YAML file as nodes that know where they stand. */
export interface Yaml {
  readonly file: TextFile;
  /** Null where the file is empty. */
  readonly root: YamlContent | null;
  readonly faults: readonly LocatedFault[];
  /** What an alias stands for, or the node itself. */
  resolve(node: unknown): YamlContent | null;
  locationOf(node: Node): FileLocation;
}

/** Where the parser's own message says nothing to who wrote the file. */
const OWN_WORDS: ReadonlyMap<string, string> = new Map([
  ['MULTIPLE_DOCS', 'A dossier is one YAML document, and here a second one begins'],
  ['RESOURCE_EXHAUSTION', 'Too many brackets are open at once here; a dossier nests five deep at most'],
]);

export function parseYaml(file: TextFile): Yaml {
  const document = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
  const { targets, tooMuch } = resolveAliases(document);
  const resolve = (node: unknown): YamlContent | null => {
    if (isAlias(node)) return targets.get(node) ?? null;
    return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
  };
  const locationOf = (node: Node) => file.locationAt(node.range?.[0] ?? 0);
  const faults = [...document.errors, ...document.warnings].map(
    ({ message, code, pos }): LocatedFault => ({
      rule: 'yamlIsValid',
      message: `${OWN_WORDS.get(code) ?? message}.`,
      at: [],
      ...file.locationAt(pos[0]),
    }),
  );
  if (tooMuch) {
    faults.push({
      rule: 'yamlIsValid',
      message: `With "*${tooMuch.source}" the aliases of this file stand for more than ${MOST_REPEATED} values. Write out what is meant, and keep aliases for what is short.`,
      at: [],
      ...locationOf(tooMuch),
    });
  }
  const byLine = Map.groupBy(faults, ({ line }) => line);
  return {
    file,
    root: resolve(document.contents),
    // One slip often has several messages: the first on a line says it.
    faults: [...byLine.values()].flatMap(([first]) => first ?? []),
    resolve,
    locationOf,
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
