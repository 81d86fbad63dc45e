import { useState } from 'preact/hooks';
import type { OperationCall } from '../../../diagrams/OperationCall.ts';
import { callKey, type PageInfo } from '../../operations/Operation.ts';
import { usePages } from '../usePages.ts';

export interface ListPage<Node> {
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
  readonly nodes: readonly Node[];
}

/** A list as far as it was asked for. */
export interface Paged<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  /** How many more there are. */
  readonly rest: number;
  /** Why the last page did not come, or null. */
  readonly failed: string | null;
  /** Asks for the next page. */
  readonly more: () => void;
}

/**
 * A list that grows by a page each time that more is asked for; null until its first page is there.
 *
 * @param call asks for the page behind a cursor, or the first one
 * @param pageOf the page in the answer, or null where there is none
 */
export function usePaged<Answer, Node>(
  call: (after: string | null) => OperationCall,
  pageOf: (answer: Answer) => ListPage<Node> | null,
): Paged<Node> | null {
  const key = callKey(call(null));
  const [wanted, setWanted] = useState({ of: key, pages: 1 });
  const most = wanted.of === key ? wanted.pages : 1;
  const loaded = usePages<Answer>(call, (answer) => pageOf(answer)?.pageInfo ?? null, most);
  const pages = loaded.pages.flatMap((answer) => pageOf(answer) ?? []);
  const [begun] = pages;
  if (begun === undefined && loaded.kind !== 'failed') return null;
  const nodes = pages.flatMap((page) => page.nodes);
  const total = begun?.totalCount ?? 0;
  return {
    nodes,
    total,
    rest: total - nodes.length,
    failed: loaded.kind === 'failed' ? loaded.message : null,
    more:
      loaded.kind === 'failed' ? loaded.retry : () => setWanted({ of: key, pages: loaded.pages.length + 1 }),
  };
}
