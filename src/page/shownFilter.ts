import { type Address, type Filter, NO_FILTER } from './Address.ts';

/** What cuts the positions that a page shows, its own subject among it; null of a page that shows none. */
export function shownFilter({ view, filter, slug, document }: Address): Filter | null {
  const own = slug === null ? [] : [slug];
  switch (view) {
    case 'actor':
      return { ...filter, actor: [...new Set([...own, ...filter.actor])] };
    case 'question':
      return { ...filter, issue: own };
    case 'proposal':
    case 'statement':
      return { ...filter, target: own };
    case 'reader':
      return document === null ? null : { ...NO_FILTER, document };
    case 'search':
    case 'about':
    case 'missing':
      return null;
    default:
      return filter;
  }
}
