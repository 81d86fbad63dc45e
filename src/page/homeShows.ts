import { limits } from '../diagrams/limits.ts';
import type { Filter } from './Address.ts';

/** As many as one page of strips has. */
const ONE_PAGE = 200;

/**
 * What the front page shows: stances in strips, or where there are more than can be read, how many there are in a table.
 * Of a question or a target that is chosen a whole page can be read.
 *
 * @param total how many positions the filter leaves
 */
export function homeShows({ issue, target }: Filter, total: number): 'strips' | 'overview' {
  const most = issue.length + target.length > 0 ? ONE_PAGE : limits.readable;
  return total <= most ? 'strips' : 'overview';
}
