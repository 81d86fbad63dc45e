import type { ResolvedFilter } from './DiagramFilter.ts';

/**
 * The path and query of the page that shows a view: `/graph?issue=talks-venue`. The page takes one document, and parts of
 * actors by their names; a view of several documents, or rolled up, has its drawing's own address.
 */
export function viewPath({ document, stance, former, from, to, rollUp, ...names }: ResolvedFilter): string {
  const query = new URLSearchParams();
  for (const name of ['actor', 'issue', 'target'] as const)
    for (const { slug } of names[name]) query.append(name, slug);
  for (const { slug } of document) query.append('document', slug);
  for (const one of stance) query.append('stance', one.toLowerCase());
  if (!former) query.set('former', 'no');
  if (from !== null) query.set('from', from);
  if (to !== null) query.set('to', to);
  if (rollUp) query.set('rollUp', 'yes');
  const path = document.length > 1 || rollUp ? '/diagram.svg' : '/graph';
  return query.size === 0 ? path : `${path}?${query}`;
}
