/** A piece of a page's text, as the page draws it. */
export interface PdfPiece {
  readonly text: string;
  /** From the left and from the bottom of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly height: number;
  /** Whether the page goes to another line behind it. */
  readonly isLineEnd: boolean;
}

export interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** The lines of a page, in the order in which it draws them. */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfPiece[] = [];
  const close = () => {
    const made = lineOf(line);
    if (made !== null) lines.push(made);
    line = [];
  };
  for (const piece of pieces) {
    const before = line.at(-1);
    const size = Math.max(piece.height, before?.height ?? 0);
    // A raised number of a footnote is on the line; what is half a line away is on another.
    if (before !== undefined && piece.text !== '' && Math.abs(piece.y - before.y) > size / 2) close();
    if (piece.text !== '') line.push(piece);
    if (piece.isLineEnd) close();
  }
  close();
  return lines;
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine | null {
  let text = '';
  let end: number | null = null;
  for (const { text: words, x, width, height } of pieces) {
    // Words that are drawn apart have no space between them in the file.
    const isApart = end !== null && x - end > 0.2 * height && !/\s$/.test(text) && !/^\s/.test(words);
    text += (isApart ? ' ' : '') + words;
    end = x + width;
  }
  const trimmed = text.replace(/\s+/g, ' ').trim();
  const [first] = pieces;
  if (trimmed === '' || first === undefined) return null;
  const letters = pieces.filter(({ text: words }) => words.trim() !== '');
  const height = letters.reduce((most, one) => Math.max(most, one.height), 0);
  return { text: trimmed, y: letters[0]?.y ?? first.y, height };
}
