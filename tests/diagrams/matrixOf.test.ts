import { expect, test } from 'vitest';
import { matrixOf } from '../../src/diagrams/matrixOf.ts';
import { articleView } from './articleView.ts';
import { emptyView } from './hardView.ts';

test('rows are holders, columns stand under their questions, cells hold positions', () => {
  const matrix = matrixOf(articleView());
  const venue = matrix.groups.find((group) => group.issue?.slug === 'talks-venue');
  expect(venue?.columns.map((column) => column.slug)).toEqual([
    'moscow-venue',
    'budapest-venue',
    'geneva-venue',
  ]);
  const said = (actor: string) => {
    const row = matrix.cells[matrix.rows.findIndex(({ slug }) => slug === actor)] ?? [];
    return row.flatMap((cell, column) =>
      cell.map(
        (position) =>
          `${position.stance} ${matrix.columns[column]?.slug}${position.former ? ' (former)' : ''}`,
      ),
    );
  };
  expect(said('ukrainian-government')).toEqual(['SCEPTICAL moscow-venue', 'SCEPTICAL budapest-venue']);
  expect(said('macron')).toEqual(['PROPOSES geneva-venue']);
  expect(said('trump')).toContain('SUPPORTS three-way-summit (former)');
});

test('every position is in exactly one cell, and a proposal without any has an empty column', () => {
  const view = articleView();
  const matrix = matrixOf(view);
  const ids = matrix.cells.flat(2).map((position) => position.id);
  expect(ids.toSorted()).toEqual(view.positions.map((position) => position.id).toSorted());
  const force = matrix.columns.findIndex(({ slug }) => slug === 'reassurance-force');
  expect(matrix.cells.map((row) => row[force])).toEqual(matrix.rows.map(() => []));
});

test('in a cell current positions come before former ones', () => {
  const view = articleView();
  const [first] = view.positions;
  if (first === undefined) throw new Error('The article has positions.');
  const both = {
    ...view,
    positions: [
      { ...first, id: 'then', former: true },
      { ...first, id: 'now' },
    ],
  };
  expect(
    matrixOf(both)
      .cells.flat(2)
      .map((position) => position.id),
  ).toEqual(['now', 'then']);
});

test('nothing gives nothing', () => {
  expect(matrixOf(emptyView)).toEqual({ rows: [], groups: [], columns: [], cells: [] });
});
