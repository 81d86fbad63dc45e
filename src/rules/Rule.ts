import type { Fault } from '../errors.ts';
import type { Writing } from './Writing.ts';

/** A rule reports everything that breaks it and carries on, so that a writer sees every fault at once. */
export type Rule = (writing: Writing) => readonly Fault[];
