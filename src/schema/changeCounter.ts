import { idOf } from './idOf.ts';

/** The id of the one row that counts changes. */
export const CHANGE_COUNTER = idOf('ChangeCounter', 'graph');
