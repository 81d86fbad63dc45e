import type { One, Param } from './ReadPlan.ts';

/** No response key of an operation can be this: names have no spaces. */
export const LAST_CHANGE = 'last change';

/**
 * Reads the last change in the same statement as everything else, and so at the same moment. To be the last root of a
 * plan, where `takeLastChange` finds it.
 *
 * @param counter whose value is `CHANGE_COUNTER`
 */
export function lastChangeRoot(counter: Param): One {
  return {
    kind: 'one',
    key: LAST_CHANGE,
    source: { kind: 'all' },
    conditions: [{ kind: 'compare', field: 'id', is: 'EQUALS', param: counter }],
    shapes: [
      {
        type: 'ChangeCounter',
        selections: [
          { kind: 'scalar', key: 'seq', field: 'last' },
          { kind: 'scalar', key: 'at', field: 'at' },
        ],
      },
    ],
  };
}
