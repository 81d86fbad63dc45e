import { codePoints } from '../../../evidence/codePoints.ts';
import { drawnTexts } from '../coding/placesInArticle.ts';
import type { SentenceState } from './sentenceStates.ts';

/** Where a sentence is marked beside the text: in pixels from the top of the window. */
export interface MarkPlace {
  readonly state: SentenceState;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the sentences of a paragraph are to be marked. One that begins within a line is marked from as far down that line
 * as it begins along it, so that marks follow one another as sentences do, and each is as long as its sentence.
 *
 * @param block the element around the paragraph
 * @param states of sentences in the order of the text; others than those of the paragraph are left out
 */
export function markPlaces(block: Element, states: readonly SentenceState[]): readonly MarkPlace[] {
  const drawn = drawnTexts(block).map((one) => ({ ...one, points: codePoints(one.node.data) }));
  const [first] = drawn;
  const last = drawn.at(-1);
  const paragraph = block.querySelector('[id^="at-"]');
  if (!first || !last || !paragraph) return [];
  const { left, width } = paragraph.getBoundingClientRect();
  const { direction, lineHeight } = getComputedStyle(paragraph);
  const rightToLeft = direction === 'rtl';
  const charAt = (point: number): DOMRect | null => {
    const piece = drawn.find(({ start, end }) => start <= point && point < end);
    if (!piece) return null;
    const range = document.createRange();
    range.setStart(piece.node, piece.points.indexAt(point - piece.start));
    range.setEnd(piece.node, piece.points.indexAt(point - piece.start + 1));
    return range.getClientRects()[0] ?? null;
  };
  const along = (x: number) => {
    const part = width === 0 ? 0 : (x - left) / width;
    return Math.min(1, Math.max(0, rightToLeft ? 1 - part : part));
  };
  return states.flatMap((state) => {
    const { start, end } = state.sentence;
    if (end <= first.start || start >= last.end) return [];
    const begins = charAt(Math.max(start, first.start));
    const ends = charAt(Math.min(end, last.end) - 1);
    if (begins === null || ends === null) return [];
    // Letters are lower than their lines.
    const line = Number.parseFloat(lineHeight) || begins.height;
    const down = ({ top, height }: DOMRect, x: number) => top + height / 2 + line * (along(x) - 0.5);
    const top = down(begins, rightToLeft ? begins.right : begins.left);
    return [{ state, top, bottom: down(ends, rightToLeft ? ends.left : ends.right) }];
  });
}
