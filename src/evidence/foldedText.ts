/**
 * A text as quotations are looked up in it, with the way back to the text's own characters: quotation marks are
 * straight, a run of white space is one space, and accented letters are decomposed, so that it does not matter
 * which of the two ways Unicode has of writing "é" was used.
 */
export interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, where in the text the character begins that it stands for. */
  readonly from: readonly number[];
  /** … and where that character ends. */
  readonly to: readonly number[];
}

const QUOTATION_MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
};

export function foldedText(text: string): FoldedText {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const match of text.matchAll(/\s+|[^\s]/gu)) {
    const piece = match[0];
    const plain = /^\s/u.test(piece) ? ' ' : (QUOTATION_MARKS[piece] ?? piece.normalize('NFD'));
    parts.push(plain);
    for (let i = 0; i < plain.length; i += 1) {
      from.push(match.index);
      to.push(match.index + piece.length);
    }
  }
  return { folded: parts.join(''), from, to };
}
