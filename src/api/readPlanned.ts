import type { Planned } from '../plan/Planner.ts';
import type { ExecuteOptions } from './Call.ts';

/** Reads what was planned, by one statement, and tells how long it took. Throws what the store throws. */
export async function readPlanned(
  { store, metrics }: Pick<ExecuteOptions, 'store' | 'metrics'>,
  { plan, values }: Pick<Planned, 'plan' | 'values'>,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  const start = performance.now();
  let failed = true;
  try {
    const text = await store.read(plan, values, signal);
    failed = false;
    return text;
  } finally {
    metrics?.read((performance.now() - start) / 1000, failed);
  }
}
