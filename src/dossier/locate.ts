import { isMap, isNode, isSeq, type Node } from 'yaml';
import { writtenFields } from '../commands/writtenFields.ts';
import type { Path } from '../errors.ts';
import { graphModel } from '../schema/graphModel.ts';
import type { FileLocation } from './FileLocation.ts';
import { pairOf, type Yaml } from './parseYaml.ts';
import type { YamlContent } from './resolveAliases.ts';

const written = [...graphModel.types.keys()].flatMap(writtenFields);
/** The names in a dossier of those fields of commands that have another name there. */
const CALLED = new Map(written.flatMap(({ name, written: { as } }) => (as === name ? [] : [[name, as]])));
/** The parts of entries that hold some of their fields, such as `background`. */
const PARTS = [...new Set(written.flatMap(({ written: { under } }) => under ?? []))];

/**
 * Where in the file a path into a dossier or a command leads: to a key, or to an item of a list. A path to something
 * that was not written (a missing field, the first of a list that was written as one item) leads to what would hold it.
 */
export function locate(yaml: Yaml, path: Path): FileLocation {
  let node = yaml.root;
  let location = yaml.file.locationAt(0);
  for (const step of path) {
    if (node === null) return location;
    const found = follow(yaml, node, step);
    if (found === null) {
      if (typeof step === 'number' && !isSeq(node)) continue;
      return location;
    }
    location = yaml.locationOf(found.shown);
    node = yaml.resolve(found.value);
  }
  return location;
}

function follow(
  yaml: Yaml,
  node: YamlContent,
  step: string | number,
): { shown: Node; value: unknown } | null {
  if (typeof step === 'number') {
    const item = isSeq(node) ? node.items[step] : undefined;
    return isNode(item) ? { shown: item, value: item } : null;
  }
  if (!isMap(node)) return null;
  const parts = PARTS.map((part) => yaml.resolve(pairOf(node, part)?.value)).filter((part) => isMap(part));
  const pair =
    pairOf(node, step) ??
    pairOf(node, CALLED.get(step) ?? step) ??
    parts.map((part) => pairOf(part, step)).find((found) => found !== null);
  return pair && isNode(pair.key) ? { shown: pair.key, value: pair.value } : null;
}
