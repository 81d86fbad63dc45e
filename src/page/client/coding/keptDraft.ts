import type { ClaimDraft } from './ClaimDraft.ts';

/** Where the tab keeps what stands in the form of a document. */
const itemOf = (document: string) => `demarche-claim ${document}`;
/** Changes with the shape of a draft: what an older page kept is not read. */
const SHAPE = 3;

interface Kept {
  readonly shape: number;
  readonly draft: ClaimDraft;
  /** Of the text that the words stand in. */
  readonly sha256: string;
}

/** What stood in the form of a document when the tab was loaded anew; null where nothing did, or of another text. */
export function keptDraft(document: string, sha256: string): ClaimDraft | null {
  try {
    const text = sessionStorage.getItem(itemOf(document));
    if (text === null) return null;
    // This page has written it.
    const kept = JSON.parse(text) as Kept;
    return kept.shape === SHAPE && kept.sha256 === sha256 ? kept.draft : null;
  } catch {
    return null;
  }
}

/** Keeps what stands in the form of a document; null forgets it. */
export function keepDraft(document: string, sha256: string, draft: ClaimDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(itemOf(document));
    else {
      const kept: Kept = { shape: SHAPE, draft, sha256 };
      sessionStorage.setItem(itemOf(document), JSON.stringify(kept));
    }
  } catch {
    // A browser that stores nothing keeps it until the page is left.
  }
}
