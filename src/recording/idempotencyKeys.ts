import { idOf } from '../schema/idOf.ts';
import type { Row, Transaction } from '../stores/Store.ts';

/** What makes a call safe to send again. */
export interface Idempotency {
  /** As the client gave it; each author has keys of their own. */
  readonly key: string;
  /** SHA-256 of what is asked, in hexadecimal. */
  readonly input: string;
}

/** An earlier call with the same key. */
export interface EarlierCall {
  readonly input: string;
  /** What came of it, as it was kept. */
  readonly report: unknown;
}

/** Days for which a key is kept. */
const KEPT_FOR = 30;

const DAY = 24 * 60 * 60 * 1_000;

/**
 * The earlier call of an author with a key, or null. Whoever sends the same key meanwhile waits until this transaction
 * ends: to be called before anything else is locked.
 */
export async function earlierCall(
  transaction: Transaction,
  by: string,
  { key }: Idempotency,
  now: Date,
): Promise<EarlierCall | null> {
  const id = idOf('IdempotencyKey', by, key);
  await transaction.lock([{ type: 'IdempotencyKey', id }]);
  const [row] = await transaction.get('IdempotencyKey', [id]);
  if (!row || String(row.fields.day) < dayBefore(now, KEPT_FOR)) return null;
  return { input: String(row.fields.input), report: JSON.parse(String(row.fields.report)) };
}

/** Keeps what came of a call, and forgets calls that were made too long ago. */
export async function keepCall(
  transaction: Transaction,
  by: string,
  { key, input }: Idempotency,
  now: Date,
  report: object,
): Promise<void> {
  const days = Array.from({ length: KEPT_FOR }, (_, i) => dayBefore(now, KEPT_FOR + 1 + i));
  const old = await transaction.find('IdempotencyKey', 'day', days);
  await transaction.remove(
    'IdempotencyKey',
    old.map(({ id }) => id),
  );
  const id = idOf('IdempotencyKey', by, key);
  const fields = { order: id, input, day: dayBefore(now, 0), report: JSON.stringify(report) };
  const row: Row = { type: 'IdempotencyKey', id, fields, edges: {}, words: '' };
  await transaction.put([row]);
}

/** `2026-11-28` */
function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
}
