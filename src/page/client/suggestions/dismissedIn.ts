import type { Suggestion } from '../../operations/suggestions.ts';

/** Where the browser keeps what was dismissed in a text: by its hash, for words of another text are other words. */
const itemOf = (sha256: string) => `demarche-dismissed ${sha256}`;

/** By what a suggestion is known again when it is made anew: its words and who is named. */
export function keyOfSuggestion({ content, holderText }: Suggestion): string {
  return [...content, ...(holderText === null ? [] : [holderText])]
    .map(({ start, end }) => `${start}-${end}`)
    .join(' ');
}

/** The keys of the suggestions in a text that were dismissed in this browser. */
export function dismissedIn(sha256: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(itemOf(sha256)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps which suggestions in a text are dismissed. */
export function keepDismissed(sha256: string, keys: readonly string[]): void {
  try {
    if (keys.length === 0) localStorage.removeItem(itemOf(sha256));
    else localStorage.setItem(itemOf(sha256), JSON.stringify(keys));
  } catch {
    // A browser that stores nothing shows them again when the text is opened again.
  }
}
