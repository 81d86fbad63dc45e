import { type Filter, formatAddress } from './Address.ts';

/** Where the service gives what a filter leaves, as a diagram or an export: `/diagram.svg?issue=talks-venue`. */
export function dataPath(path: string, filter: Filter, more: Readonly<Record<string, string>> = {}): string {
  const [, cut = ''] = formatAddress({ view: 'graph', filter }).split('?');
  const query = new URLSearchParams([...new URLSearchParams(cut), ...Object.entries(more)]);
  return query.size === 0 ? path : `${path}?${query}`;
}
