import { type Stance, stances } from '../diagrams/encoding.ts';
import type { Span } from './articleParts.ts';
import { decodePart } from './decodePart.ts';

/** The views that have an address of their own, in the order of the page's navigation. */
export const views = ['graph', 'matrix', 'timeline', 'reader'] as const;
export type View = (typeof views)[number];

/** What cuts the list of positions; an empty list and null cut nothing. */
export interface Filter {
  /** Slugs. */
  readonly actor: readonly string[];
  readonly issue: readonly string[];
  readonly target: readonly string[];
  readonly document: string | null;
  readonly stance: readonly Stance[];
  /** Whether stances that are no longer held are shown as well. */
  readonly former: boolean;
}

/** What an address of the page shows. */
export interface Address {
  /** `home` is the graph, or the matrix where that can be read more easily. */
  readonly view: View | 'home';
  readonly filter: Filter;
  /** The id of the position whose words the panel shows. */
  readonly position: string | null;
  /** The cursor of the page of positions. */
  readonly after: string | null;
  /** In the reader: the slug of the document, and what is chosen in it. */
  readonly document: string | null;
  readonly claim: string | null;
  readonly passage: string | null;
  /** Where in it the words stand that were sought. */
  readonly found: Span | null;
  /** What the address asks for and does not exist. One sentence each. */
  readonly faults: readonly string[];
}

export const NO_FILTER: Filter = {
  actor: [],
  issue: [],
  target: [],
  document: null,
  stance: [],
  former: true,
};

/** Reads an address, or gives null where the page has nothing to show at that path. */
export function parseAddress(path: string, query: URLSearchParams): Address | null {
  const [, name = '', slug = '', ...more] = path.split('/');
  const view = name === '' ? 'home' : views.find((known) => known === name);
  if (view === undefined || more.length > 0 || (slug !== '' && view !== 'reader')) return null;
  const document = decodePart(slug);
  if (document === null) return null;
  const given = all(query, 'stance').map((text) => text.toUpperCase());
  const unknown = given.filter((text) => !stances.some((stance) => stance === text));
  return {
    view,
    filter: {
      actor: all(query, 'actor'),
      issue: all(query, 'issue'),
      target: all(query, 'target'),
      document: view === 'reader' ? null : query.get('document') || null,
      stance: stances.filter((stance) => given.includes(stance)),
      former: query.get('former') !== 'no',
    },
    position: query.get('position') || null,
    after: query.get('after') || null,
    document: document === '' ? null : document,
    claim: query.get('claim') || null,
    passage: query.get('passage') || null,
    found: readSpan(query.get('found') ?? ''),
    faults: [
      ...unknown.map(
        (text) =>
          `There is no stance “${text.toLowerCase()}”. Stances are ${stances.join(', ').toLowerCase()}.`,
      ),
      ...(['no', 'yes', null].includes(query.get('former'))
        ? []
        : [`“former=${query.get('former')}” says nothing: former=no leaves out what is no longer held.`]),
    ],
  };
}

/** The path and query that show this; `parseAddress` reads them back. */
export function formatAddress(address: Partial<Address> & Pick<Address, 'view'>): string {
  const { view, filter = NO_FILTER, document = null } = address;
  const query = new URLSearchParams();
  for (const name of ['actor', 'issue', 'target'] as const)
    for (const slug of filter[name]) query.append(name, slug);
  if (view !== 'reader' && filter.document !== null) query.set('document', filter.document);
  for (const stance of filter.stance) query.append('stance', stance.toLowerCase());
  if (!filter.former) query.set('former', 'no');
  for (const name of ['after', 'position', 'claim', 'passage'] as const) {
    const value = address[name];
    if (value) query.set(name, value);
  }
  const { found } = address;
  if (found) query.set('found', `${found.start}-${found.end}`);
  const path = view === 'home' ? '/' : `/${view}`;
  const text = query.toString();
  return `${path}${view === 'reader' && document !== null ? `/${encodeURIComponent(document)}` : ''}${text === '' ? '' : `?${text}`}`;
}

/** Whether a filter cuts anything but what is no longer held. */
export function isFiltered({ actor, issue, target, document, stance }: Filter): boolean {
  return actor.length + issue.length + target.length + stance.length > 0 || document !== null;
}

/** `120-128`; what is none is left out, as it only shows where to look. */
function readSpan(text: string): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return start === undefined || end === undefined || Number(start) >= Number(end)
    ? null
    : { start: Number(start), end: Number(end) };
}

function all(query: URLSearchParams, name: string): string[] {
  return [...new Set(query.getAll(name).filter((value) => value !== ''))];
}
