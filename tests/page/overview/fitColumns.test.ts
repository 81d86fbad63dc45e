import { expect, test } from 'vitest';
import { fitColumns } from '../../../src/page/client/overview/fitColumns.ts';
import type { CountedCell } from '../../../src/page/operations/overview.ts';

const cell = (supports: number, objects: number, actors: number): CountedCell => ({
  positions: supports + objects,
  actors,
  stances: [
    ...(supports > 0 ? [{ stance: 'SUPPORTS', positions: supports } as const] : []),
    ...(objects > 0 ? [{ stance: 'OBJECTS', positions: objects } as const] : []),
  ],
});

test('columns for which there is no room are added to the others', () => {
  const cells = [cell(3, 0, 2), cell(1, 1, 1), cell(0, 2, 1)];
  const counts = {
    columns: cells.map((total, i) => ({ slug: `a${i}`, name: `A${i}`, kind: 'STATE' as const, total })),
    totalColumns: 9,
    rows: [
      {
        ...{ type: 'ISSUE' as const, slug: 'q', text: 'Q?', cells },
        ...{ others: cell(0, 0, 0), total: cell(4, 3, 4) },
      },
    ],
    totalRows: 1,
    others: cell(5, 0, 3),
    total: cell(9, 3, 7),
  };
  expect(fitColumns(counts, 3)).toBe(counts);
  const fitted = fitColumns(counts, 1);
  expect(fitted.columns.map(({ slug }) => slug)).toEqual(['a0']);
  expect(fitted.rows[0]?.cells).toEqual([cell(3, 0, 2)]);
  expect(fitted.rows[0]?.others).toEqual(cell(1, 3, 2));
  expect(fitted.others).toEqual(cell(6, 3, 5));
});
