import { isMap, isNode, isSeq, type Node } from 'yaml';
import type { Place } from './Place.ts';
import { pairOf, type Yaml } from './parseYaml.ts';
import type { Content } from './resolveAliases.ts';

/** Fields of commands that a dossier calls otherwise. */
const WRITTEN = new Map([
  ['evidence', 'quote'],
  ['holderText', 'as'],
  ['saidAt', 'said'],
]);

/**
 * Where a place of a command, such as `claims[3].stance`, stands in the dossier: its key, or the item of a list.
 * A part that was not written (a missing field, the `[0]` of a list that was written as one) stands where what
 * holds it does.
 */
export function locate(yaml: Yaml, at: string): Place {
  let node = yaml.root;
  let place = yaml.file.placeAt(0);
  for (const step of stepsOf(at)) {
    if (node === null) return place;
    const found = follow(yaml, node, step);
    if (found === null) {
      if (typeof step === 'number' && !isSeq(node)) continue;
      return place;
    }
    place = yaml.placeOf(found.shown);
    node = yaml.resolve(found.value);
  }
  return place;
}

/** One more step of a path; keys that are no plain words are quoted. */
export function below(at: string, step: string | number): string {
  if (typeof step === 'number') return `${at}[${step}]`;
  const key = /^[\w-]+$/.test(step) ? step : `[${JSON.stringify(step)}]`;
  return at === '' || key.startsWith('[') ? `${at}${key}` : `${at}.${key}`;
}

function stepsOf(at: string): readonly (string | number)[] {
  return Array.from(at.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|[^.[\]]+/g), ([word, index, quoted]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? word : String(JSON.parse(quoted));
  });
}

function follow(yaml: Yaml, node: Content, step: string | number): { shown: Node; value: unknown } | null {
  if (typeof step === 'number') {
    const item = isSeq(node) ? node.items[step] : undefined;
    return isNode(item) ? { shown: item, value: item } : null;
  }
  if (!isMap(node)) return null;
  const background = yaml.resolve(pairOf(node, 'background')?.value);
  const pair =
    pairOf(node, step) ??
    pairOf(node, WRITTEN.get(step) ?? step) ??
    (isMap(background) ? pairOf(background, step) : null);
  return pair && isNode(pair.key) ? { shown: pair.key, value: pair.value } : null;
}
