import { useEffect, useState } from 'preact/hooks';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import type { Filter } from '../../Address.ts';
import {
  type ActorGroupsAnswer,
  actorGroups,
  groupsVariables,
  type Member,
} from '../../operations/actorGroups.ts';
import { positionsCall } from '../../operations/positions.ts';
import { AskError, ask } from '../answers.ts';
import { pagesOf } from '../pagesOf.ts';
import { useForgotten } from '../useForgotten.ts';
import { words } from '../words.ts';

/** All positions that a filter leaves, with what their actors are a part of. */
export interface WindowPositions {
  readonly filter: Filter;
  readonly pages: readonly ViewAnswer[];
  readonly members: readonly Member[];
}

interface State {
  /** The last that arrived, of whatever filter. */
  readonly shown: WindowPositions | null;
  /** Why those of this filter did not come, or null. */
  readonly failure: { readonly message: string; readonly retry: () => void } | null;
}

/** Asks for all pages of a filter's positions; null asks nothing. */
export function useWindowPositions(filter: Filter | null): State {
  const key = JSON.stringify(filter);
  const [attempt, setAttempt] = useState(0);
  const forgotten = useForgotten();
  const [shown, setShown] = useState<WindowPositions | null>(null);
  const [failed, setFailed] = useState<{ readonly of: string; readonly message: string } | null>(null);
  useEffect(() => {
    if (filter === null) return undefined;
    const hangUp = new AbortController();
    setFailed(null);
    const askFor = (after: string | null) => askPage(filter, after, hangUp.signal);
    const range = { after: null, most: Infinity };
    pagesOf(askFor, ({ page }) => page.positions.pageInfo, range).then(({ pages, error }) => {
      if (hangUp.signal.aborted) return;
      if (error !== null)
        setFailed({ of: key, message: error instanceof AskError ? error.message : words().page.broken });
      else
        setShown({
          filter,
          pages: pages.map(({ page }) => page),
          members: pages.flatMap(({ members }) => members),
        });
    });
    return () => hangUp.abort();
  }, [key, attempt, forgotten]);
  const retry = () => setAttempt((count) => count + 1);
  return { shown, failure: failed?.of === key ? { message: failed.message, retry } : null };
}

async function askPage(filter: Filter, after: string | null, signal: AbortSignal) {
  const [page, groups] = await Promise.all([
    ask<ViewAnswer>(positionsCall({ filter, after }), signal),
    ask<ActorGroupsAnswer>(
      { query: actorGroups.text, variables: groupsVariables({ filter, after }) },
      signal,
    ),
  ]);
  return { page, members: groups.positions.nodes.map(({ actor }) => actor) };
}
