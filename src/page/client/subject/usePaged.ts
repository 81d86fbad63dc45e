import { useState } from 'preact/hooks';
import type { OperationCall } from '../../../diagrams/OperationCall.ts';
import type { PageInfo } from '../../operations/Operation.ts';
import { ask } from '../answers.ts';
import { useAnswer } from '../useAnswer.ts';
import { words } from '../words.ts';

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
  const first = useAnswer<Answer>(call(null));
  const [later, setLater] = useState<readonly ListPage<Node>[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  if (first.kind === 'failed')
    return { nodes: [], total: 0, rest: 0, failed: first.message, more: first.retry };
  const begun = first.kind === 'ready' ? pageOf(first.answer) : null;
  if (begun === null) return null;
  const pages = [begun, ...later];
  const nodes = pages.flatMap((page) => page.nodes);
  const more = () => {
    setFailed(null);
    ask<Answer>(call((pages.at(-1) ?? begun).pageInfo.endCursor)).then(
      (answer) => {
        const next = pageOf(answer);
        if (next !== null) setLater([...later, next]);
      },
      (error: unknown) => setFailed(error instanceof Error ? error.message : words().page.broken),
    );
  };
  return { nodes, total: begun.totalCount, rest: begun.totalCount - nodes.length, failed, more };
}
