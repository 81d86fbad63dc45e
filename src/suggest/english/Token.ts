/** A word or a mark of an English text. */
export interface Token {
  /** As the text has it. */
  readonly text: string;
  /** In lower case, with plain apostrophes. */
  readonly lower: string;
  /** Its part of speech, by Universal Dependencies: `VERB`. */
  readonly pos: string;
  /** In UTF-16 units of the whole text. */
  readonly start: number;
  readonly end: number;
  /** Which of the quotations of the text it stands in, or −1: what is quoted says nothing of who quotes it. */
  readonly quote: number;
}
