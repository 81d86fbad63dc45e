import type { en } from './en.ts';

/** The words of the form: English says which there are. */
export type CodingWords = typeof en;
