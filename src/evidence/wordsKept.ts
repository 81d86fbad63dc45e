/** What stands where a text's own name for the holder of a claim would, if the words that were kept had one. */
export const HOLDER_NOT_NAMED = 'the words kept do not name the holder';

/** Of a document of which nothing else is kept. */
export const EXCERPT = 'only these words of a longer text were kept';

/**
 * What readers of a claim have to know where not all of its text was kept: that its words prove what was said, and only the
 * source that was coded says by whom; and that nobody can read on here. Empty where the whole text is there.
 *
 * @param excerpt whether the claim's document is one
 */
export function wordsKept({ holderText, excerpt }: Kept): readonly string[] {
  return [...(holderText === null ? [HOLDER_NOT_NAMED] : []), ...(excerpt ? [EXCERPT] : [])];
}

/** The same behind words that are shown, in brackets: ` (only these words of a longer text were kept)`. */
export function keptNote(kept: Kept): string {
  const notes = wordsKept(kept);
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

interface Kept {
  readonly holderText: string | null;
  readonly excerpt: boolean;
}
