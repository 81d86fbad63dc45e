import { stances } from '../diagrams/encoding.ts';
import type { AddressFault } from './AddressFault.ts';
import {
  isCount,
  methods,
  readAfter,
  readDay,
  readSpan,
  sorts,
  sought,
  standingAlone,
  valuesOf,
} from './addressValues.ts';
import type { PageKind } from './pages.ts';

/** The names that every page takes: views hand a filter on to one another. */
const EVERYWHERE = [
  ...['actor', 'issue', 'target', 'document', 'stance', 'former', 'from', 'to'],
  ...['position', 'after', 'embed'],
];

/** The names that only one page takes. */
const OWN: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  home: ['group', 'alone'],
  matrix: ['sort', 'closed', 'row', 'column'],
  timeline: ['changes'],
  company: ['closed', 'said'],
  reader: ['claim', 'passage', 'found', 'change'],
  review: ['method', 'by'],
  readings: ['coder'],
  search: ['q', 'in'],
};

/** What mail, advertisements, social networks and search engines add to the links that they show: nobody wrote it. */
const FOREIGN = /^(?:utm_.+|.*cl(?:k)?id|[gw]braid|mc_[ce]id|igsh(?:id)?|ref(?:_.+)?|_.+)$/i;

/** What the names take that take only some values; letters may be large. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  stance: [...stances.map((stance) => stance.toLowerCase()), 'none'],
  former: ['no', 'yes'],
  sort: sorts,
  in: sought.map((type) => type.toLowerCase()),
  alone: standingAlone.map((type) => type.toLowerCase()),
  changes: ['only'],
  change: ['yes'],
  method: methods.map((method) => method.toLowerCase()),
  embed: ['yes', 'no'],
};

/**
 * What an address asks for and does not exist, as far as its text tells. A page that there is not takes every name:
 * there is no other that it should have been.
 */
export function faultsIn(view: PageKind, query: URLSearchParams): AddressFault[] {
  const known = [...EVERYWHERE, ...(OWN[view] ?? [])];
  const takes = (name: string) => view === 'missing' || known.includes(name);
  const names = [...new Set(query.keys())].filter(
    (name) => !takes(name) && !FOREIGN.test(name) && query.getAll(name).some((value) => value !== ''),
  );
  const written = (name: string) =>
    takes(name) ? [...new Set(query.getAll(name))].map((value) => ({ name, value })) : [];
  const given = (...names: readonly string[]) => names.flatMap(written).filter(({ value }) => value !== '');
  const stance = valuesOf(query, 'stance').map((text) => text.toLowerCase());
  const [from, to] = [readDay(query.get('from')), readDay(query.get('to'))];
  return [
    ...(names.length === 0 ? [] : [{ kind: 'names' as const, names, known }]),
    ...Object.entries(CHOICES).flatMap(([name, known]) =>
      written(name)
        .filter(({ value }) => !known.includes(value.toLowerCase()))
        .map((one) => ({ kind: 'value' as const, ...one, known })),
    ),
    ...(stance.includes('none') && stances.some((known) => stance.includes(known.toLowerCase()))
      ? [{ kind: 'none' as const }]
      : []),
    ...(view === 'company' && given('stance', 'former').length > 0 ? [{ kind: 'sides' as const }] : []),
    ...(view === 'compare' ? repeated(query.getAll('actor')) : []).map((actor) => ({
      kind: 'twice' as const,
      actor,
    })),
    ...given('from', 'to', 'said')
      .filter(({ value }) => readDay(value) === null)
      .map((one) => ({ kind: 'day' as const, ...one })),
    // A year or a month is all of its days.
    ...(from !== null && to !== null && from > to && !from.startsWith(to)
      ? [{ kind: 'span' as const, from, to }]
      : []),
    ...given('after')
      .filter(({ value }) => readAfter(view, value) === null)
      .map((one) => ({ kind: 'after' as const, ...one })),
    ...given('row', 'column')
      .filter(({ value }) => !isCount(value))
      .map((one) => ({ kind: 'count' as const, ...one })),
    ...given('found')
      .filter(({ value }) => readSpan(value) === null)
      .map((one) => ({ kind: 'stretch' as const, ...one })),
  ];
}

/** What stands there more than once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => value !== '' && values.indexOf(value) < at))];
}
