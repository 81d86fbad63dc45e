/** What went wrong, for programs: one list, translated for clients in one place, `api/toGraphQLError.ts`. */
export type ErrorCode =
  /** An argument that cannot be served: `first`, a cursor, a date. */
  | 'BAD_ARGUMENT'
  /** Over the limits of selections, levels or rows. */
  | 'OPERATION_TOO_LARGE'
  /** Over the limit of a request's body. */
  | 'BODY_TOO_LARGE'
  /** Took longer than the deadline. */
  | 'DEADLINE_EXCEEDED'
  /** Too much of what takes long is asked for at the same time; `retryAfter` seconds later there may be room. */
  | 'BUSY'
  /** The store does not answer. */
  | 'STORE_UNAVAILABLE'
  /** What is asked for suggestions, beyond this service, does not answer, or refuses. */
  | 'SUGGESTER_UNAVAILABLE'
  /** Commands that break rules: every fault at once. */
  | 'REFUSED'
  /** No key where one is needed, or one that is not known or no longer good. */
  | 'UNAUTHENTICATED'
  /** A right that the key has not. */
  | 'FORBIDDEN'
  /** More than one key or one address may ask for in a minute; `retryAfter` seconds later there is enough. */
  | 'RATE_LIMITED'
  /** Asked by a name that is not the service's, as a page of another site can do. */
  | 'WRONG_HOST'
  /** Asked by a page of another site. */
  | 'WRONG_ORIGIN'
  /** A setting, a folder or a port that cannot be used. */
  | 'BAD_SETTING';

/** The way to something in what somebody gave us, from its root: `['claims', 3, 'quote']`. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with what somebody gave us. */
export interface Fault {
  /** A rule's name, for programs: `claimHasEvidence`. */
  readonly rule: string;
  /** What is wrong, where, what was expected and what to do, in one or two sentences. */
  readonly message: string;
  /** Where it stands; empty where it is about the whole. */
  readonly at: Path;
  /** What else the message speaks of, as `pathText` has it there. */
  readonly other?: Path;
  /** The nearest words that the text has, where words are not in it. */
  readonly nearest?: string;
}

/** A path as people read it: `claims[3].quote`. Keys that are no plain words are quoted: `actors["The Council"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[\w-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** An error for the person who caused it or can mend it. Its message is safe to show. */
export class DemarcheError extends Error {
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];
  /** What was allowed and what was given, for programs. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    more: { cause?: unknown; faults?: readonly Fault[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'DemarcheError';
    this.code = code;
    this.faults = more.faults ?? [];
    this.details = more.details ?? {};
  }
}

/** Seconds after which whoever is refused for the load of others may find room: `Retry-After`. */
const RETRY_AFTER = 5;

/**
 * The refusal of something that the service would do if less were asked for at once.
 *
 * @param instead what to do now: `Ask for less at once`
 */
export function busy(reason: string, instead: string): DemarcheError {
  return new DemarcheError('BUSY', `${reason} ${instead}, or try again in ${RETRY_AFTER} s.`, {
    details: { retryAfter: RETRY_AFTER },
  });
}

/**
 * ` Did you mean "a" or "b"?` for the known names nearest to what was given, or an empty string.
 * Nearness is the Levenshtein distance, at most a third of the length.
 */
export function didYouMean(given: string, known: Iterable<string>): string {
  const near = [...new Set(known)]
    .map((name) => ({ name, distance: distance(given.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance: d }) => d <= Math.max(1, Math.floor(Math.max(given.length, name.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => `"${name}"`);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The first of some names, with the others that a message has room for: `"a" (and "b", "c" and 797 more)`. */
export function andOthers([first = '', ...rest]: readonly string[]): string {
  const few = rest.slice(0, 2).map((name) => `"${name}"`);
  const more = rest.length - few.length;
  const others = more === 0 ? few.join(' and ') : `${few.join(', ')} and ${more} more`;
  return rest.length === 0 ? `"${first}"` : `"${first}" (and ${others})`;
}

/** Makes a `switch` that forgets a kind fail to compile. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
