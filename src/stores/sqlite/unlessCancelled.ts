import { ROW } from './names.ts';

/**
 * Always true, unless the answer is cancelled: the function `check_cancelled` throws then, which is the only way to end
 * a statement of `node:sqlite`. It is asked at each 256th row, so that asking costs nothing, and before all
 * else, so that rows count that turn out not to belong to the list.
 */
export function unlessCancelled(row: string): string {
  return `(${row}.${ROW} & 255 OR check_cancelled())`;
}
