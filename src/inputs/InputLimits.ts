import type { Fault, Path } from '../errors.ts';
import { type Input, inputsIn, isInput } from './Input.ts';

/** How much one call may give. More is for another call: each is one transaction, and others wait for it. */
export const MOST = {
  claims: 500,
  /** Entries of all lists of a `DeclareInput` together. */
  entries: 500,
  /** Of all claims and entries together. */
  quotes: 2_000,
  dossiers: 50,
} as const;

/** For how many quotations that a text lacks the nearest words are looked for, and how long these may be, in UTF-16 units. */
export const NEAREST = { nearest: 20, quotation: 1_000 } as const;

/** A fault where there is more of something than one call may give. */
export function tooMany(what: keyof typeof MOST, count: number, at: Path): readonly Fault[] {
  if (count <= MOST[what]) return [];
  const message = `${count} ${what} were given; at most ${MOST[what]} are taken at once. Divide them among several calls.`;
  return [{ rule: 'tooMany', at, message }];
}

/** How many entries all lists of a `DeclareInput` have together. */
export function countEntries(input: Input | null): number {
  return Object.values(input ?? {}).reduce((sum: number, list) => sum + inputsIn(list).length, 0);
}

/** How many quotations there are in arguments, however deep. */
export function countQuotes(given: unknown): number {
  if (Array.isArray(given)) return given.reduce((sum: number, one) => sum + countQuotes(one), 0);
  if (!isInput(given)) return 0;
  const own = typeof given.exact === 'string' ? 1 : 0;
  return Object.values(given).reduce((sum: number, one) => sum + countQuotes(one), own);
}

/** A fault where a text has more bytes than the service takes. @param limit the setting LIMIT_DOCUMENT */
export function tooLarge(text: string, limit: number, at: Path): readonly Fault[] {
  const bytes = Buffer.byteLength(text);
  if (bytes <= limit) return [];
  const message = `The text has ${bytes} bytes in UTF-8, and at most ${limit} are taken (LIMIT_DOCUMENT). Divide it, and add each part as a document of its own.`;
  return [{ rule: 'documentIsNotTooLarge', at, message }];
}
