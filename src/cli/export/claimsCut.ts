import type { RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import type { Settings } from '../../settings.ts';
import type { Store } from '../../stores/Store.ts';

/**
 * The ids of the accepted claims in a store that the options of a command leave, however many, or null for all of them.
 *
 * Throws BAD_ARGUMENT for what the graph does not have.
 */
export async function claimsCut(
  store: Store,
  settings: Settings,
  filter: RequestedFilter,
): Promise<readonly string[] | null> {
  const { former = true, ...rest } = filter;
  if (former && Object.values(rest).every((value) => value === undefined)) return null;
  const { selectClaims } = await import('../../api/export/selectClaims.ts');
  const { askThrough } = await import('../../api/askThrough.ts');
  const { executeOn } = await import('../executeOn.ts');
  const { signal } = new AbortController();
  // Each page is an operation of its own: together they may have more rows than one call.
  const execute = executeOn(store, settings);
  return selectClaims(
    filter,
    (call) => askThrough(execute, { requestId: 'export', signal })(call),
    () => {},
  );
}
