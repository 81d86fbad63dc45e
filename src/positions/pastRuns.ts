import type { HeldClaim } from './HeldClaim.ts';

/** Claims by which an actor took one stance for a time, and has given it up. */
export interface PastRun {
  readonly stance: string;
  /** The place of its beginning among all that the actor said on the target. */
  readonly start: number;
  readonly claims: readonly HeldClaim[];
}

interface OpenRun extends PastRun {
  readonly claims: HeldClaim[];
}

/** What was said at one time, as far as days and words tell: of one day, and as often changed within it. */
interface Moment {
  readonly claims: readonly HeldClaim[];
  /** How many changes of mind of the same day lead to it. */
  readonly changes: number;
}

/**
 * The times for which stances were taken that are past, the earliest first. What was said in between in another stance
 * only ends such a time, and so does a change of mind.
 *
 * @param isPast whether a claim is no part of what the actor holds now
 */
export function pastRuns(
  claims: readonly HeldClaim[],
  isPast: (claim: HeldClaim) => boolean,
): readonly PastRun[] {
  const runs: OpenRun[] = [];
  const last = new Map<string, OpenRun>();
  const open = new Map<string, OpenRun>();
  const startOf = new Map<string, number>();
  for (const [start, moment] of momentsOf(claims).entries()) {
    const taken = Map.groupBy(moment.claims, (c) => c.stance);
    for (const stance of [...open.keys()]) if (!taken.has(stance)) open.delete(stance);
    for (const [stance, all] of taken) {
      const past = all.filter(isPast);
      if (past.length === 0) {
        open.delete(stance);
        continue;
      }
      const isOnlyTold = moment.changes === 0 && past.every(isToldOfEarlier);
      const going = open.get(stance);
      const same = isOnlyTold ? last.get(stance) : going && !isBroken(going, past) ? going : undefined;
      // What took the place of something is no part of a time that began before that.
      const givenUp = past.flatMap(({ supersedes }) => supersedes.map((id) => startOf.get(id) ?? -1));
      const known = same && givenUp.every((before) => before < same.start) ? same : undefined;
      const run: OpenRun = known ?? { stance, start, claims: [] };
      run.claims.push(...past);
      for (const { id } of past) startOf.set(id, run.start);
      if (known) continue;
      runs.push(run);
      last.set(stance, run);
      open.set(stance, run);
    }
  }
  return runs;
}

/**
 * A claim on what was before its day, nobody knows when: `used to`, or given up by words of the same day. Told again by
 * a later text, it is no new step.
 */
function isToldOfEarlier(claim: HeldClaim): boolean {
  return claim.former || (claim.saidAt === null && claim.supersededOn.includes(claim.day));
}

/** Whether a run was given up before these claims of the same stance, on this target or for another one. */
function isBroken(run: PastRun, later: readonly HeldClaim[]): boolean {
  return run.claims.some((earlier) =>
    later.some(
      ({ supersedes, saidAt, day }) =>
        supersedes.includes(earlier.id) ||
        (saidAt !== null && earlier.supersededOn.some((on) => on !== null && day !== null && on < day)),
    ),
  );
}

/** The earliest day first and the undated last; within a day, what was given up before what took its place. */
function momentsOf(claims: readonly HeldClaim[]): readonly Moment[] {
  const inOrder = earlierFirst(claims);
  const days = daysByWords(inOrder);
  const changes = changesOf(inOrder, days);
  const ofDay = [...Map.groupBy(claims, ({ id }) => days.get(id) ?? UNDATED)];
  return ofDay
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of]) =>
      [...Map.groupBy(of, ({ id }) => changes.get(id) ?? 0)]
        .sort(([a], [b]) => a - b)
        .map(([count, together]) => ({ claims: together, changes: count })),
    );
}

/** Sorts behind every day. */
const UNDATED = '~';

/** The same claims, each behind those that it supersedes. */
function earlierFirst(claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const byId = new Map(claims.map((c) => [c.id, c]));
  const later = new Map<string, HeldClaim[]>();
  for (const claim of claims)
    for (const id of claim.supersedes) later.set(id, [...(later.get(id) ?? []), claim]);
  const left = new Map(claims.map((c) => [c.id, c.supersedes.filter((id) => byId.has(id)).length]));
  const ready = claims.filter(({ id }) => left.get(id) === 0);
  for (const { id } of ready) {
    for (const next of later.get(id) ?? []) {
      const waiting = (left.get(next.id) ?? 0) - 1;
      left.set(next.id, waiting);
      if (waiting === 0) ready.push(next);
    }
  }
  return ready;
}

/**
 * The day under which each claim stands in the course: its own, and what words tell where it has no date of its own. What
 * was given up on a day was held until then, however late a text tells of it; what took the place of something came with
 * it or later.
 */
function daysByWords(inOrder: readonly HeldClaim[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const givenUp = new Map<string, string>();
  for (const { id, day, saidAt, supersededOn, supersedes } of inOrder.toReversed()) {
    const until = [...supersededOn.map((on) => on ?? UNDATED), givenUp.get(id) ?? UNDATED];
    const held = saidAt !== null && day !== null ? day : earliest([day ?? UNDATED, ...until]);
    days.set(id, held);
    for (const earlier of supersedes) givenUp.set(earlier, earliest([givenUp.get(earlier) ?? UNDATED, held]));
  }
  for (const { id, supersedes } of inOrder) {
    const before = supersedes.flatMap((earlier) => days.get(earlier) ?? []);
    days.set(
      id,
      [days.get(id) ?? UNDATED, ...before].reduce((a, b) => (a > b ? a : b)),
    );
  }
  return days;
}

function earliest(days: readonly string[]): string {
  return days.reduce((a, b) => (a < b ? a : b), UNDATED);
}

/** How many changes of mind of the same day lead to each claim, the longest way round. */
function changesOf(
  inOrder: readonly HeldClaim[],
  days: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  for (const { id, supersedes } of inOrder) {
    const before = supersedes.filter((earlier) => days.get(earlier) === days.get(id));
    changes.set(id, Math.max(0, ...before.map((earlier) => (changes.get(earlier) ?? 0) + 1)));
  }
  return changes;
}
