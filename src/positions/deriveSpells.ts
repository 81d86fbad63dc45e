import { isDeepStrictEqual } from 'node:util';
import type { DerivedPosition } from './DerivedPosition.ts';
import { derivePositions } from './derivePositions.ts';
import type { HeldClaim } from './HeldClaim.ts';

/** A position as it stood for a time: what had been said by any of these days gives this one. */
export interface Spell {
  readonly position: DerivedPosition;
  /** The first day, as `YYYY-MM-DD`. */
  readonly from: string;
  /** The day on which something else was said that changes it, or null where nothing was. */
  readonly until: string | null;
}

/**
 * The spells of one actor on one target, from all accepted claims of that actor on it: on each day the positions that
 * follow from the claims of that day and earlier ones, and from changes of mind up to then. What is the same from one day
 * to the next is one spell. Claims without a day fall outside.
 */
export function deriveSpells(claims: readonly HeldClaim[]): readonly Spell[] {
  const ended: Spell[] = [];
  let open = new Map<string, Spell>();
  for (const day of daysOfChange(claims)) {
    const next = new Map<string, Spell>();
    for (const position of derivePositions(saidBy(day, claims))) {
      const key = `${position.stance} ${position.earlier}`;
      const going = open.get(key);
      next.set(key, going && isSame(going.position, position) ? going : { position, from: day, until: null });
    }
    for (const [key, spell] of open) if (next.get(key) !== spell) ended.push({ ...spell, until: day });
    open = next;
  }
  return [...ended, ...open.values()];
}

/** Whether a position is what it was, of the same stance and place among those of that stance. */
function isSame(one: DerivedPosition, other: DerivedPosition): boolean {
  const { claims, ...told } = one;
  const { claims: others, ...toldNow } = other;
  if (!isDeepStrictEqual(told, toldNow) || claims.length !== others.length) return false;
  if (claims.every((id, i) => id === others[i])) return true;
  const ids = new Set(claims);
  return others.every((id) => ids.has(id));
}

/** The days on which something was said, or taken back by words on something else: the earliest first. */
function daysOfChange(claims: readonly HeldClaim[]): readonly string[] {
  const days = claims.flatMap(({ day, supersededOn }) => (day === null ? [] : [day, ...supersededOn]));
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** What was said on a day and before, as it stood by then. */
function saidBy(last: string, claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const isBy = (day: string | null) => day !== null && day <= last;
  return claims
    .filter(({ day }) => isBy(day))
    .map((claim) =>
      claim.supersededOn.every(isBy) ? claim : { ...claim, supersededOn: claim.supersededOn.filter(isBy) },
    );
}
