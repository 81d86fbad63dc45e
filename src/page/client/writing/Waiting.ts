import type { Refusal } from './Refusal.ts';

/** Something that is to be written, kept in this browser until the service has answered it. */
export interface Waiting {
  /** Its idempotency key: however often it is sent, it is written once. */
  readonly key: string;
  /** When it was given, in milliseconds. */
  readonly since: number;
  /** Which key of the service it was given with: see `printOf`. */
  readonly by: string;
  /** One line that names it. */
  readonly about: string;
  /** The mutation. */
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Why it was not written and is not sent again by itself; null where it will be. */
  readonly stopped: Stopped | null;
}

/** What stands in the way of something that was given. */
export interface Stopped {
  /** A sentence of the service; null where the faults say it. */
  readonly message: string | null;
  readonly faults: readonly Refusal[];
}

/** What is kept reads as it was written, or it is left alone: null. */
export function readWaiting(text: string): Waiting | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isWaiting(value) ? value : null;
}

function isWaiting(value: unknown): value is Waiting {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return (
    ['key', 'by', 'about', 'text'].every((name) => typeof fields[name] === 'string') &&
    typeof fields.since === 'number' &&
    typeof fields.variables === 'object' &&
    fields.variables !== null &&
    (fields.stopped === null || isStopped(fields.stopped))
  );
}

function isStopped(value: unknown): value is Stopped {
  return typeof value === 'object' && value !== null && 'faults' in value && Array.isArray(value.faults);
}
