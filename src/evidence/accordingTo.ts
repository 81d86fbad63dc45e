/**
 * Who reports something, in words: `according to Reuters, citing Tass`.
 *
 * @param via names of the reporters, outermost first; one or more
 */
export function accordingTo(via: readonly string[]): string {
  return `according to ${citing(via)}`;
}

/** Reporters, outermost first, as they cite each other: `Reuters, citing Tass`. Empty where there is none. */
export function citing(via: readonly string[]): string {
  return via.join(', citing ');
}

/**
 * A sentence with whoever reports it, so that it is never read as a plain fact: `According to Reuters: The talks are off.`
 * Sentences that say so themselves, and those that nobody but the author reports, stay as they are.
 *
 * @param via names of the reporters, outermost first
 */
export function attributed(sentence: string, via: readonly string[]): string {
  if (via.length === 0) return sentence;
  const opening = `A${accordingTo(via).slice(1)}`;
  const says = [', ', ': '].some((after) => sentence.startsWith(`${opening}${after}`));
  return says ? sentence : `${opening}: ${sentence}`;
}
