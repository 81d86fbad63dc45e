import { type Address, type Filter, formatAddress } from '../Address.ts';
import { hrefOfSubject } from '../hrefOfSubject.ts';
import type { CountedColumn, CountedRow } from '../operations/overview.ts';

type Part = Pick<CountedRow, 'type' | 'slug'>;
type Group = Pick<CountedColumn, 'slug' | 'kind'>;

/** What is cut out of the graph: by the filter, and where that cannot say it by the table of counts itself. */
export type Cut = Pick<Address, 'filter' | 'group' | 'alone'>;

/**
 * The cut of one row, of one column, or of the cell where they meet: what stood around it stays.
 *
 * @param row null for all rows; its `slug` is null where it has what stands under no question
 * @param column null for all columns
 */
export function cutOf({ filter, group, alone }: Cut, row: Part | null, column: Group | null): Cut {
  const cut: { filter: Filter; group: string | null; alone: Address['alone'] } = { filter, group, alone };
  const isTarget = filter.issue.length + filter.target.length > 0 || alone !== null;
  if (row !== null) {
    if (row.slug === null) cut.alone = row.type === 'ISSUE' ? null : row.type;
    else if (!isTarget) cut.filter = { ...cut.filter, issue: [row.slug] };
    else {
      cut.filter = { ...cut.filter, issue: [], target: [row.slug] };
      cut.alone = null;
    }
  }
  if (column !== null) {
    const isActor = filter.actor.length > 0 || group !== null;
    if (isActor && column.slug !== null) {
      cut.filter = { ...cut.filter, actor: [column.slug] };
      cut.group = null;
    } else cut.group = column.slug ?? column.kind;
  }
  return cut;
}

/** The address of a cut. */
export function hrefOfCut(cut: Cut): string {
  return formatAddress({ view: 'home', ...cut });
}

/** The page of what a row or a column is about, or null where it is no thing of its own. */
export function pageOf(thing: {
  readonly type: Part['type'] | 'ACTOR';
  readonly slug: string | null;
}): string | null {
  return thing.slug === null ? null : hrefOfSubject(thing.type, thing.slug);
}
