import type { en } from './en.ts';

/** The words of suggestions: English says which there are. */
export type SuggestionWords = typeof en;
