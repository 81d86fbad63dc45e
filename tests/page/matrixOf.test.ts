import { expect, test } from 'vitest';
import type { DiagramPosition, DiagramView } from '../../src/diagrams/DiagramView.ts';
import type { Stance } from '../../src/diagrams/encoding.ts';
import type { Sort } from '../../src/page/addressValues.ts';
import { type Matrix, matrixOf } from '../../src/page/client/matrix/matrixOf.ts';
import { speakingOn } from '../../src/page/client/matrix/speakingOn.ts';
import { groupsOf } from '../../src/page/groupsOf.ts';
import { articleView } from '../diagrams/articleView.ts';
import { emptyView } from '../diagrams/hardView.ts';

const UNITED_STATES = { slug: 'united-states', name: 'United States' };
const GROUPS = groupsOf([
  { slug: 'trump', name: 'Donald Trump', partOf: [UNITED_STATES] },
  { slug: 'us-officials', name: 'U.S. officials', partOf: [UNITED_STATES] },
]);
const { compare } = new Intl.Collator('en');

const shown = (view: DiagramView, sort: Sort = 'positions', closed: readonly string[] = []): Matrix =>
  matrixOf(view, { groups: GROUPS, sort, compare, isClosed: ({ slug }) => closed.includes(slug) });

/** Ann is for a harbour, Ben and Trump's officials against it; Trump used to be for it. */
const view = ((): DiagramView => {
  const actor = (slug: string, name: string) => ({ slug, name, kind: 'PERSON' as const, named: true });
  const target = (slug: string, text: string, issue: string | null) =>
    ({ slug, text, issue, type: 'Proposal', kind: 'TERMS', place: null, unattributed: false }) as const;
  const [any] = articleView().positions;
  if (any === undefined) throw new Error('The article has positions.');
  const held = (who: string, stance: Stance, what: string, former = false): DiagramPosition => ({
    ...any,
    ...{ id: `${who} ${stance} ${what}`, actor: who, stance, target: what, former, step: former ? 1 : 2 },
  });
  return {
    ...emptyView,
    actors: [
      actor('ann', 'Ann'),
      actor('ben', 'Ben'),
      actor('trump', 'Donald Trump'),
      actor('us-officials', 'U.S. officials'),
    ],
    issues: [
      { slug: 'ferries', text: 'Ferries?' },
      { slug: 'ports', text: 'Ports?' },
    ],
    targets: [
      target('ferry', 'A ferry', 'ferries'),
      target('harbour', 'A harbour', 'ports'),
      target('bridge', 'A bridge', 'ports'),
      target('quay', 'A quay', 'ports'),
      target('loose', 'Something else', null),
    ],
    positions: [
      held('ann', 'PROPOSES', 'ferry'),
      held('ann', 'PROPOSES', 'harbour'),
      held('ben', 'OBJECTS', 'harbour'),
      held('us-officials', 'SCEPTICAL', 'harbour'),
      held('trump', 'SUPPORTS', 'harbour', true),
      held('trump', 'UNDECIDED', 'harbour'),
      held('ann', 'SUPPORTS', 'bridge'),
      held('trump', 'SUPPORTS', 'loose'),
      held('ann', 'DISCUSSES', 'loose'),
      held('ben', 'CONDITIONAL', 'loose'),
    ],
  };
})();

const columnsOf = (matrix: Matrix) =>
  matrix.brackets.map(
    ({ group, columns }) =>
      `${group?.name ?? ''}[${columns.map(({ key, positions }) => `${key} ${positions}`).join(', ')}]`,
  );
const rowsOf = (matrix: Matrix) =>
  matrix.sections.map(({ issue, rows }) => [
    issue?.slug ?? null,
    ...rows.map(({ target, tally }) => `${target.slug} ${tally.for}:${tally.against}`),
  ]);

test('rows stand under their questions, with how many are for and against; nobody is counted for what was', () => {
  expect(rowsOf(shown(view))).toEqual([
    ['ports', 'harbour 1:2', 'bridge 1:0', 'quay 0:0'],
    ['ferries', 'ferry 1:0'],
    [null, 'loose 1:0'],
  ]);
});

test('actors of one group stand side by side, with how many positions each has', () => {
  expect(columnsOf(shown(view))).toEqual(['[ann 4]', 'United States[trump 3, us-officials 1]', '[ben 2]']);
});

test('a closed bracket has one column with the stances of all its actors', () => {
  const matrix = shown(view, 'positions', ['united-states']);
  expect(columnsOf(matrix)).toEqual(['[ann 4]', 'United States[of united-states 4]', '[ben 2]']);
  const harbour = matrix.sections[0]?.rows[0];
  expect(harbour?.cells[1]?.map(({ position }) => position.id)).toEqual([
    'trump UNDECIDED harbour',
    'us-officials SCEPTICAL harbour',
    'trump SUPPORTS harbour',
  ]);
  expect(matrix.columns.map(({ actor }) => actor?.name ?? null)).toEqual(['Ann', null, 'Ben']);
});

test('the most disputed come first, or all by name', () => {
  expect([rowsOf(shown(view, 'disagreement')), columnsOf(shown(view, 'disagreement'))]).toEqual([
    [
      ['ports', 'harbour 1:2', 'bridge 1:0', 'quay 0:0'],
      ['ferries', 'ferry 1:0'],
      [null, 'loose 1:0'],
    ],
    // Trump faces nobody now: his officials do.
    ['[ann 4]', 'United States[us-officials 1, trump 3]', '[ben 2]'],
  ]);
  expect([rowsOf(shown(view, 'name')), columnsOf(shown(view, 'name'))]).toEqual([
    [
      ['ferries', 'ferry 1:0'],
      ['ports', 'bridge 1:0', 'harbour 1:2', 'quay 0:0'],
      [null, 'loose 1:0'],
    ],
    ['[ann 4]', '[ben 2]', 'United States[trump 3, us-officials 1]'],
  ]);
});

test('who speaks on a target: those for it first, a group through its members', () => {
  const matrix = shown(view, 'positions', ['united-states']);
  const [harbour] = matrix.sections[0]?.rows ?? [];
  expect(
    harbour &&
      speakingOn(harbour, matrix.columns).map(
        ({ group, marks }) =>
          `${group === null ? '' : `${group.name} through `}${marks.map(({ actor }) => actor.name).join(', ')}`,
      ),
  ).toEqual(['Ann', 'United States through Donald Trump, U.S. officials, Donald Trump', 'Ben']);
});

test('every position of the article is in exactly one cell, and what nobody speaks to has a row', () => {
  const article = articleView();
  for (const closed of [[], ['united-states']]) {
    const rows = shown(article, 'positions', closed).sections.flatMap((section) => section.rows);
    const ids = rows.flatMap(({ cells }) => cells.flat().map(({ position }) => position.id));
    expect(ids.toSorted()).toEqual(article.positions.map(({ id }) => id).toSorted());
    expect(rows.filter(({ positions }) => positions === 0).map(({ target }) => target.slug)).toContain(
      'reassurance-force',
    );
  }
});

test('nothing gives nothing', () => {
  expect(shown(emptyView)).toEqual({
    ...{ brackets: [], columns: [], sections: [], totals: { for: 0, against: 0 } },
  });
});
