import type { Posted } from '../postGraphQL.ts';
import type { Refusal } from './Refusal.ts';
import type { Sent } from './Sent.ts';

/** Codes of the service with which the same call may be answered later. */
const LATER = new Set(['BUSY', 'STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'RATE_LIMITED']);

/** Those of them, and of the statuses, with which every other call would be answered now too. */
const AWAY = new Set(['BUSY', 'STORE_UNAVAILABLE', 'RATE_LIMITED']);

/** What the service's answer to a mutation of one field comes to. @param say a sentence for what it says nothing about */
export function sentOf({ status, headers, body }: Posted, say: (status: number) => string): Sent {
  const [error] = body.errors ?? [];
  if (status === 401) return { kind: 'noKey' };
  const code = error?.extensions?.code ?? '';
  if (status >= 500 || status === 429 || LATER.has(code)) {
    // What tells no error comes from something between here and the service.
    const isOfThis = error !== undefined && status !== 429 && !AWAY.has(code);
    const retryAfter = Number(headers.get('retry-after')) || null;
    return { kind: 'away', retryAfter, message: isOfThis ? error.message : null };
  }
  const payload = error === undefined ? onlyField(body.data) : null;
  if (payload === null) return { kind: 'failed', message: error?.message ?? say(status) };
  const { faults, ...answer } = payload;
  const found = Array.isArray(faults) ? faults.filter(isFault) : [];
  return found.length > 0 ? { kind: 'refused', faults: found.map(refusalOf) } : { kind: 'written', answer };
}

function onlyField(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null;
  const [payload]: unknown[] = Object.values(data);
  return typeof payload === 'object' && payload !== null ? { ...payload } : null;
}

interface Fault extends Omit<Refusal, 'nearest'> {
  readonly nearest: string | null;
}

function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'rule' in value && 'message' in value;
}

function refusalOf({ rule, path, message, nearest }: Fault): Refusal {
  return { rule, path, message, nearest: nearest === null ? [] : [nearest] };
}
