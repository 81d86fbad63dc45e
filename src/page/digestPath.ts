import type { Address } from './Address.ts';

/**
 * Where it is told who moved and who is new on what an address is about: one question, or all; as a page, or with the ending
 * of a feed.
 *
 * @param language one of the page's
 */
export function digestPath(
  { view, slug, filter }: Pick<Address, 'view' | 'slug' | 'filter'>,
  language: string,
  ending: '' | '.atom' = '',
): string {
  const [issue = null, another] = view === 'question' ? [slug] : filter.issue;
  const query = new URLSearchParams();
  if (issue !== null && another === undefined) query.set('issue', issue);
  if (language !== 'en') query.set('lang', language);
  return `/digest${ending}${query.size === 0 ? '' : `?${query}`}`;
}
