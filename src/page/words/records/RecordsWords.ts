import type { en } from './en.ts';

/** The words of what is declared in the page: English says which there are. */
export type RecordsWords = typeof en;
