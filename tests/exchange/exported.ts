import { exportJsonl } from '../../src/exchange/export/jsonl.ts';
import { GRAPH, type GraphForm } from '../../src/exchange/graphFile.ts';
import type { Store } from '../../src/stores/Store.ts';

/** All that an export writes. */
export async function exported(store: Store, form: GraphForm = GRAPH): Promise<string> {
  const lines: string[] = [];
  const take = async (text: string) => {
    lines.push(text);
  };
  await exportJsonl(store, take, () => undefined, form);
  return lines.join('');
}
