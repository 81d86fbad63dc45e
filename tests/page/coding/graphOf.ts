import { exportJsonl } from '../../../src/exchange/export/jsonl.ts';
import type { Store } from '../../../src/stores/Store.ts';

/** What says when, and in which steps, something was written, not what. */
const STEPS = new Set(['Change', 'ChangeCounter']);
const MOMENTS = new Set(['at', 'addedAt', 'recordedAt', 'change']);

/** The graph of a store as lines, in one order, without when and in how many steps it was written. */
export async function graphOf(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  await exportJsonl(store, async (some) => {
    lines.push(...some.trimEnd().split('\n'));
  });
  return lines.slice(1, -1).flatMap((line) => {
    const row: unknown = JSON.parse(line);
    const isStep = typeof row === 'object' && row !== null && 'type' in row && STEPS.has(String(row.type));
    return isStep ? [] : [JSON.stringify(row, (key, value) => (MOMENTS.has(key) ? undefined : value))];
  });
}
