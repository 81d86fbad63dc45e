import { GraphDigest } from '../../recording/GraphDigest.ts';
import { rowLine } from '../../recording/rowLine.ts';
import { countRows, rowsInBatches } from '../../recording/rowsInBatches.ts';
import type { OnProgress } from '../../recording/verifyGraph.ts';
import type { Store } from '../../stores/Store.ts';
import { GRAPH, type GraphForm, headerLine, type Trailer, trailerLine } from '../graphFile.ts';
import { readOnce } from './readOnce.ts';

/**
 * Writes the whole graph as lines of JSON, as it is at one moment, in memory that does not grow with it: see
 * `graphFile.ts`. The same graph gives the same bytes, from whichever store.
 *
 * @param write takes some whole lines, and resolves when more may come
 * @param form whether it is the graph alone
 *
 * Throws STORE_UNAVAILABLE where the database wants it done again: some lines are written then.
 */
export async function exportJsonl(
  store: Store,
  write: (lines: string) => Promise<void>,
  onProgress?: OnProgress,
  form: GraphForm = GRAPH,
): Promise<Trailer> {
  return readOnce(store, async (transaction) => {
    const of = onProgress ? await countRows(transaction, form.types) : 0;
    const digest = new GraphDigest();
    let done = 0;
    await write(headerLine(form));
    for (const type of form.types) {
      for await (const rows of rowsInBatches(transaction, type)) {
        const lines = rows.map(rowLine);
        for (const line of lines) digest.add(line);
        await write(lines.join(''));
        done += rows.length;
        onProgress?.(done, of);
      }
    }
    const trailer = digest.end();
    await write(trailerLine(trailer));
    return trailer;
  });
}
