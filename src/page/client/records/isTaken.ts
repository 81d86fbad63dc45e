import type { SlugTakenAnswer } from '../../operations/recordChoices.ts';
import type { SluggedType } from './recordFields.ts';

/** Whether something of a type, or of those with which it shares slugs, has the slug that was asked for. */
export function isTaken(taken: SlugTakenAnswer, type: SluggedType): boolean {
  if (type === 'ACTOR') return taken.actor !== null;
  if (type === 'PLACE') return taken.place !== null;
  return taken.issue !== null || taken.proposal !== null || taken.assertion !== null;
}
