import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/page/Address.ts';
import { marksShown } from '../../src/page/client/matrix/marksShown.ts';
import { windowMatrix } from '../../src/page/client/matrix/windowMatrix.ts';
import { tallyOfCounts, windowOf } from '../../src/page/client/matrix/windowOf.ts';
import { groupsOf } from '../../src/page/groupsOf.ts';
import { type MarginsAnswer, marginsVariables } from '../../src/page/operations/matrixMargins.ts';
import { articleView } from '../diagrams/articleView.ts';

const { compare } = new Intl.Collator('en');
const counted = (pro: number, against: number) => ({
  positions: pro + against,
  stances: [
    { stance: 'SUPPORTS', positions: pro },
    { stance: 'SCEPTICAL', positions: against },
  ] as const,
});

/** 60 of 388 targets, the first on everything, the second disputed; 40 of 500 actors. */
const margins: MarginsAnswer = {
  stanceCounts: {
    rows: Array.from({ length: 60 }, (_, i) => ({
      type: 'PROPOSAL' as const,
      slug: `p${i}`,
      text: `Proposal ${String(60 - i).padStart(2, '0')}`,
      total: i === 1 ? counted(60, 39) : counted(100 - i, 0),
    })),
    totalRows: 388,
    columns: Array.from({ length: 40 }, (_, i) => ({
      slug: `a${i}`,
      name: `Actor ${String(40 - i).padStart(2, '0')}`,
      total: counted(50 - i, 0),
    })),
    totalColumns: 500,
    total: counted(1970, 2287),
  },
};
const part = (sort: 'positions' | 'disagreement' | 'name', row = 0, column = 0) =>
  windowOf(margins, { sort, row, column, compare }, 0);

test('a part has the rows and columns that come next, and says where it stands', () => {
  const { targets, actors, rows, columns } = part('positions', 25, 32);
  expect([targets.length, targets[0]?.slug, actors.map(({ slug }) => slug)]).toEqual([
    ...[25, 'p25', ['a32', 'a33', 'a34', 'a35', 'a36', 'a37', 'a38', 'a39']],
  ]);
  expect(rows).toEqual({ first: 25, count: 25, total: 388, ordered: 60, before: 0, after: 50 });
  // Those beyond the actors that are counted are not led to.
  expect(columns).toEqual({ first: 32, count: 8, total: 500, ordered: 40, before: 16, after: null });
});

test('what is counted is put in the order that is asked for', () => {
  expect(part('disagreement').targets.slice(0, 2)).toEqual([
    { slug: 'p1', type: 'Proposal', text: 'Proposal 59', positions: 99, tally: { for: 60, against: 39 } },
    { slug: 'p0', type: 'Proposal', text: 'Proposal 60', positions: 100, tally: { for: 100, against: 0 } },
  ]);
  const byName = part('name');
  expect([byName.targets[0]?.text, byName.actors[0]?.name]).toEqual(['Proposal 01', 'Actor 01']);
});

test('rows far on are counted in a stretch of their own, and what was is not counted', () => {
  const { skip, filter } = marginsVariables({ filter: NO_FILTER, row: 425 });
  expect([skip, filter]).toEqual([400, expect.objectContaining({ includeFormer: false })]);
  const far = windowOf(margins, { sort: 'positions', row: 425, column: 0, compare }, 400);
  expect([far.targets[0]?.slug, far.rows.before]).toEqual(['p25', 400]);
});

test('the matrix of a part has its rows and columns, empty ones too, and the numbers of the whole', () => {
  const view = articleView();
  const shown = windowMatrix(
    { ...view, positions: view.positions.filter(({ actor }) => actor === 'macron') },
    {
      targets: [
        { slug: 'geneva-venue', type: 'Proposal', text: '', positions: 9, tally: { for: 7, against: 2 } },
        { slug: 'p1', type: 'Proposal', text: 'One', positions: 3, tally: { for: 3, against: 0 } },
      ],
      actors: [
        { slug: 'a1', name: 'Ann', positions: 5 },
        { slug: 'macron', name: 'Emmanuel Macron', positions: 4 },
      ],
    },
    { groups: groupsOf([]), isClosed: () => false },
    tallyOfCounts(margins.stanceCounts.total),
  );
  expect(shown.columns.map(({ actor, positions }) => `${actor?.name} ${positions}`)).toEqual([
    'Ann 5',
    'Emmanuel Macron 4',
  ]);
  expect(
    shown.sections.map(({ kind, rows }) => [
      kind,
      ...rows.map(({ target, cells, tally }) => [
        ...[target.text, cells.map((cell) => cell.length), tally.for, tally.against],
      ]),
    ]),
  ).toEqual([['all', ['Hold the talks in Geneva', [0, 1], 7, 2], ['One', [0, 0], 3, 0]]]);
  expect(shown.totals).toEqual({ for: 1970, against: 2287 });
});

test('a cell shows all that is held now and the latest of what was, of a group the first six', () => {
  const [any] = articleView().positions;
  const [actor] = articleView().actors;
  if (any === undefined || actor === undefined) throw new Error('The article has positions.');
  const marks = Array.from({ length: 10 }, (_, i) => ({
    actor,
    position: { ...any, id: `${i}`, former: i > 2 },
  }));
  expect(
    [marksShown(marks, false), marksShown(marks, true)].map(({ shown, rest }) => [shown.length, rest]),
  ).toEqual([
    [5, 5],
    [6, 4],
  ]);
  expect(marksShown(marks.slice(0, 4), false).rest).toBe(0);
});
