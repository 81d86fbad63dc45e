import { type Address, type Filter, NO_FILTER } from './Address.ts';
import { subjectFilter } from './operations/subjects.ts';
import { isSubject } from './pages.ts';

/** What cuts the positions that a page shows, its own subject among it; null of a page that shows none. */
export function shownFilter({ view, filter, slug, document }: Address): Filter | null {
  if (isSubject(view)) return slug === null ? null : subjectFilter(view, slug);
  const { actor, stance } = filter;
  switch (view) {
    case 'reader':
      return document === null ? null : { ...NO_FILTER, document, actor, stance };
    case 'timeline':
      // What is no longer held is what a course is made of.
      return { ...filter, former: true };
    case 'search':
    case 'about':
    case 'add':
    case 'missing':
    case 'review':
    case 'readings':
      return null;
    default:
      return filter;
  }
}
