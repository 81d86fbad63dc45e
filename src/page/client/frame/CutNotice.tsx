import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import { fill } from '../../words/fill.ts';
import { cursorBehind } from '../pagesOf.ts';
import { language, words } from '../words.ts';

/** That there are more positions than the pages that were read have; nothing where they have all. */
export function CutNotice({ pages }: { readonly pages: readonly ViewAnswer[] }) {
  if (cursorBehind(pages.at(-1)?.positions.pageInfo) === null) return null;
  const number = (count: number) => count.toLocaleString(language());
  const read = pages.reduce((sum, { positions }) => sum + positions.nodes.length, 0);
  const total = pages[0]?.positions.totalCount ?? read;
  return <p class="notice">{fill(words().page.someOnly, { count: number(read), total: number(total) })}</p>;
}
