import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { isolate, qualifiersOf, reportersIn, stanceLabel } from '../../../diagrams/describePosition.ts';
import { formerWords } from '../../../diagrams/formerWords.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/Words.ts';
import type { CourseStep } from './coursesOf.ts';

/** What a step is, in words: who, the stance with what qualifies it, on what, since when and until when. */
export function describeStep(step: CourseStep, words: Words, language: string): string {
  const { actor, target } = step.position;
  return [
    isolate(actor.name),
    stepLabel(step, words),
    isolate(target.text),
    ...stepTimes(step, words, language),
  ].join(' · ');
}

/** The stance of a step with the signs of what qualifies it: `supports ≈`, `proposes (to come)`. */
export function shortLabel({ position, when }: CourseStep, { position: words, timeline }: Words): string {
  return [
    stanceLabel(position.stance, position.target.__typename, words),
    ...(when === 'later' ? [`(${timeline.stillToCome})`] : []),
    ...qualifiersOf(position),
  ].join(' ');
}

/** The stance of a step with what qualifies it: `supports (according to Tass; no longer held)`. */
export function stepLabel({ position, when }: CourseStep, { position: words, timeline }: Words): string {
  const former = formerWords(position, words);
  const more = [
    ...stepReporters(position, words),
    ...(former === null ? [] : [former]),
    ...(when === 'later' ? [timeline.stillToCome] : []),
    ...(position.hedged ? [words.hedged] : []),
    ...(position.mixed ? [words.mixed] : []),
  ];
  const label = stanceLabel(position.stance, position.target.__typename, words);
  return more.length === 0 ? label : `${label} (${more.join('; ')})`;
}

/** According to whom it is held, where others report all that is known of it. */
export function stepReporters(
  { reported, claims }: CourseStep['position'],
  words: Words['position'],
): readonly string[] {
  if (!reported) return [];
  return [
    ...new Set(
      claims.nodes.map(({ via }) =>
        reportersIn(
          via.map(({ name }) => isolate(name)),
          words,
        ),
      ),
    ),
  ];
}

/** Since when and until when, a phrase each, as far as days are known; empty where none is. */
function stepTimes(step: CourseStep, { timeline }: Words, language: string): readonly string[] {
  const known = takenInWords(step, timeline, language);
  if (known === null) return [];
  const ended = endedInWords(step, timeline, language);
  return ended === null ? [known] : [known, ended];
}

/** Since when a stance is known to have been taken: `since May 2031`; null without a day. */
export function takenInWords(
  { taken }: CourseStep,
  words: Words['timeline'],
  language: string,
): string | null {
  if (taken === null) return null;
  return fill(taken.by === 'said' ? words.since : words.publishedOn, {
    day: dateInWords(taken.edtf, language),
  });
}

/** Until when: `until May 2031`; null of what is held, and where the day is not known or not among what is shown. */
export function endedInWords(
  { ended }: CourseStep,
  words: Words['timeline'],
  language: string,
): string | null {
  return ended === null ? null : fill(words.until, { day: dateInWords(ended.edtf, language) });
}
