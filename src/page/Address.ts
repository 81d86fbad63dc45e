import { type Stance, stances } from '../diagrams/encoding.ts';
import type { AddressFault } from './AddressFault.ts';
import {
  type Method,
  methods,
  readAfter,
  readCount,
  readDay,
  readSpan,
  type Sort,
  sorts,
  sought,
  standingAlone,
  valuesOf,
} from './addressValues.ts';
import type { Span } from './articleParts.ts';
import { decodePart } from './decodePart.ts';
import { faultsIn } from './faultsIn.ts';
import { isSubject, type PageKind, pages } from './pages.ts';

/** What cuts the list of positions; an empty list and null cut nothing. */
export interface Filter {
  /** Slugs. */
  readonly actor: readonly string[];
  readonly issue: readonly string[];
  readonly target: readonly string[];
  readonly document: string | null;
  readonly stance: readonly Stance[];
  /** Whether every stance was taken away: then nothing is shown. */
  readonly noStance: boolean;
  /** Whether stances that are no longer held are shown as well. */
  readonly former: boolean;
  /** The first and the last day on which claims were said, in EDTF: `2025-08-18`, `2025-08`; null does not cut. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What an address of the page shows. */
export interface Address {
  readonly view: PageKind;
  readonly filter: Filter;
  /** The id of the position whose words the panel shows. */
  readonly position: string | null;
  /** The cursor of the page of positions. */
  readonly after: string | null;
  /** In the reader: the slug of the document, and what is chosen in it. Of readings: the slug of the document. */
  readonly document: string | null;
  readonly claim: string | null;
  readonly passage: string | null;
  /** Where in it the words stand that were sought. */
  readonly found: Span | null;
  /** Of a page of one thing: its slug. Of `missing`: the path. */
  readonly slug: string | null;
  /** Of the search: what is sought. */
  readonly words: string | null;
  /** Of the search: the one type whose results are shown; null for some of each. */
  readonly among: (typeof sought)[number] | null;
  /** Of the matrix: its order. */
  readonly sort: Sort;
  /** Of the matrix and of who stands with whom: the groups that are closed, by slug; `all` stands for every group. */
  readonly closed: readonly string[];
  /** Of who stands with whom: the day as of which it is shown, by what had been said then; null is today. */
  readonly said: string | null;
  /** Of a matrix that is too large to be shown at once: how many rows and columns come before those shown. */
  readonly row: number;
  readonly column: number;
  /** Whether it stands in a frame on another page: the view alone, with a way to the whole. */
  readonly embed: boolean;
  /** In the timeline: whether only courses with a change are shown. */
  readonly changes: boolean;
  /** Of the table of counts: only this group, by its slug or the kind of its actors, as the API takes it. */
  readonly group: string | null;
  /** Of the table of counts: only targets of this type that stand under no question. */
  readonly alone: (typeof standingAlone)[number] | null;
  /** In the reader: whether the chosen claim stands in the form, to be corrected. */
  readonly change: boolean;
  /** Of drafts: how they were coded, and by whom; null does not cut. */
  readonly method: Method | null;
  readonly by: string | null;
  /** Of readings: whose, by their initials or the names of their keys. */
  readonly coder: readonly string[];
  /** What the address asks for and does not exist. */
  readonly faults: readonly AddressFault[];
}

export const NO_FILTER: Filter = {
  actor: [],
  issue: [],
  target: [],
  document: null,
  stance: [],
  noStance: false,
  former: true,
  from: null,
  to: null,
};

/** Reads an address, or gives null where the page has nothing to show at that path. */
export function parseAddress(path: string, query: URLSearchParams): Address | null {
  const [, name = '', part = '', ...more] = path.split('/');
  const view = name === '' ? 'home' : pages.find((known) => known === name && known !== 'home');
  const slug = decodePart(part);
  if (view === undefined || more.length > 0 || slug === null) return null;
  if (isSubject(view) ? slug === '' : slug !== '' && !isOfDocument(view)) return null;
  const stance = valuesOf(query, 'stance').map((text) => text.toLowerCase());
  const chosen = stances.filter((known) => stance.includes(known.toLowerCase()));
  const one = (name: string) => query.get(name)?.toLowerCase() ?? null;
  return {
    ...NOTHING,
    view,
    filter: {
      actor: valuesOf(query, 'actor'),
      issue: valuesOf(query, 'issue'),
      target: valuesOf(query, 'target'),
      document: query.get('document') || null,
      stance: chosen,
      noStance: stance.includes('none') && chosen.length === 0,
      former: one('former') !== 'no',
      from: readDay(query.get('from')),
      to: readDay(query.get('to')),
    },
    position: query.get('position') || null,
    after: readAfter(view, query.get('after')),
    document: isOfDocument(view) && slug !== '' ? slug : null,
    claim: query.get('claim') || null,
    passage: query.get('passage') || null,
    found: readSpan(query.get('found') ?? ''),
    slug: isSubject(view) ? slug : null,
    words: view === 'search' ? query.get('q') || null : null,
    among: sought.find((type) => view === 'search' && type.toLowerCase() === one('in')) ?? null,
    sort: sorts.find((known) => known === one('sort')) ?? sorts[0],
    closed: valuesOf(query, 'closed'),
    said: view === 'company' ? readDay(query.get('said')) : null,
    row: readCount(query.get('row')),
    column: readCount(query.get('column')),
    embed: one('embed') === 'yes',
    changes: view === 'timeline' && one('changes') === 'only',
    group: view === 'home' ? query.get('group') || null : null,
    alone: standingAlone.find((known) => view === 'home' && known.toLowerCase() === one('alone')) ?? null,
    change: view === 'reader' && one('change') === 'yes',
    method: methods.find((known) => view === 'review' && known.toLowerCase() === one('method')) ?? null,
    by: view === 'review' ? query.get('by') || null : null,
    coder: view === 'readings' ? valuesOf(query, 'coder') : [],
    faults: faultsIn(view, query),
  };
}

/** Whether the address of a page may go on with the slug of a document. */
function isOfDocument(view: PageKind): boolean {
  return view === 'reader' || view === 'readings';
}

/** What is shown at a path where there is nothing. */
export function missingAddress(path: string, query: URLSearchParams): Address {
  return { ...NOTHING, view: 'missing', slug: path, faults: faultsIn('missing', query) };
}

const NOTHING: Address = {
  view: 'home',
  filter: NO_FILTER,
  position: null,
  after: null,
  document: null,
  claim: null,
  passage: null,
  found: null,
  slug: null,
  words: null,
  among: null,
  sort: sorts[0],
  closed: [],
  said: null,
  row: 0,
  column: 0,
  embed: false,
  changes: false,
  group: null,
  alone: null,
  change: false,
  method: null,
  by: null,
  coder: [],
  faults: [],
};

/** The path and query that show this; `parseAddress` reads them back. */
export function formatAddress(address: Partial<Address> & Pick<Address, 'view'>): string {
  const { view, filter = NO_FILTER, document = null, slug = null, words = null } = address;
  if (view === 'missing') return slug ?? '/';
  const query = new URLSearchParams();
  for (const name of ['actor', 'issue', 'target'] as const)
    for (const slug of filter[name]) query.append(name, slug);
  if (filter.document !== null) query.set('document', filter.document);
  for (const stance of filter.stance) query.append('stance', stance.toLowerCase());
  if (filter.noStance) query.set('stance', 'none');
  if (!filter.former) query.set('former', 'no');
  for (const name of ['from', 'to'] as const) if (filter[name] !== null) query.set(name, filter[name]);
  const { group = null, alone = null } = address;
  if (view === 'home' && group !== null) query.set('group', group);
  if (view === 'home' && alone !== null) query.set('alone', alone.toLowerCase());
  if (view === 'search' && words !== null) query.set('q', words);
  if (view === 'timeline' && address.changes) query.set('changes', 'only');
  const { among = null } = address;
  if (view === 'search' && among !== null) query.set('in', among.toLowerCase());
  for (const name of ['after', 'position'] as const) {
    const value = address[name];
    if (value) query.set(name, value);
  }
  if (view === 'reader') {
    const { claim, passage, found } = address;
    if (claim) query.set('claim', claim);
    if (passage) query.set('passage', passage);
    if (found) query.set('found', `${found.start}-${found.end}`);
    if (address.change) query.set('change', 'yes');
  }
  if (view === 'matrix' && address.sort && address.sort !== sorts[0]) query.set('sort', address.sort);
  if (view === 'matrix' || view === 'company')
    for (const slug of address.closed ?? []) query.append('closed', slug);
  if (view === 'company' && address.said) query.set('said', address.said);
  if (view === 'matrix')
    for (const name of ['row', 'column'] as const) if (address[name]) query.set(name, String(address[name]));
  if (view === 'review') {
    if (address.method) query.set('method', address.method.toLowerCase());
    if (address.by) query.set('by', address.by);
  }
  if (view === 'readings') for (const name of address.coder ?? []) query.append('coder', name);
  if (address.embed) query.set('embed', 'yes');
  const part = isOfDocument(view) ? document : isSubject(view) ? slug : null;
  const path = `${view === 'home' ? '/' : `/${view}`}${part === null ? '' : `/${encodeURIComponent(part)}`}`;
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Whether a filter cuts anything but what is no longer held. */
export function isFiltered({ actor, issue, target, document, stance, noStance, from, to }: Filter): boolean {
  return (
    actor.length + issue.length + target.length + stance.length > 0 ||
    noStance ||
    [document, from, to].some((one) => one !== null)
  );
}
