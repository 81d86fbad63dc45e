/** A stretch of a text that stands by itself: a paragraph, a heading, an item of a list. */
export interface Block {
  readonly text: string;
  readonly isHeading: boolean;
  /** Whether it follows the one before on the next line, with no blank line between: items of one list, rows of one table. */
  readonly isNextLine: boolean;
}
