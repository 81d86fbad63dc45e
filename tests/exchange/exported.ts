import { exportJsonl } from '../../src/exchange/export/jsonl.ts';
import type { Store } from '../../src/stores/Store.ts';

/** All that an export writes. */
export async function exported(store: Store): Promise<string> {
  const lines: string[] = [];
  await exportJsonl(store, async (text) => {
    lines.push(text);
  });
  return lines.join('');
}
