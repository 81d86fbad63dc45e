import { expect, test } from 'vitest';
import { cursorBehind, pagesOf } from '../../src/page/client/pagesOf.ts';

/** A list of three pages, in which each page says which cursor it is behind. */
const CURSORS: Readonly<Record<string, string | null>> = { start: 'a', a: 'b', b: null };
const page = (after: string | null) => {
  const endCursor = CURSORS[after ?? 'start'] ?? null;
  return { after, pageInfo: { hasNextPage: endCursor !== null, endCursor } };
};
const infoOf = ({ pageInfo }: ReturnType<typeof page>) => pageInfo;
const range = { after: null, most: 10 };

test('all pages come, one after another', async () => {
  const { pages, error } = await pagesOf(async (after) => page(after), infoOf, range);
  expect(pages.map(({ after }) => after)).toEqual([null, 'a', 'b']);
  expect(error).toBeNull();
});

test('no more are asked for than wanted, and the last tells that there are others', async () => {
  const { pages } = await pagesOf(async (after) => page(after), infoOf, { after: null, most: 2 });
  expect(pages.map(({ after }) => after)).toEqual([null, 'a']);
  expect(cursorBehind(pages.at(-1)?.pageInfo)).toBe('b');
});

test('what fails leaves the pages before it, says why, and can be asked for from there', async () => {
  const gone = new Error('gone');
  const { pages, error } = await pagesOf(
    async (after) => {
      if (after === 'b') throw gone;
      return page(after);
    },
    infoOf,
    range,
  );
  expect([pages.length, error]).toEqual([2, gone]);
  const again = await pagesOf(async (after) => page(after), infoOf, {
    after: cursorBehind(pages.at(-1)?.pageInfo),
    most: 10,
  });
  expect(again.pages.map(({ after }) => after)).toEqual(['b']);
});

test('where there is no list, its one answer is all', async () => {
  const { pages } = await pagesOf(
    async (after) => page(after),
    () => null,
    range,
  );
  expect(pages.length).toBe(1);
});
