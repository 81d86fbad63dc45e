import type { Ask } from './Ask.ts';
import { askFilter } from './askFilter.ts';
import type { DiagramFilter, Unknown } from './DiagramFilter.ts';
import type { DiagramView } from './DiagramView.ts';
import { readView } from './readView.ts';
import { viewHeading } from './viewHeading.ts';
import { type ViewAnswer, viewQuery } from './viewQuery.ts';

/** A view, or what its filter names and nothing in the graph has, or several things have. */
export type AskedView =
  | { readonly kind: 'view'; readonly view: DiagramView }
  | { readonly kind: 'unknown'; readonly unknown: readonly Unknown[] };

/**
 * Asks the service for a view: one operation for the names in the filter, where there are any, and one for each
 * 200 positions.
 *
 * @param checkSize called with the number of positions, of all documents together, before the rest is read; throws
 * where they are too many
 * @param mostPages how many pages are read of each document, or of all
 */
export async function askView(
  filter: DiagramFilter,
  ask: Ask,
  checkSize: (positions: number) => void,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<AskedView> {
  const { resolved, unknown } = await askFilter(filter, ask);
  if (unknown.length > 0) return { kind: 'unknown', unknown };
  const documents = resolved.document.length === 0 ? [null] : resolved.document.map(({ slug }) => slug);
  const parts: { readonly document: string | null; readonly pages: ViewAnswer[] }[] = [];
  for (const document of documents) {
    const page = await ask<ViewAnswer>(viewQuery(resolved, document, null));
    checkSize(page.positions.totalCount);
    parts.push({ document, pages: [page] });
  }
  // Some positions may be in several parts, which is known only once they are read.
  const isMore = (pages: readonly ViewAnswer[]) => endOf(pages) !== null && pages.length < mostPages;
  if (parts.some(({ pages }) => isMore(pages)))
    checkSize(parts.reduce((sum, { pages }) => sum + (pages[0]?.positions.totalCount ?? 0), 0));
  for (const { document, pages } of parts)
    while (isMore(pages)) pages.push(await ask<ViewAnswer>(viewQuery(resolved, document, endOf(pages))));
  const pages = parts.flatMap((part) => part.pages);
  return { kind: 'view', view: readView(resolved, pages, viewHeading) };
}

/** Where the page after these begins, or null where there is none. */
function endOf(pages: readonly ViewAnswer[]): string | null {
  const info = pages.at(-1)?.positions.pageInfo;
  return info?.hasNextPage ? info.endCursor : null;
}
