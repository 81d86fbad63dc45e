import type { SourceTextLimits } from '../dossier/SourceText.ts';
import type { Fault, Path } from '../errors.ts';
import { type Input, inputsIn, isInput } from './Input.ts';

/** How much one call may give. More is for another call: each is one transaction, and others wait for it. */
export const MOST = {
  claims: 500,
  /** Entries of all lists of a `DeclareInput` together. */
  entries: 500,
  /** That are left out. */
  sentences: 500,
  dossiers: 50,
  /** That are merged into another. */
  records: 50,
} as const;

/** Quotations of all claims and entries together, in a text that is not very long. */
const MOST_QUOTES = 2_000;

/** UTF-16 units that all quotations of a call may be looked up in: each is sought in the whole text. */
const MOST_SOUGHT = 200_000_000;

/** The same for the nearest words, which take more time, and how long a quotation may be for which these are looked for. */
const MOST_COMPARED = 4_000_000;
const LONGEST_COMPARED = 1_000;

/** For how many quotations that a text of this length lacks the nearest words are looked for, up to 20. */
export function nearestLimits(length: number): SourceTextLimits {
  return {
    nearest: Math.min(20, Math.ceil(MOST_COMPARED / Math.max(1, length))),
    quotation: LONGEST_COMPARED,
  };
}

/** A fault where more is quoted than one call may look up in a text. */
export function tooManyQuotes(given: unknown, text: string, at: Path): readonly Fault[] {
  const count = countQuotes(given);
  const most = Math.min(MOST_QUOTES, Math.floor(MOST_SOUGHT / Math.max(1, text.length)));
  if (count <= most) return [];
  const message = `${count} quotations were given; at most ${most} of a text of this length are looked up at once. Divide them among several calls.`;
  return [{ rule: 'tooMany', at, message }];
}

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
function countQuotes(given: unknown): number {
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
