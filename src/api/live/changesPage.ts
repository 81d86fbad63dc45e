import { decodeCursor, encodeCursor } from '../../cursor.ts';
import { changeOrder } from '../../schema/changeOrder.ts';
import type { Executed } from '../Call.ts';
import { parseData } from '../parseData.ts';
import { CHANGES } from './changesQuery.ts';

/** A change as it was asked for, and its number. */
export interface FollowedChange {
  readonly seq: number;
  readonly change: unknown;
}

/** A page of the list of changes. */
export interface ChangesPage {
  readonly changes: readonly FollowedChange[];
  readonly hasNextPage: boolean;
  /** Everything up to the change with this number is in this page and those before. */
  readonly upTo: number;
}

/** The cursor of a change in the list of them. */
export function cursorOf(seq: number): string {
  return encodeCursor('Change', changeOrder(seq));
}

/** The number of the change that a cursor is of, or null where it is none. */
export function seqOf(cursor: string): number | null {
  const order = decodeCursor('Change', cursor);
  return order === null ? null : Number(order);
}

/**
 * The page that a query was answered with. Where it is the last one, it reaches to the change that it was read at: a
 * statement sees all that was confirmed until then, and whatever is confirmed later has a greater number.
 *
 * @param after the number of the change after which it begins
 */
export function changesPage(
  { text, lastChange }: Pick<Executed, 'text' | 'lastChange'>,
  after: number,
): ChangesPage {
  // The query gives its answer this shape.
  const { [CHANGES]: list } = parseData(text ?? '') as { readonly [CHANGES]: ChangesList };
  const changes = list.edges.map(({ cursor, node }) => ({ seq: seqOf(cursor) ?? after, change: node }));
  const last = changes.at(-1)?.seq ?? after;
  const { hasNextPage } = list.pageInfo;
  return { changes, hasNextPage, upTo: hasNextPage ? last : Math.max(last, lastChange?.seq ?? 0) };
}

interface ChangesList {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
