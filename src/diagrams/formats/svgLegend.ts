import type { DiagramView } from '../DiagramView.ts';
import { encoding, HEDGED_MARK, MIXED_MARK, REPORTED_MARK, type Stance } from '../encoding.ts';
import { markWidth } from '../layout/placeSigns.ts';
import { textWidth } from '../layout/textWidth.ts';
import { type LegendEntry, legendEntries } from '../legendEntries.ts';
import { ENGLISH } from '../PositionWords.ts';
import { svgLine } from './svgEdge.ts';
import { svgText } from './svgText.ts';

const ROW = 22;
const FONT = 12;
const BETWEEN = 22;
const AFTER_SAMPLE = 6;

/** An entry: something drawn from a point on its middle line, the mark for it, and what they mean. */
interface Entry {
  readonly sample: (x: number, y: number) => string;
  readonly sampleWidth: number;
  readonly mark: string;
  readonly text: string;
  readonly classes: string;
}

/** What lines and marks mean, as far as the view uses them, in rows of at most `width`. */
export function svgLegend(
  view: DiagramView,
  x: number,
  y: number,
  width: number,
): { svg: string; height: number } {
  const entries = entriesFor(view);
  let [left, top] = [x, y];
  const parts = entries.map((entry) => {
    const toMark = entry.sampleWidth === 0 ? 0 : entry.sampleWidth + AFTER_SAMPLE;
    const toText = toMark + (entry.mark === '' ? 0 : markWidth(entry.mark) + 4);
    const wide = toText + textWidth(entry.text, FONT);
    if (left > x && left + wide > x + width) [left, top] = [x, top + ROW];
    const line = (words: string, from: number, classes: string) =>
      svgText([words], { left: left + from, right: left + wide, baseline: top + 4 }, ROW, classes);
    const mark = entry.mark === '' ? '' : line(entry.mark, toMark, 'mark');
    const part = `<g class="${entry.classes}">${entry.sample(left, top)}${mark}${line(entry.text, toText, '')}</g>`;
    left += wide + BETWEEN;
    return part;
  });
  return entries.length === 0
    ? { svg: '', height: 0 }
    : { svg: `<g class="legend" aria-hidden="true">${parts.join('')}</g>`, height: top - y + ROW };
}

function entriesFor(view: DiagramView): Entry[] {
  return legendEntries(view).map(drawnEntry);
}

function drawnEntry(entry: LegendEntry): Entry {
  switch (entry.kind) {
    case 'stance':
      return lineEntry(entry, encoding[entry.stance].mark, ENGLISH.stances[entry.stance]);
    case 'former':
      return lineEntry({ stance: 'SUPPORTS', former: true }, '', 'earlier stance');
    case 'reported':
      return lineEntry({ stance: 'SUPPORTS', reported: true }, REPORTED_MARK, 'as others report');
    case 'hedged':
      return signEntry(HEDGED_MARK, 'as the text guesses');
    case 'mixed':
      return signEntry(MIXED_MARK, 'takes the other side as well');
    case 'unnamed':
      return unnamedEntry();
  }
}

function signEntry(mark: string, text: string): Entry {
  return { sample: () => '', sampleWidth: 0, mark, text, classes: '' };
}

interface Line {
  readonly stance: Stance;
  readonly former?: boolean;
  readonly reported?: boolean;
}

function lineEntry({ stance, former = false, reported = false }: Line, mark: string, text: string): Entry {
  const sampleWidth = 46;
  return {
    sample: (x, y) =>
      svgLine({ from: { x, y }, to: { x: x + sampleWidth, y } }, { stance, former, reported }),
    sampleWidth,
    mark,
    text,
    classes: `${stance.toLowerCase()}${former ? ' former' : ''}`,
  };
}

function unnamedEntry(): Entry {
  return {
    sample: (x, y) => `<rect class="box" x="${x}" y="${y - 6}" width="24" height="12" rx="4"/>`,
    sampleWidth: 24,
    mark: '',
    text: 'left unnamed by the text',
    classes: 'actor unnamed',
  };
}
