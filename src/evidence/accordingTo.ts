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

/** The same at the beginning of a sentence. */
export function openingAccordingTo(via: readonly string[]): string {
  return `According to ${citing(via)}`;
}

/** According to whom several claims are known, each chain of reporters once. */
export function accordingToEach(chains: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(chains.map(accordingTo))];
}

/**
 * A sentence with whoever reports it, so that it is never read as a plain fact: `According to Reuters: The talks are off.`
 * A sentence that says so itself stays as it is, and so does one that nobody but the author reports.
 *
 * @param via names of the reporters, outermost first
 */
export function attributed(sentence: string, via: readonly string[]): string {
  if (via.length === 0) return sentence;
  const opening = openingAccordingTo(via);
  const says = [', ', ': '].some((after) => sentence.startsWith(`${opening}${after}`));
  return says ? sentence : `${opening}: ${sentence}`;
}
