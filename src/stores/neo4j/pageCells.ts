import type { Page } from '../../plan/ReadPlan.ts';

/** What is asked of the database for a page, each at most once, whatever number of response keys shows it. */
export interface PageCells {
  readonly rows: boolean;
  /** Whether the rows have their order keys before them, of which cursors are made. */
  readonly keys: boolean;
  readonly hasNextPage: boolean;
  readonly totalCount: boolean;
}

export function pageCells({ rows, parts }: Page): PageCells {
  const edges = parts.flatMap((part) => (part.kind === 'edges' ? part.parts : []));
  const info = parts.flatMap((part) => (part.kind === 'pageInfo' ? part.parts : []));
  return {
    rows,
    keys:
      edges.some(({ kind }) => kind === 'cursor') ||
      info.some(({ kind }) => kind === 'startCursor' || kind === 'endCursor'),
    hasNextPage: info.some(({ kind }) => kind === 'hasNextPage'),
    totalCount: parts.some(({ kind }) => kind === 'totalCount'),
  };
}
