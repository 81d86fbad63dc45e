import type { en } from './en.ts';

/** The page's words: English says which there are. */
export type Words = typeof en;
