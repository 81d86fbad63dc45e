import { limits } from '../diagrams/limits.ts';
import { PAGE } from '../diagrams/viewQuery.ts';
import type { Filter } from './Address.ts';

/**
 * What the front page shows: stances in strips, or where there are more than can be read, how many there are in a table.
 * Of a question or a target that is chosen a whole page can be read.
 *
 * @param total how many positions the filter leaves
 */
export function homeShows({ issue, target }: Filter, total: number): 'strips' | 'overview' {
  const most = issue.length + target.length > 0 ? PAGE : limits.readable;
  return total <= most ? 'strips' : 'overview';
}
