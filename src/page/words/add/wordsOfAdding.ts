import { en } from './en.ts';
import { uk } from './uk.ts';

/** The words of adding a text, by language. */
export const wordsOfAdding = { en, uk };
