import { expect, test } from 'vitest';
import { pointsAlong } from '../../src/diagrams/layout/edgePath.ts';
import { layoutColumns } from '../../src/diagrams/layout/layoutColumns.ts';
import { sectionsOfLayout } from '../../src/diagrams/layout/sectionsOfLayout.ts';
import { NO_FILTER } from '../../src/page/Address.ts';
import { cutsOf } from '../../src/page/client/graph/cutsOf.ts';
import { graphStep, graphStops } from '../../src/page/client/graph/graphStep.ts';
import { placeTip } from '../../src/page/client/graph/placeTip.ts';
import { REACH, stopAt } from '../../src/page/client/graph/stopAt.ts';
import { articleView } from '../diagrams/articleView.ts';

test.each([284, 1034])('at %i pixels, arrows reach every line and every box from any of them', (width) => {
  const layout = layoutColumns(articleView(), width);
  const stops = graphStops(layout);
  expect(stops.size).toBe(layout.edges.length + layout.actors.length + layout.targets.length);
  const [first = ''] = stops.keys();
  const seen = new Set([first]);
  for (const stop of seen)
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']) {
      const next = graphStep(stops, stop, key);
      if (next !== null) seen.add(next);
    }
  expect(seen).toEqual(new Set(stops.keys()));
});

test.each([284, 1034])(
  'at %i pixels, a pointer finds the nearest line within reach, its mark, and boxes',
  (width) => {
    const layout = layoutColumns(articleView(), width);
    const find = stopAt(layout);
    for (const edge of layout.edges) {
      expect(find({ x: edge.to.x + 8, y: edge.to.y })).toBe(`p:${edge.position.id}`);
      for (const point of pointsAlong(edge).slice(1, -1)) {
        const found = layout.edges.find(({ position }) => find(point) === `p:${position.id}`);
        // Where lines cross, either is right.
        expect(found).toBeDefined();
      }
    }
    const alone = layout.edges.find(({ actor }) => actor.slug === 'stubb');
    if (alone === undefined) throw new Error('Alexander Stubb has no line.');
    const [x, y] = [(alone.from.x + alone.to.x) / 2, (alone.from.y + alone.to.y) / 2];
    expect(find({ x, y: y + REACH - 1 })).toBe(`p:${alone.position.id}`);
    for (const box of layout.actors) expect(find({ x: box.x + 3, y: box.y + 3 })).toBe(`a:${box.id}`);
    for (const box of layout.targets)
      expect(find({ x: box.x + box.width - 3, y: box.y + 3 })).toBe(`t:${box.target.slug}`);
    expect(find({ x: -200, y: -200 })).toBeNull();
  },
);

test('for paper, each question has a drawing of its own with all that belongs to it', () => {
  const whole = layoutColumns(articleView(), 590);
  const sections = sectionsOfLayout(whole);
  expect(sections.length).toBe(whole.headings.length);
  for (const part of ['actors', 'headings', 'targets', 'edges'] as const)
    expect(sections.reduce((sum, { layout }) => sum + layout[part].length, 0)).toBe(whole[part].length);
  for (const { top, bottom, layout } of sections) {
    for (const { y, height } of [...layout.actors, ...layout.targets])
      expect(y >= top && y + height <= bottom + 0.1).toBe(true);
    const ids = new Set(layout.actors.map(({ id }) => id));
    for (const { actorId } of layout.edges) expect(ids.has(actorId)).toBe(true);
  }
  expect(sectionsOfLayout(layoutColumns(articleView(), 1034)).length).toBe(1);
});

test('a tip stays within the window and its container, below where there is room', () => {
  const container = { left: 16, right: 1056, top: -500, bottom: 1800 };
  const seen = { top: 44, bottom: 900 };
  expect(placeTip({ x: 500, top: 100, bottom: 100 }, container, seen)).toEqual({
    left: 294,
    width: 380,
    top: 614,
    bottom: null,
    maxHeight: 778,
  });
  expect(placeTip({ x: 20, top: 880, bottom: 880 }, container, seen)).toEqual({
    left: 0,
    width: 380,
    top: null,
    bottom: 934,
    maxHeight: 814,
  });
  // A box that is told of above it is not covered.
  expect(placeTip({ x: 500, top: 700, bottom: 800 }, container, seen)).toMatchObject({
    top: null,
    bottom: 1114,
  });
  const phone = { left: 12, right: 308, top: 0, bottom: 3000 };
  expect(placeTip({ x: 300, top: 300, bottom: 300 }, phone, { top: 44, bottom: 640 })).toMatchObject({
    left: 0,
    width: 296,
  });
});

test('what is too large is offered in parts that are not, then by other questions and actors', () => {
  const cell = (positions: number) => ({ positions });
  const answer = {
    questions: {
      columns: [
        { slug: 'ilse', name: 'Ilse', kind: 'PERSON' as const, total: cell(120) },
        { slug: 'jun', name: 'Jun', kind: 'PERSON' as const, total: cell(60) },
      ],
      rows: [
        {
          type: 'ISSUE' as const,
          slug: 'toll',
          text: 'Who pays?',
          total: cell(150),
          cells: [cell(90), cell(40)],
        },
        {
          type: 'ISSUE' as const,
          slug: 'port',
          text: 'Where?',
          total: cell(30),
          cells: [cell(10), cell(20)],
        },
        { type: 'ASSERTION' as const, slug: null, text: null, total: cell(20), cells: [cell(20), cell(0)] },
      ],
    },
    targets: { rows: [{ type: 'PROPOSAL' as const, slug: 'raise', text: 'Raise it', total: cell(70) }] },
  };
  const named = (cuts: readonly { actor: string | null; text: string | null; count: number }[]) =>
    cuts.map(({ actor, text, count }) => [actor, text, count]);
  const cuts = cutsOf(answer, 80, NO_FILTER);
  expect(named(cuts.small)).toEqual([
    [null, 'Raise it', 70],
    ['Jun', null, 60],
    [null, 'Where?', 30],
    ['Jun', 'Who pays?', 40],
    ['Jun', 'Where?', 20],
    ['Ilse', 'Where?', 10],
  ]);
  // What can be drawn is not told again among what is still too large.
  expect(named(cuts.questions)).toEqual([[null, 'Who pays?', 150]]);
  expect(named(cuts.actors)).toEqual([['Ilse', null, 120]]);
  // What is chosen already is no offer.
  expect(cutsOf(answer, 80, { ...NO_FILTER, issue: ['toll'] }).questions).toEqual([]);
});
