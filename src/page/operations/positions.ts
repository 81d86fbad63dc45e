import type { ResolvedFilter } from '../../diagrams/DiagramFilter.ts';
import type { DiagramView } from '../../diagrams/DiagramView.ts';
import { limits } from '../../diagrams/limits.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { readView } from '../../diagrams/readView.ts';
import { type ViewAnswer, viewQuery } from '../../diagrams/viewQuery.ts';
import type { Address, Filter } from '../Address.ts';

/** What no position meets. */
const NOTHING = { stance: [] };

/** Asks for a page of positions: what diagrams are drawn of, cut by all that the address says. */
export function positionsCall({ filter, after }: Pick<Address, 'filter' | 'after'>): OperationCall {
  const { query, variables } = viewQuery(bySlugs(filter), filter.document, after);
  return filter.noStance ? { query, variables: { ...variables, filter: NOTHING } } : { query, variables };
}

/**
 * Pages of an answer as a view. Where targets cut it, or where there is too much for one drawing, only what has positions is
 * shown: proposals that nobody took a stance on would fill the matrix with empty rows.
 */
export function readPositions(filter: Filter, ...pages: readonly ViewAnswer[]): DiagramView {
  const view = readView(bySlugs(filter), pages);
  const total = pages[0]?.positions.totalCount ?? 0;
  if (filter.target.length === 0 && total <= limits.readable) return view;
  const held = new Set(view.positions.map((position) => position.target));
  const targets = view.targets.filter((target) => held.has(target.slug));
  const issues = view.issues.filter((issue) => targets.some((target) => target.issue === issue.slug));
  return { ...view, targets, issues };
}

/** Every page of an answer as one view, with nothing but what has positions or was asked for. */
export function readAllPositions(filter: Filter, pages: readonly ViewAnswer[]): DiagramView {
  return readView(bySlugs(filter), pages);
}

function bySlugs({ issue, actor, target, document, ...rest }: Filter): ResolvedFilter {
  const named = (slug: string) => ({ slug, name: slug });
  return {
    issue: issue.map(named),
    actor: actor.map(named),
    rollUp: false,
    target: target.map(named),
    document: document === null ? [] : [named(document)],
    ...rest,
  };
}
