import { limits } from '../../../diagrams/limits.ts';
import type { Filter } from '../../Address.ts';

/**
 * What the front page shows: stances in strips, or where there are more than can be read and no question is chosen, a
 * table of questions by groups of actors.
 *
 * @param total how many positions the filter leaves
 */
export function homeShows({ issue, target }: Filter, total: number): 'strips' | 'overview' {
  return total <= limits.readable || issue.length + target.length > 0 ? 'strips' : 'overview';
}
