import type { en } from './en.ts';

/** The words of adding a text: English says which there are. */
export type AddWords = typeof en;
