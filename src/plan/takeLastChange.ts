import type { LastChange } from './LastChange.ts';
import { LAST_CHANGE } from './lastChangeRoot.ts';

/** What a store answered, and how far the graph had come. */
export interface Dated {
  readonly text: string | Uint8Array;
  readonly lastChange: LastChange;
}

/** More characters than what is said of the last change can have. */
const LONGEST = 100;

const KEY = `"${LAST_CHANGE}":`;
const NONE: LastChange = { seq: 0, at: null };

/**
 * Takes what `lastChangeRoot` has read out of an answer: its end alone is looked at, because it may be large.
 *
 * @param answer to a plan that has it as its last root; bytes are changed in place, so that a large answer is not copied
 */
export function takeLastChange(answer: string | Uint8Array): Dated {
  const from = Math.max(0, answer.length - LONGEST);
  const end =
    typeof answer === 'string' ? answer.slice(from) : new TextDecoder().decode(answer.subarray(from));
  // The bytes before it may be the middle of a character, and are counted from the end.
  const at = end.lastIndexOf(KEY);
  if (at < 0) throw new Error('The answer does not tell the last change.');
  const said: unknown = JSON.parse(end.slice(at + KEY.length, -1));
  const lastChange = isLastChange(said) ? said : NONE;
  const kept = answer.length - (end.length - at);
  // Behind the brace that opens the answer, or the comma after what is read before.
  return { text: closed(answer, Math.max(1, kept - 1)), lastChange };
}

function isLastChange(value: unknown): value is LastChange {
  return typeof value === 'object' && value !== null && 'seq' in value && 'at' in value;
}

/** The first characters or bytes of an object, as an object. */
function closed(answer: string | Uint8Array, length: number): string | Uint8Array {
  if (typeof answer === 'string') return `${answer.slice(0, length)}}`;
  answer[length] = '}'.charCodeAt(0);
  return answer.subarray(0, length + 1);
}
