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

const IN_MARKS = ' Put a text with such a sign in quotation marks.';

/** What is added where words that are not in quotation marks are the usual cause. */
const QUOTING: ReadonlyMap<string, string> = new Map([
  ['BAD_ALIAS', IN_MARKS],
  ['BAD_SCALAR_START', IN_MARKS],
  ['TAG_RESOLVE_FAILED', IN_MARKS],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    ' If it is a text with a colon in it, put it in quotation marks; else begin a new line.',
  ],
  [
    'UNEXPECTED_TOKEN',
    ' If it belongs to a text, put the whole text in quotation marks: \'"No," she said\', or "It\'s".',
  ],
  ['BAD_DQ_ESCAPE', ' Within " " a backslash is written twice, within \' \' once.'],
]);

export function parseYaml(file: TextFile): Yaml {
  const document = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
  const { targets, tooMuch, unused } = resolveAliases(document);
  const resolve = (node: unknown): YamlContent | null => {
    if (isAlias(node)) return targets.get(node) ?? null;
    return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
  };
  const locationOf = (node: Node) => file.locationAt(node.range?.[0] ?? 0);
  const fault = (message: string, where: FileLocation): LocatedFault => ({
    rule: 'yamlIsValid',
    message,
    at: [],
    ...where,
  });
  const faults = [...document.errors, ...document.warnings].map(({ message, code, pos }) =>
    fault(
      `${OWN_WORDS.get(code) ?? message}.${QUOTING.get(code) ?? hintOnComment(file.text, code, pos[0])}`,
      file.locationAt(pos[0]),
    ),
  );
  const directive = /^%YAML .*/m.exec(file.text);
  if (directive && document.directives?.yaml.version !== '1.2') {
    const message = `A dossier is YAML 1.2. By "${directive[0].trim()}" it would be read otherwise: "no" as false, days as moments. Take the line out.`;
    faults.push(fault(message, file.locationAt(directive.index)));
  }
  for (const node of unused) {
    const sign = node.anchor === undefined ? '!' : `&${node.anchor}`;
    const message = `YAML takes "${sign}" for a sign of its own, and "${node.source ?? ''}" is all that is left. Put the words in quotation marks.`;
    faults.push(fault(message, locationOf(node)));
  }
  if (tooMuch) {
    const message = `With "*${tooMuch.source}" the aliases of this file stand for more than ${MOST_REPEATED} values. Write out what is meant, and keep aliases for what is short.`;
    faults.push(fault(message, locationOf(tooMuch)));
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

/** A comment that takes a bracket with it, or the rest of a text that goes on below, is noticed behind its line. */
function hintOnComment(text: string, code: string, at: number): string {
  const before = text.slice(Math.max(0, at - 1_000), at).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (!['BAD_INDENT', 'MISSING_CHAR'].includes(code) || !/\S.*\s#/.test(line)) return '';
  return ' Behind a space, "#" begins a comment: put a text with it in quotation marks.';
}

/** The text of a key as it was written. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
}

/** The pair of a key, the first where it stands twice. */
export function pairOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => keyOf(pair) === key) ?? null;
}
