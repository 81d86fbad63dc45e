import { DemarcheError } from '../errors.ts';
import type { Limits } from './Limits.ts';

/**
 * How many selections an operation has asked for so far, and how deep they stand in each other.
 *
 * Throws OPERATION_TOO_LARGE as soon as a limit is passed, so that nested fragments cannot make planning long.
 */
export class SelectionCount {
  private readonly limits: Limits;
  private readonly computedRoots: ReadonlyMap<string, number>;
  private selections = 0;

  /** @param computedRoots what fields of the root count that no store answers, by their names */
  constructor(limits: Limits, computedRoots: ReadonlyMap<string, number>) {
    this.limits = limits;
    this.computedRoots = computedRoots;
  }

  add(level: number, selections = 1): void {
    this.selections += selections;
    if (this.selections > this.limits.selections) {
      const computed = [...this.computedRoots]
        .filter(([, cost]) => cost > 1)
        .map(([name, cost]) => `; ${name} counts ${cost}`)
        .join('');
      throw new DemarcheError(
        'OPERATION_TOO_LARGE',
        `The operation asks for more than ${this.limits.selections} selections (objects, lists, pages, totalCount and hasNextPage count one each, for every type that may stand there${computed}; scalars are free, and count one each time that they are asked again under another key). Ask for less at once.`,
        { details: { limit: 'selections', allowed: this.limits.selections } },
      );
    }
    if (level > this.limits.levels) {
      throw new DemarcheError(
        'OPERATION_TOO_LARGE',
        `The operation is more than ${this.limits.levels} levels deep. Ask for the deeper part by itself, starting from node(id:).`,
        { details: { limit: 'levels', allowed: this.limits.levels } },
      );
    }
  }

  /**
   * Adds a field of one object. What belongs to its row or page is free once and counts one under each further key: an
   * answer must not be as long as its aliases are many.
   *
   * @param seen the names of the fields before it; begins with what is never free
   */
  addField(seen: Set<string>, name: string, level: number): void {
    if (seen.has(name)) this.add(level);
    seen.add(name);
  }
}
