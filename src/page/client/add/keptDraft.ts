import type { TextDraft } from './TextDraft.ts';

const ITEM = 'demarche-adding';

/** What this tab was looking over when it was left or loaded again; null where nothing. */
export function keptDraft(): TextDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(ITEM) ?? 'null');
    // Only this page writes it, as this type; one of another version of the page lacks something.
    return typeof kept === 'object' && kept !== null && 'slugIsOwn' in kept ? (kept as TextDraft) : null;
  } catch {
    return null;
  }
}

/** Keeps it for that; null forgets it. */
export function keepDraft(draft: TextDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(ITEM);
    else sessionStorage.setItem(ITEM, JSON.stringify(draft));
  } catch {
    // A browser that stores nothing, or not as much, keeps it until the page is left.
  }
}
