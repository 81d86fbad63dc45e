import { expect, test } from 'vitest';
import type { DiagramView } from '../../../src/diagrams/DiagramView.ts';
import { groupTargets } from '../../../src/diagrams/groupTargets.ts';
import type { Box } from '../../../src/diagrams/layout/ColumnLayout.ts';
import { countCrossings } from '../../../src/diagrams/layout/countCrossings.ts';
import { pointsAlong } from '../../../src/diagrams/layout/edgePath.ts';
import { layoutColumns } from '../../../src/diagrams/layout/layoutColumns.ts';
import { sizes } from '../../../src/diagrams/layout/sizes.ts';
import { widest } from '../../../src/diagrams/layout/textWidth.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView } from '../hardView.ts';
import { madeView } from '../madeView.ts';

/** Crossings in the order of first mention, with targets as they come and under their issues: the fewer of both. */
function crossingsOfFirstMention(view: DiagramView): number {
  const actors = [...new Set(view.positions.map((position) => position.actor))];
  const mentioned = [...new Set(view.positions.map((position) => position.target))];
  const grouped = groupTargets(view).flatMap((group) => group.targets.map((target) => target.slug));
  const crossings = (targets: readonly string[]) =>
    countCrossings(
      view.positions.map(({ actor, target }) => [actors.indexOf(actor), targets.indexOf(target)]),
    );
  return Math.min(crossings(mentioned), crossings(grouped));
}

test.each([
  ['the article', articleView()],
  ['40 actors, 60 proposals, 80 positions', madeView(40, 60, 80)],
  ['40 actors, 60 proposals, 150 positions', madeView(40, 60, 150)],
])('%s: at most half the crossings of the order of first mention', (name, view) => {
  const [before, after] = [crossingsOfFirstMention(view), layoutColumns(view).crossings];
  console.info(`${name}: ${before} crossings in the order of first mention, ${after} as drawn`);
  expect(before).toBeGreaterThan(20);
  expect(after).toBeLessThanOrEqual(before / 2);
});

test('the crossings that it names are those of the lines that are drawn', () => {
  const layout = layoutColumns(madeView(20, 20, 60));
  const [from, to] = [layout.edges.map((edge) => edge.from.y), layout.edges.map((edge) => edge.to.y)];
  expect(countCrossings(layout.edges.map((_, i) => [from[i] ?? 0, to[i] ?? 0]))).toBe(layout.crossings);
});

const views: [string, DiagramView][] = [
  ['the article', articleView()],
  ['hard names', hardView()],
  ['names of 300 letters', hardView([...hardNames.slice(-2), 'و'.repeat(300), '👩‍👩‍👧‍👦'.repeat(40)])],
  ['40 × 60', madeView(40, 60, 120)],
  ['many actors on few proposals', madeView(60, 3, 100)],
];
const drawings = views.flatMap(([name, view]) =>
  [280, 300, 448, 700, 984, 1400].map((width) => ({ name, width, view, layout: layoutColumns(view, width) })),
);

test.each(drawings)(
  '$name at $width pixels: no box touches another, and all stand inside',
  ({ width, layout }) => {
    expect(layout.width).toBeLessThanOrEqual(width);
    const boxes: Box[] = [...layout.actors, ...layout.targets, ...layout.headings];
    boxes.forEach((a, index) => {
      expect([
        a.x >= 0,
        a.y >= 0,
        a.x + a.width <= layout.width,
        a.y + a.height <= layout.height + 0.1,
      ]).toEqual([true, true, true, true]);
      for (const b of boxes.slice(index + 1)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    });
  },
);

test.each(drawings)('$name at $width pixels: every text is whole and fits its box', ({ view, layout }) => {
  const bare = (text: string) => text.replace(/[\s\p{Cc}]/gu, '');
  for (const { actor, lines, width, height } of layout.actors) {
    expect(bare(lines.join(''))).toBe(bare(actor.name));
    expect(widest(lines, sizes.font)).toBeLessThanOrEqual(Math.max(width, OF_ONE_CLUSTER));
    expect(lines.length * sizes.lineHeight).toBeLessThanOrEqual(height);
  }
  for (const { target, lines, notes, width, height } of layout.targets) {
    if (target.type !== 'Issue') expect(bare(lines.join(''))).toBe(bare(target.text));
    expect(widest(lines, sizes.font) + layout.gutter).toBeLessThanOrEqual(Math.max(width, OF_ONE_CLUSTER));
    const noteLines = notes.flatMap((note) => note.lines);
    expect(widest(noteLines, sizes.noteFont) + layout.gutter).toBeLessThanOrEqual(
      Math.max(width, OF_ONE_CLUSTER),
    );
    expect(lines.length * sizes.lineHeight + noteLines.length * sizes.noteLineHeight).toBeLessThanOrEqual(
      height,
    );
  }
  expect(Math.min(sizes.font, sizes.noteFont, sizes.headingFont, sizes.markFont)).toBeGreaterThanOrEqual(12);
  expect(new Set(layout.targets.map(({ target }) => target)).size).toBe(view.targets.length);
});

test.each(drawings)(
  '$name at $width pixels: every edge runs between the columns, from and to a port of its own',
  ({ view, layout }) => {
    expect(layout.edges.length).toBe(view.positions.length);
    const left = Math.max(...layout.actors.map((actor) => actor.x + actor.width));
    const right = Math.min(...layout.targets.map((target) => target.x));
    expect(right - left).toBeGreaterThan(35);
    for (const edge of layout.edges) {
      const { from, to, target } = edge;
      expect([from.x, to.x]).toEqual([left, right]);
      for (const { x } of pointsAlong(edge)) expect(x >= left && x <= right).toBe(true);
      const a = layout.actors.find(({ id }) => id === edge.actorId);
      const b = layout.targets.find((placed) => placed.target === target);
      expect(a?.actor).toBe(edge.actor);
      expect(within(from.y, a) && within(to.y, b)).toBe(true);
    }
    const ports = [
      ...layout.edges.map(({ from }) => `from ${from.y}`),
      ...layout.edges.map(({ to }) => `to ${to.y}`),
    ];
    expect(new Set(ports).size).toBe(ports.length);
  },
);

/** What cannot be broken over lines is drawn as it is: a family of four, in a font that does not join it. */
const OF_ONE_CLUSTER = 130;

function within(y: number, box: Box | undefined): boolean {
  return box !== undefined && y > box.y && y < box.y + box.height;
}

test('where there is little width, each question has its own actors under its heading', () => {
  const { actors, headings, targets, edges } = layoutColumns(articleView(), 300);
  expect(actors.filter(({ actor }) => actor.slug === 'trump').length).toBe(5);
  const tops = headings.map(({ y }) => y);
  for (const { from, to, target } of edges) {
    const section = tops.filter((y) => y < to.y).length;
    expect([target.slug, tops.filter((y) => y < from.y).length]).toEqual([target.slug, section]);
  }
  expect(targets.length).toBe(new Set(targets.map(({ target }) => target.slug)).size);
  expect(layoutColumns(articleView(), 700).actors.length).toBe(articleView().actors.length);
});

test('the busiest actor stands first, where that costs few crossings', () => {
  const layout = layoutColumns(articleView());
  expect(layout.actors[0]?.actor.slug).toBe('trump');
});

test('two stances of one actor on one proposal are two lines side by side', () => {
  const view = madeView(2, 1, 1);
  const [first] = view.positions;
  if (first === undefined) throw new Error('The made view has no position.');
  const twice = {
    ...view,
    positions: [
      { ...first, id: 'for', stance: 'SUPPORTS' as const },
      { ...first, id: 'against', stance: 'OBJECTS' as const },
    ],
  };
  const { edges, crossings } = layoutColumns(twice);
  expect(
    edges.map(({ position, from, to }) => [
      position.id,
      from.y < (edges[1]?.from.y ?? 0),
      to.y < (edges[1]?.to.y ?? 0),
    ]),
  ).toEqual([
    ['for', true, true],
    ['against', false, false],
  ]);
  expect(crossings).toBe(0);
});

test('an issue that somebody discusses stands first under its own heading', () => {
  const layout = layoutColumns(articleView());
  const heading = layout.headings.find(({ issue }) => issue?.slug === 'security-guarantees');
  const own = layout.targets.filter(({ target }) => target.issue === 'security-guarantees');
  expect(own[0]?.target.slug).toBe('security-guarantees');
  expect((own[0]?.y ?? 0) - (heading?.y ?? 0)).toBeLessThan(60);
});

test('equal views give equal layouts, and nothing gives nothing', () => {
  expect(layoutColumns(madeView(30, 30, 80))).toEqual(layoutColumns(madeView(30, 30, 80)));
  expect(layoutColumns(emptyView)).toMatchObject({
    actors: [],
    targets: [],
    edges: [],
    crossings: 0,
    height: 0,
  });
});
