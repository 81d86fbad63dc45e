import { expect, test } from 'vitest';
import type { DiagramView } from '../../src/diagrams/DiagramView.ts';
import { encoding, type Stance, stances } from '../../src/diagrams/encoding.ts';
import { formatNamed } from '../../src/diagrams/renderDiagram.ts';
import { madeView } from './madeView.ts';

test('stances are told apart without colours: by their marks, and by their lines and ends together', () => {
  const styles = stances.map((stance) => encoding[stance]);
  expect(new Set(styles.map(({ mark }) => mark)).size).toBe(stances.length);
  expect(new Set(styles.map(({ dashes, line, end }) => `${line} ${dashes} ${end}`)).size).toBe(
    stances.length,
  );
});

test.each([
  ['svg', ['stroke-dasharray="5 5"', 'class="end diamond"', '>…</text>']],
  ['dot', ['style="dashed"', 'arrowhead="odiamond"', '… undecided']],
  ['mmd', ['stroke-dasharray:5 5', '… undecided']],
  ['gexf', ['<viz:shape value="dashed"/>', 'label="undecided']],
  ['json', ['"stance": "UNDECIDED"']],
  ['csv', ['"UNDECIDED"']],
])('what is discussed and what is undecided look different in %s', async (format, signs) => {
  const written = async (stance: Stance) =>
    String(
      await formatNamed(format).write(viewOf(stance), {
        scheme: 'light',
        scale: 1,
        size: 'whole',
        foot: null,
      }),
    ).split(
      // The styles of all stances stand in every drawing.
      /"style": \[/,
    )[0] ?? '';
  const [discussed, undecided] = [await written('DISCUSSES'), await written('UNDECIDED')];
  for (const sign of signs) {
    expect(undecided).toContain(sign);
    expect(discussed).not.toContain(sign);
  }
});

function viewOf(stance: Stance): DiagramView {
  const view = madeView(1, 1, 1);
  return { ...view, positions: view.positions.map((position) => ({ ...position, stance })) };
}
