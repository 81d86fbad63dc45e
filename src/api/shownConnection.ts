import type { PageInTime } from './pageInTime.ts';

/** A page as the fields of its connection. @param show what is shown of an item */
export function shownConnection<T>(
  { items, hasNextPage, hasPreviousPage, totalCount }: PageInTime<T>,
  show: (item: T) => unknown,
) {
  const edges = items.map(({ item, cursor }) => ({ cursor, node: show(item) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      ...{ hasNextPage, hasPreviousPage },
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
