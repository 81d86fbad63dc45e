/** A text with single spaces for whatever white space it has, and none at its ends. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
