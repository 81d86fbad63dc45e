import { filters, type RequestedFilter } from '../diagrams/DiagramRequest.ts';
import { oneOf } from '../diagrams/oneOf.ts';

/** The parameters that cut what an address gives, as those of the page's addresses do. */
export const filterParameters = { several: filters, single: ['former', 'rollUp', 'from', 'to'] } as const;

/** What an address is cut by. Throws BAD_ARGUMENT for a `former` or `rollUp` that is neither yes nor no. */
export function requestedFilter(query: URLSearchParams): RequestedFilter {
  return {
    ...Object.fromEntries(filters.map((name) => [name, query.getAll(name)])),
    former: oneOf('former', query.get('former') ?? 'yes', ['yes', 'no']) === 'yes',
    rollUp: oneOf('rollUp', query.get('rollUp') ?? 'no', ['yes', 'no']) === 'yes',
    from: query.get('from'),
    to: query.get('to'),
  };
}

/** Every value that an address is cut by, for the name of a file. */
export function filterValues(query: URLSearchParams): readonly string[] {
  const named = filters.flatMap((name) => query.getAll(name));
  const former = query.get('former')?.toLowerCase() === 'no' ? ['current'] : [];
  const parts = query.get('rollUp')?.toLowerCase() === 'yes' ? ['with parts'] : [];
  const span = (['from', 'to'] as const).flatMap((name) =>
    query.getAll(name).flatMap((value) => [name, value]),
  );
  return [...named, ...parts, ...former, ...span];
}
