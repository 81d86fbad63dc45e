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
import { words } from '../words.ts';

/** All positions that a filter leaves, with what their actors are a part of. */
export interface WindowPositions {
  readonly filter: Filter;
  readonly answer: ViewAnswer;
  readonly members: readonly Member[];
}

interface State {
  /** The last that arrived, of whatever filter. */
  readonly shown: WindowPositions | null;
  readonly failure: { readonly message: string; readonly retry: () => void } | null;
}

/** Asks for all pages of a filter's positions; null asks nothing. */
export function useWindowPositions(filter: Filter | null): State {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ shown: null, failure: null });
  useEffect(() => {
    if (filter === null) return undefined;
    const hangUp = new AbortController();
    askAll(filter, hangUp.signal).then(
      (shown) => {
        if (!hangUp.signal.aborted) setState({ shown, failure: null });
      },
      (error: unknown) => {
        if (hangUp.signal.aborted) return;
        const message = error instanceof AskError ? error.message : words().page.broken;
        const retry = () => setAttempt(attempt + 1);
        setState((before) => ({ ...before, failure: { message, retry } }));
      },
    );
    return () => hangUp.abort();
  }, [JSON.stringify(filter), attempt]);
  return state;
}

async function askAll(filter: Filter, signal: AbortSignal): Promise<WindowPositions> {
  const answers: ViewAnswer[] = [];
  const members: Member[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const [page, groups]: [ViewAnswer, ActorGroupsAnswer] = await Promise.all([
      ask<ViewAnswer>(positionsCall({ filter, after }), signal),
      ask<ActorGroupsAnswer>(
        { query: actorGroups.text, variables: groupsVariables({ filter, after }) },
        signal,
      ),
    ]);
    answers.push(page);
    members.push(...groups.positions.nodes.map(({ actor }) => actor));
    after = page.positions.pageInfo.endCursor;
    more = page.positions.pageInfo.hasNextPage;
  }
  const [first] = answers;
  if (first === undefined) throw new Error('A list has at least one page.');
  const nodes = answers.flatMap(({ positions }) => positions.nodes);
  return { filter, answer: { ...first, positions: { ...first.positions, nodes } }, members };
}
