import type { Words } from './words/Words.ts';

interface Noted {
  readonly disputed: boolean;
  readonly holderText: string | null;
  /** Whether the claim's document is one of which only some words were kept. */
  readonly excerpt: boolean;
}

/** What readers of a claim's words have to know: that somebody denies it, and what the words that were kept lack. */
export function claimNotes(
  { disputed, holderText, excerpt }: Noted,
  { claim }: Pick<Words, 'claim'>,
): readonly string[] {
  return [
    ...(disputed ? [claim.isDisputed] : []),
    ...(holderText === null ? [claim.holderNotNamed] : []),
    ...(excerpt ? [claim.excerpt] : []),
  ];
}

/** The same behind the words, in brackets: ` (disputed)`. Empty where there is nothing to know. */
export function notesBehind(claim: Noted, words: Pick<Words, 'claim'>): string {
  const notes = claimNotes(claim, words);
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}
