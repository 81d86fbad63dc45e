import { useEffect, useState } from 'preact/hooks';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import type { Filter } from '../../Address.ts';
import { positionsCall } from '../../operations/positions.ts';
import { ask } from '../answers.ts';
import { type Answered, useAnswer } from '../useAnswer.ts';

/** Pages of positions that are read at most: as many as can be compared on one page. */
const MOST = 10;

export interface AllPositions {
  readonly pages: readonly ViewAnswer[];
  /** Whether there are more than are read. */
  readonly cut: boolean;
}

/** Every position that a filter leaves, page by page; null until the last one is there. */
export function useAllPositions(filter: Filter): {
  readonly first: Answered<ViewAnswer>;
  readonly all: AllPositions | null;
} {
  const first = useAnswer<ViewAnswer>(positionsCall({ filter, after: null }));
  const answer = first.kind === 'ready' ? first.answer : null;
  const [more, setMore] = useState<{ readonly of: ViewAnswer; readonly pages: readonly ViewAnswer[] } | null>(
    null,
  );
  const later = more !== null && more.of === answer ? more.pages : [];
  const pages = answer === null ? [] : [answer, ...later];
  const after = endOf(pages);
  const isOpen = after !== null && pages.length < MOST;
  useEffect(() => {
    if (answer === null || !isOpen) return undefined;
    const hangUp = new AbortController();
    ask<ViewAnswer>(positionsCall({ filter, after }), hangUp.signal).then(
      (page) => !hangUp.signal.aborted && setMore({ of: answer, pages: [...later, page] }),
      // What is there is compared, and it is said that it is not all.
      () => !hangUp.signal.aborted && setMore({ of: answer, pages: [...later] }),
    );
    return () => hangUp.abort();
  }, [answer, after, isOpen]);
  return { first, all: answer === null || isOpen ? null : { pages, cut: after !== null } };
}

function endOf(pages: readonly ViewAnswer[]): string | null {
  const info = pages.at(-1)?.positions.pageInfo;
  return info?.hasNextPage ? info.endCursor : null;
}
