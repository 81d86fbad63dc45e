import { decodeCursor, encodeCursor } from '../cursor.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import { DEFAULT_FIRST } from '../plan/Limits.ts';
import { newestFirst } from '../positions/claimOrder.ts';
import { togetherOrThrow } from '../togetherOrThrow.ts';
import { badArgument } from './badArgument.ts';
import type { Given } from './TabulatedField.ts';

const MOST = 200;

/** What is placed in time: by when it was said, and by when the graph learned it. */
export interface InTime {
  /** `YYYY-MM-DD`, or null where it is not known when it was said. */
  readonly day: string | null;
  /** RFC 3339. */
  readonly knownAt: string;
  /** An ascending key, unique in the list: what was said on the latest day comes first. */
  readonly order: string;
}

/** One page of a list that is cut by time. */
export interface PageInTime<T> {
  readonly items: readonly { readonly item: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/**
 * The page of a list that `first`, `after` and the filter's `since`, `until` and `axis` ask for, the latest first; and how
 * many fall outside of the span because no day is known of them.
 *
 * @param of the field that is asked, and what its cursors are of
 * Throws BAD_ARGUMENT.
 */
export function pageInTime<T extends InTime>(
  { field, list: name }: { readonly field: string; readonly list: string },
  all: readonly T[],
  given: Given,
): { readonly page: PageInTime<T>; readonly undated: number } {
  const { axis, since, until } = spanOf(field, given);
  const isOpen = since === null && until === null;
  const dayOf = ({ day, knownAt }: T) => (axis === 'KNOWN' ? knownAt.slice(0, 10) : day);
  const within = all
    .map((item) => ({
      item,
      key: axis === 'KNOWN' ? `${newestFirst(item.knownAt)} ${item.order}` : item.order,
    }))
    .filter(({ item }) => {
      const day = dayOf(item);
      if (day === null) return isOpen;
      return (since === null || day >= since) && (until === null || day <= until);
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const list = `${name} ${axis}`;
  const after = afterOf(field, list, given);
  const behind = within.filter(({ key }) => key > after);
  const items = behind
    .slice(0, firstOf(field, given))
    .map(({ item, key }) => ({ item, cursor: encodeCursor(list, key) }));
  return {
    page: {
      items,
      hasNextPage: behind.length > items.length,
      hasPreviousPage: behind.length < within.length,
      totalCount: within.length,
    },
    undated: isOpen ? 0 : all.filter((item) => dayOf(item) === null).length,
  };
}

/** What the filter says of the time, as the first and the last of its days. Throws BAD_ARGUMENT. */
function spanOf(field: string, { filter }: Given) {
  const given: Given = typeof filter === 'object' && filter !== null ? { ...filter } : {};
  const dayOf = (name: 'since' | 'until') => {
    const text = given[name];
    if (text === undefined || text === null) return null;
    const days = typeof text === 'string' ? edtfDays(text) : null;
    if (!days)
      throw badArgument(field, `filter.${name}`, text, 'a date in EDTF (ISO 8601-2), such as 2025-08-22');
    return name === 'since' ? days.first : days.last;
  };
  const { since, until } = togetherOrThrow({ since: () => dayOf('since'), until: () => dayOf('until') });
  if (since !== null && until !== null && until < since)
    throw badArgument(
      field,
      'filter.until',
      given.until,
      `a day that is not before ${since}, where it begins`,
    );
  return { axis: given.axis === 'KNOWN' ? 'KNOWN' : 'SAID', since, until } as const;
}

function firstOf(field: string, { first }: Given): number {
  if (first === undefined || first === null) return DEFAULT_FIRST;
  if (typeof first === 'number' && first >= 0 && first <= MOST) return first;
  throw badArgument(field, 'first', first, `a whole number from 0 to ${MOST}`);
}

function afterOf(field: string, list: string, { after }: Given): string {
  if (after === undefined || after === null) return '';
  const key = typeof after === 'string' ? decodeCursor(list, after) : null;
  if (key !== null) return key;
  throw badArgument(field, 'after', after, 'a cursor that this same list gave, unchanged');
}
