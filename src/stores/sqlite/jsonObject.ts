import { literal } from './names.ts';

/** A response key, and the expression of its value. */
export type Pair = readonly [key: string, value: string];

/** SQLite takes at most 1,000 arguments; an operation may ask for more under as many aliases. */
const MOST_KEYS = 400;

/** An expression of the object with these keys, in their order. Keys are names as GraphQL has them. */
export function jsonObject(pairs: readonly Pair[]): string {
  let object = `json_object(${listed(pairs.slice(0, MOST_KEYS), '')})`;
  for (let i = MOST_KEYS; i < pairs.length; i += MOST_KEYS)
    object = `json_insert(${object}, ${listed(pairs.slice(i, i + MOST_KEYS), '$.')})`;
  return object;
}

function listed(pairs: readonly Pair[], path: string): string {
  return pairs.map(([key, value]) => `${literal(path + key)}, ${value}`).join(', ');
}
