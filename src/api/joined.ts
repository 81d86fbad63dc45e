import { parseData } from './parseData.ts';

/** What a store answered and what graphql-js did, in the order in which it was asked. */
export function joined(
  keys: readonly string[],
  text: string | Uint8Array,
  others: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const stored = parseData(text) ?? {};
  const data: Record<string, unknown> = Object.create(null);
  for (const key of keys) data[key] = Object.hasOwn(stored, key) ? stored[key] : others[key];
  return data;
}
