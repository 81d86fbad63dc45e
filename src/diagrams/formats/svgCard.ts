import { cardSize } from '../cardSize.ts';
import type { DiagramPosition, DiagramTarget, DiagramView } from '../DiagramView.ts';
import { qualifiersOf, stanceLabel } from '../describePosition.ts';
import { encoding, type Stance, stances, UNATTRIBUTED } from '../encoding.ts';
import { clipText } from '../layout/clipText.ts';
import { textWidth } from '../layout/textWidth.ts';
import { wrapText } from '../layout/wrapText.ts';
import type { WriteOptions } from './DiagramFormat.ts';
import { escapeXml } from './escapeXml.ts';
import { svgStyle } from './svgStyle.ts';
import { svgText } from './svgText.ts';

const { width: WIDTH, height: HEIGHT } = cardSize;
const MARGIN = 56;
const TITLE = { fonts: [52, 44, 36], line: 1.2, most: 2 };
const TARGET_FONT = 30;
const STANCE_FONT = 26;
const TARGET_LINE = 40;
const STANCE_LINE = 36;
const BETWEEN = 28;
const BELOW = 16;
const FOOT_FONT = 22;
const FOOT_LINE = 30;

const STYLE = [
  '.card-target{font-weight:bold}',
  `.card-target,.card-more{font-size:${TARGET_FONT}px}.card-stance{font-size:${STANCE_FONT}px}`,
  `.card-mark{font-size:${STANCE_FONT}px;font-weight:bold;fill:currentColor}.card-foot{font-size:${FOOT_FONT}px}`,
].join('');

const INNER = { left: MARGIN, right: WIDTH - MARGIN };
const ROOM = INNER.right - INNER.left;

/**
 * A view as a picture of 1200 by 630 that can be read when it is shown small: its heading, what is most discussed with who
 * stands where on it, how much more there is, and the foot.
 */
export function svgCard(view: DiagramView, { scheme, foot }: Pick<WriteOptions, 'scheme' | 'foot'>): string {
  const title = titleOf(view.title);
  const titleHeight = title.lines.length * title.font * TITLE.line;
  const top = MARGIN + titleHeight + 26;
  const feet = foot === null ? [] : [...foot.lines.slice(0, 2), foot.url];
  const bottom = HEIGHT - MARGIN + 14 - feet.length * FOOT_LINE;
  const rows = rowsOf(view).map(layOut);
  const shown = fitting(rows, bottom - top);
  const more = view.morePositions > 0 ? null : rows.length - shown.length;
  const notes = rows.length === 0 ? view.notes.flatMap((note) => wrapText(note, ROOM, TARGET_FONT)) : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="diagram-title">`,
    `<title id="diagram-title">${escapeXml(view.title)}</title>`,
    `<style>${svgStyle(scheme)}${STYLE}.title{font-size:${title.font}px}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    svgText(title.lines, { ...INNER, baseline: MARGIN + title.font * 0.8 }, title.font * TITLE.line, 'title'),
    ...shown.map((row, index) => drawRow(row, top + endOf(shown.slice(0, index)))),
    svgText(notes, { ...INNER, baseline: top + TARGET_FONT }, TARGET_FONT * 1.4, 'card-more'),
    more === 0
      ? ''
      : svgText(
          [moreInWords(more)],
          { ...INNER, baseline: top + endOf(shown) + TARGET_FONT },
          0,
          'card-more muted',
        ),
    ...feet.map((line, index) =>
      svgText(
        [clipText(line, ROOM, FOOT_FONT)],
        { ...INNER, baseline: bottom + (index + 1) * FOOT_LINE - 8 },
        FOOT_LINE,
        'card-foot muted',
      ),
    ),
    '</svg>\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The heading in the largest letters that hold it in two lines, or cut off in the smallest. */
function titleOf(title: string): { readonly font: number; readonly lines: readonly string[] } {
  for (const font of TITLE.fonts) {
    const lines = wrapText(title, ROOM, font, true);
    if (lines.length <= TITLE.most) return { font, lines };
  }
  const font = TITLE.fonts.at(-1) ?? TARGET_FONT;
  const [first = '', ...rest] = wrapText(title, ROOM, font, true);
  return { font, lines: [first, clipText(rest.join(' '), ROOM, font, true)] };
}

function moreInWords(more: number | null): string {
  return more === null
    ? '… and more'
    : `… and ${more} more ${more === 1 ? 'proposal or statement' : 'proposals and statements'}`;
}

interface Row {
  readonly target: DiagramTarget;
  /** Current ones, or former ones where there is no other. */
  readonly positions: readonly DiagramPosition[];
  /** Null where the heading has the one actor that there is. */
  readonly nameOf: ((slug: string) => string) | null;
}

/** What is held by most actors first. */
function rowsOf(view: DiagramView): readonly Row[] {
  const names = new Map(view.actors.map(({ slug, name }) => [slug, name]));
  const nameOf =
    view.actors.length === 1 && view.title.includes(view.actors[0]?.name ?? '\n')
      ? null
      : (slug: string) => names.get(slug) ?? slug;
  const byTarget = Map.groupBy(view.positions, ({ target }) => target);
  return view.targets
    .map((target): Row => {
      const all = byTarget.get(target.slug) ?? [];
      const current = all.filter(({ former }) => !former);
      return { target, positions: current.length > 0 ? current : all, nameOf };
    })
    .toSorted((a, b) => b.positions.length - a.positions.length);
}

/** A row with the lines of its stances. */
interface LaidOut {
  readonly target: DiagramTarget;
  readonly lines: readonly (readonly Part[])[];
  readonly height: number;
}

/** One stance with who takes it, and where in its line it begins. */
interface Part {
  readonly stance: Stance;
  readonly mark: string;
  readonly words: string;
  readonly left: number;
  readonly toWords: number;
}

/** Stances beside each other as far as they fit, in lines below the target's text. */
function layOut({ target, positions, nameOf }: Row): LaidOut {
  const lines: Part[][] = [];
  let left = INNER.right;
  for (const stance of stances) {
    const of = positions.filter((position) => position.stance === stance);
    const [first] = of;
    if (first === undefined) continue;
    const mark = `${encoding[stance].mark}${of.length === 1 ? qualifiersOf(first).join('') : ''}`;
    const was = of.every(({ former }) => former) ? 'earlier: ' : '';
    const names = nameOf === null ? '' : `: ${of.map(({ actor }) => nameOf(actor)).join(', ')}`;
    const toWords = widthOfMark(mark) + 10;
    const words = clipText(`${was}${stanceLabel(stance, target.type)}${names}`, ROOM - toWords, STANCE_FONT);
    const width = toWords + textWidth(words, STANCE_FONT);
    if (left + width > INNER.right) {
      lines.push([]);
      left = INNER.left;
    }
    lines.at(-1)?.push({ stance, mark, words, left, toWords });
    left += width + BETWEEN;
  }
  return { target, lines, height: TARGET_LINE + Math.max(1, lines.length) * STANCE_LINE + BELOW };
}

/** The estimate for text is far too generous for signs. */
function widthOfMark(mark: string): number {
  return Math.min(textWidth(mark, STANCE_FONT, true), [...mark].length * STANCE_FONT * 0.85);
}

/** As many rows as fit, with room for a line that says how many more there are. */
function fitting(rows: readonly LaidOut[], room: number): readonly LaidOut[] {
  if (endOf(rows) <= room) return rows;
  let count = 0;
  while (count < rows.length && endOf(rows.slice(0, count + 1)) + TARGET_LINE <= room) count += 1;
  return rows.slice(0, count);
}

function endOf(rows: readonly LaidOut[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function drawRow({ target, lines }: LaidOut, top: number): string {
  const name = svgText(
    [clipText(target.text, ROOM, TARGET_FONT, true)],
    { ...INNER, baseline: top + TARGET_FONT },
    0,
    'card-target',
  );
  const baselineOf = (line: number) => top + TARGET_LINE + line * STANCE_LINE + STANCE_FONT;
  const nobody = target.unattributed ? UNATTRIBUTED : 'nobody takes a stance';
  if (lines.length === 0)
    return `${name}${svgText([nobody], { ...INNER, baseline: baselineOf(0) }, 0, 'card-stance muted')}`;
  const parts = lines.flatMap((line, index) =>
    line.map(({ stance, mark, words, left, toWords }) => {
      const box = { left, right: INNER.right, baseline: baselineOf(index) };
      return `<g class="${stance.toLowerCase()}">${svgText([mark], box, 0, 'card-mark')}${svgText([words], { ...box, left: left + toWords }, 0, 'card-stance')}</g>`;
    }),
  );
  return `${name}${parts.join('')}`;
}
