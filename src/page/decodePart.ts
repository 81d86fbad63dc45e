/** A part of a path as it is meant, or null where it is not well formed. */
export function decodePart(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
