import type { PageInfo } from '../operations/Operation.ts';

/** Pages that arrived, in their order, and what kept the next from it: null where nothing did. */
export interface ArrivedPages<Page> {
  readonly pages: readonly Page[];
  readonly error: unknown;
}

/**
 * Asks for pages of a list, one after another. Never rejects: what fails leaves the pages before it.
 *
 * @param ask for the page behind a cursor; null is the first
 * @param infoOf where a page ends, or null where there is no list
 * @param range the cursor to begin behind, and how many pages to ask for at most
 */
export async function pagesOf<Page>(
  ask: (after: string | null) => Promise<Page>,
  infoOf: (page: Page) => PageInfo | null,
  range: { readonly after: string | null; readonly most: number },
): Promise<ArrivedPages<Page>> {
  const pages: Page[] = [];
  let cursor = range.after;
  try {
    while (pages.length < range.most) {
      const page = await ask(cursor);
      pages.push(page);
      cursor = cursorBehind(infoOf(page));
      if (cursor === null) break;
    }
  } catch (error) {
    return { pages, error };
  }
  return { pages, error: null };
}

/** The cursor that the next page is behind, or null where there is none. */
export function cursorBehind(info: PageInfo | null | undefined): string | null {
  return info?.hasNextPage ? info.endCursor : null;
}
