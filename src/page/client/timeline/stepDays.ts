import { type Days, edtfDays } from '../../../evidence/edtfDays.ts';
import type { CourseClaim, CoursePosition } from '../../operations/courses.ts';

/** A day that something is known by. */
export interface KnownDay extends Days {
  /** As the graph has it, in EDTF. */
  readonly edtf: string;
  /** Whether it was said then, or only printed then: nobody tells when it was said. */
  readonly by: 'said' | 'published';
}

/**
 * The first day by which a stance is known to have been taken, or null. Where no words are dated it is the day on which
 * a text with them was published, and marked as such. Words on what somebody used to want tell no day of it.
 */
export function takenOn({ since, claims }: CoursePosition): KnownDay | null {
  const said = since === null ? [] : knownDay(since, 'said');
  return earliest([...said, ...claims.nodes.filter(({ tense }) => tense !== 'FORMER').flatMap(dayOf)]);
}

/** The days of all claims that a position rests on, the earliest first. */
export function daysOf({ claims }: CoursePosition): readonly KnownDay[] {
  return claims.nodes.flatMap(dayOf).sort(byFirst);
}

/** The day of a claim: when it was said, else when its text was published. None or one. */
export function dayOf({ saidAt, document }: CourseClaim): readonly KnownDay[] {
  if (saidAt !== null) return knownDay(saidAt, 'said');
  return document.publishedAt === null ? [] : knownDay(document.publishedAt, 'published');
}

/** The earliest of some days; what was said counts before what was published on the same day. */
export function earliest(days: readonly KnownDay[]): KnownDay | null {
  return days.toSorted(byFirst)[0] ?? null;
}

function knownDay(edtf: string, by: KnownDay['by']): readonly KnownDay[] {
  const days = edtfDays(edtf);
  return days === null ? [] : [{ edtf, by, ...days }];
}

function byFirst(a: KnownDay, b: KnownDay): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.by === b.by ? 0 : a.by === 'said' ? -1 : 1;
}
