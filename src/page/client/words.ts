import type { Words } from '../words/Words.ts';

let current: Words | null = null;

/** Takes the words that the server sent along with the page, in the language of the page. */
export function takeWords(root: Document): void {
  // The server wrote them as this type; a test checks that every language has all of them.
  current = JSON.parse(root.getElementById('words')?.textContent ?? '') as Words;
}

/** The page's words. Throws before they were taken. */
export function words(): Words {
  if (current === null) throw new Error('The page has no words.');
  return current;
}

/** The tag of the page's language. */
export function language(): string {
  return document.documentElement.lang;
}
