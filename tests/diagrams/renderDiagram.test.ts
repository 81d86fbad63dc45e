import { expect, test } from 'vitest';
import { formats } from '../../src/diagrams/formats/formats.ts';
import { checkSize, formatNamed, renderDiagram } from '../../src/diagrams/renderDiagram.ts';
import { articleView } from './articleView.ts';
import { emptyView, hardView } from './hardView.ts';
import { madeView } from './madeView.ts';

test('an unknown format is refused with those there are', () => {
  expect(() => formatNamed('svgz')).toThrow(
    expect.objectContaining({
      code: 'BAD_ARGUMENT',
      message:
        'There is no diagram format "svgz". Did you mean "svg"? Formats: svg, png, mmd, dot, graphml, gexf, json, csv.',
    }),
  );
  expect(formatNamed('SVG').name).toBe('svg');
});

test('a view too large for a drawing is refused with the limit and the ways out', async () => {
  const large = madeView(40, 60, 120);
  await expect(renderDiagram(large, formatNamed('svg'))).rejects.toMatchObject({
    code: 'OPERATION_TOO_LARGE',
    message:
      'This view has 120 positions, and svg shows at most 80. Narrow it by issue, actor, document or stance. Or take the matrix on the page, or graphml, gexf, json or csv, which hold more.',
    details: { limit: 'positions', allowed: 80, given: 120 },
  });
  expect((await renderDiagram(large, formatNamed('csv'))).mediaType).toContain('text/csv');
  expect(() => checkSize(formatNamed('csv'), 5001)).toThrow('csv shows at most 5000');
});

test.each(formats.map((format) => [format.name, format] as const))(
  '%s: equal views, equal bytes; nothing is still something',
  async (_, format) => {
    const view = { ...hardView(), positions: hardView().positions.slice(0, 40) };
    const first = await renderDiagram(view, format);
    expect((await renderDiagram(structuredClone(view), format)).body).toEqual(first.body);
    expect((await renderDiagram(emptyView, format)).body.length).toBeGreaterThan(100);
  },
);

test('thousands of positions are written by the formats for programs', async () => {
  const view = madeView(400, 600, 4000);
  for (const name of ['graphml', 'gexf', 'json', 'csv']) {
    const { body } = await renderDiagram(view, formatNamed(name));
    expect(body).toContain('claim-3999');
  }
});

test('every text format has the id of every claim', async () => {
  const view = articleView();
  for (const format of formats.filter(({ name }) => name !== 'png')) {
    const { body } = await renderDiagram(view, format);
    for (const { claims } of view.positions) expect(body).toContain(claims[0]?.id);
  }
});
