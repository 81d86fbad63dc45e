import { expect, test } from 'vitest';
import { checkSize } from '../../src/diagrams/checkSize.ts';
import { formats } from '../../src/diagrams/formats/formats.ts';
import { limits } from '../../src/diagrams/limits.ts';
import { formatNamed, renderDiagram } from '../../src/diagrams/renderDiagram.ts';
import { articleView } from './articleView.ts';
import { formatList, largerFormats } from './formatNames.ts';
import { emptyView, hardView } from './hardView.ts';
import { madeView } from './madeView.ts';

test('an unknown format is refused with those there are', () => {
  expect(() => formatNamed('svgz')).toThrow(
    expect.objectContaining({
      code: 'BAD_ARGUMENT',
      message: `There is no diagram format "svgz". Did you mean "svg"? ${formatList}`,
    }),
  );
  expect(formatNamed('SVG').name).toBe('svg');
});

test('a view too large for a drawing is refused with the limit and the ways out', async () => {
  const large = madeView(40, 60, 120);
  await expect(renderDiagram(large, formatNamed('svg'))).rejects.toMatchObject({
    code: 'OPERATION_TOO_LARGE',
    message: `This view has 120 positions, and svg shows at most 80. Narrow it by issue, actor, target, document, stance, from or to. Or take the matrix on the page, or ${largerFormats}, which hold more.`,
    details: { limit: 'positions', allowed: 80, given: 120 },
  });
  expect((await renderDiagram(large, formatNamed('csv'))).mediaType).toContain('text/csv');
  expect(() => checkSize(formatNamed('csv'), 5001)).toThrow('csv shows at most 5000');
});

const SILENT = {
  type: 'Proposal',
  text: 'Hold the talks in the old quarry above the harbour, where nobody has ever met before',
  kind: 'VENUE',
  issue: null,
  unattributed: true,
  place: null,
} as const;

test('proposals without any position are counted too, before anything is laid out', async () => {
  const silent = (count: number) => ({
    ...emptyView,
    targets: Array.from({ length: count }, (_, i) => ({ ...SILENT, slug: `proposal-${i}` })),
  });
  await expect(renderDiagram(silent(161), formatNamed('png'))).rejects.toMatchObject({
    code: 'OPERATION_TOO_LARGE',
    message:
      'This view has 161 proposals and statements, and png shows at most 160. Narrow it by issue, actor, target, document, stance, from or to: with any but issue, proposals without a position are left out.',
    details: { limit: 'targets', allowed: 160, given: 161 },
  });
  expect((await renderDiagram(silent(160), formatNamed('dot'))).body).toContain('proposal-159');
  expect((await renderDiagram(silent(161), formatNamed('json'))).body).toContain('proposal-160');
});

test.each(formats.map((format) => [format.name, format] as const))(
  '%s: equal views, equal bytes; nothing is still something',
  async (_, format) => {
    const view = { ...hardView(), positions: hardView().positions.slice(0, 40) };
    const first = await renderDiagram(view, format);
    expect((await renderDiagram(structuredClone(view), format)).body).toEqual(first.body);
    expect((await renderDiagram(emptyView, format)).body.length).toBeGreaterThan(0);
  },
);

test('thousands of positions are written by the formats for programs', async () => {
  const view = madeView(400, 600, 4000);
  for (const format of formats.filter(({ mostPositions }) => mostPositions === limits.data)) {
    const { body } = await renderDiagram(view, format);
    expect(body).toContain('claim-3999');
  }
});

test('every text format has the id of every claim', async () => {
  const view = articleView();
  for (const format of formats.filter(({ isBinary }) => !isBinary)) {
    const { body } = await renderDiagram(view, format);
    for (const { claims } of view.positions) expect(body).toContain(claims[0]?.id);
  }
});

test('a picture that would be very large gets fewer pixels', async () => {
  const pixels = async (count: number) => {
    const targets = Array.from({ length: count }, (_, i) => ({ ...SILENT, slug: `proposal-${i}` }));
    const { body } = await renderDiagram({ ...emptyView, targets }, formatNamed('png'), { scale: 4 });
    const header = new DataView(Uint8Array.from(Buffer.from(body)).buffer);
    return header.getUint32(16) * header.getUint32(20);
  };
  const most = await pixels(160);
  expect(most).toBeLessThan(32_500_000);
  expect(most).toBeGreaterThan(31_500_000);
});
