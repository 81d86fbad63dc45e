import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { type Filter, NO_FILTER } from '../Address.ts';
import { countEachCall } from './countEachCall.ts';
import { positionsCall } from './positions.ts';

/** A filter with one thing taken out that cut it. */
interface WithoutOne {
  readonly what: 'actor' | 'issue' | 'target' | 'document' | 'stances' | 'days';
  readonly filter: Filter;
}

/** A filter without each of the things that cut it; none where that are less than two. */
export function withoutOne(filter: Filter): readonly WithoutOne[] {
  const { actor, issue, target, document, stance, from, to } = filter;
  const { former } = NO_FILTER;
  const parts: readonly (readonly [WithoutOne['what'], boolean, Partial<Filter>])[] = [
    ['actor', actor.length > 0, { actor: [] }],
    ['issue', issue.length > 0, { issue: [] }],
    ['target', target.length > 0, { target: [] }],
    ['document', document !== null, { document: null }],
    ['stances', stance.length > 0 || !filter.former, { stance: [], former }],
    ['days', from !== null || to !== null, { from: null, to: null }],
  ];
  const set = parts.filter(([, isSet]) => isSet);
  return set.length < 2 ? [] : set.map(([what, , changes]) => ({ what, filter: { ...filter, ...changes } }));
}

/** Asks how many positions there are without each; nothing where there is nothing to take out. */
export function withoutOneCall(filters: readonly WithoutOne[]): OperationCall | null {
  if (filters.length === 0) return null;
  return countEachCall(
    'WithoutOne',
    filters.map(({ filter }) => positionsCall({ filter, after: null }).variables.filter),
  );
}
