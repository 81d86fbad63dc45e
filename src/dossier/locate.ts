import { isMap, isNode, isSeq, type Node } from 'yaml';
import { writtenFields } from '../commands/writtenFields.ts';
import type { Path } from '../errors.ts';
import { graphModel } from '../schema/graphModel.ts';
import type { FileLocation } from './FileLocation.ts';
import { pairOf, type Yaml } from './parseYaml.ts';
import type { YamlContent } from './resolveAliases.ts';

const written = [...graphModel.types.keys()].flatMap(writtenFields);
/** What a dossier calls the fields of commands. */
const CALLED = new Map(written.flatMap(({ name, written: { as } }) => (as === name ? [] : [[name, as]])));
/** The parts of an entry in which some of its fields stand. */
const PARTS = [...new Set(written.flatMap(({ written: { under } }) => under ?? []))];

/**
 * Where something of a command, such as its stance, stands in the dossier: its key, or the item of a list.
 * A part that was not written (a missing field, the `[0]` of a list that was written as one) stands where what
 * holds it does.
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
