import { graphModel } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import type { Turns } from './heldClaim.ts';
import { pairId } from './pairId.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { claimsLeadingTo, rowsOfPair } from './rowsOfPair.ts';
import { opposes, proposes, standingOf } from './Standing.ts';
import { slugOf } from './slugOf.ts';

const STANCES = graphModel.enums.get('Stance') ?? [];

/**
 * Derives the positions of each claim's holder on its target, and their spells, from all that this actor claims there,
 * puts them in place of those that are stored, and marks the targets that are proposals as attributed or not, and as
 * opposed or not.
 *
 * @param touched claims
 * @param left stored positions that no claim may lead to any longer
 */
export async function rederivePositions(
  draft: Draft,
  touched: readonly Row[],
  left: readonly Row[] = [],
): Promise<void> {
  const pairs = new Set(touched.map((claim) => String(claim.fields.pair)));
  const claims = await draft.find('Claim', 'pair', pairs);
  const turnsOf = await turnsAmong(draft, claims);
  const actors = await rowsById(
    draft,
    ['Actor'],
    claims.map((c) => String(c.edges.holder)),
  );
  const targets = await rowsById(
    draft,
    TARGETS,
    claims.map((c) => String(c.edges.target)),
  );

  const existing = await positionsOf(draft, { claims, actors, targets, left });
  const pairsLeft = left.map(({ edges }) => pairId(String(edges.actor), String(edges.target)));
  draft.remove(await draft.find('Spell', 'pair', [...pairs, ...pairsLeft]));
  const proposed = new Told(proposes);
  const opposed = new Told(opposes);
  const held = new Set(claims.map((c) => String(c.fields.pair)));
  const lost = left.filter(({ edges }) => !held.has(pairId(String(edges.actor), String(edges.target))));
  draft.remove(lost);
  for (const told of [proposed, opposed]) {
    for (const row of lost) told.pair(String(row.edges.target), [], [row]);
  }
  for (const [pair, held] of Map.groupBy(claims, (c) => String(c.fields.pair))) {
    const [any] = held;
    if (!any) continue;
    const actor = actors.get(String(any.edges.holder));
    const target = targets.get(String(any.edges.target));
    if (!actor || !target) throw new Error(`The claim ${any.id} lacks its holder or target.`);
    const derived = rowsOfPair(held, { actor, target, turnsOf });
    const before = existing.get(pair) ?? [];
    const now = derived.positions.map(({ row }) => row);
    const kept = new Set(now.map(({ id }) => id));
    draft.put([...now, ...derived.spells.map(({ row }) => row)]);
    draft.remove(before.filter(({ id }) => !kept.has(id)));
    for (const told of [proposed, opposed]) told.pair(target.id, now, before);
    draft.put(claimsLeadingTo(held, derived));
  }
  await mark(draft, { proposed, opposed });
}

/** What the positions of some pairs tell of their targets: that some position of a kind is there, or that one may be gone. */
class Told {
  /** By target: true where there is one, false where one is there no longer and others may be. */
  readonly targets = new Map<string, boolean>();
  readonly tells: (position: Row) => boolean;

  constructor(tells: (position: Row) => boolean) {
    this.tells = tells;
  }

  pair(target: string, now: readonly Row[], before: readonly Row[]): void {
    if (now.some(this.tells)) this.targets.set(target, true);
    else if (before.some(this.tells)) this.targets.set(target, this.targets.get(target) ?? false);
  }
}

/**
 * The stored positions of claims' holders on their targets, by pair: the first of each stance, all that claims rest in,
 * and those in which claims rested that are gone.
 */
async function positionsOf(
  draft: Draft,
  {
    claims,
    actors,
    targets,
    left,
  }: {
    readonly claims: readonly Row[];
    readonly actors: ReadonlyMap<string, Row>;
    readonly targets: ReadonlyMap<string, Row>;
    readonly left: readonly Row[];
  },
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const first = [...new Map(claims.map((claim) => [claim.fields.pair, claim])).values()].flatMap(
    ({ edges }) => {
      const actor = actors.get(String(edges.holder));
      const target = targets.get(String(edges.target));
      if (!actor || !target) return [];
      return STANCES.map((stance) => idOf('Position', slugOf(actor), slugOf(target), stance));
    },
  );
  const resting = claims.flatMap(({ edges }) => (typeof edges.position === 'string' ? [edges.position] : []));
  const rows = await draft.get('Position', [...first, ...resting, ...left.map(({ id }) => id)]);
  return Map.groupBy(rows, (row) => pairId(String(row.edges.actor), String(row.edges.target)));
}

/** Says of proposals whether anybody ever proposed them, and whether anybody is against them. */
async function mark(draft: Draft, told: { readonly proposed: Told; readonly opposed: Told }): Promise<void> {
  const doubtful = [told.proposed, told.opposed].flatMap(({ targets }) =>
    [...targets].flatMap(([target, isThere]) => (isThere ? [] : [target])),
  );
  const positions = Map.groupBy(await draft.find('Position', 'target', new Set(doubtful)), ({ edges }) =>
    String(edges.target),
  );
  const isTold = ({ targets, tells }: Told, id: string): boolean | null => {
    const known = targets.get(id);
    return known === false ? (positions.get(id) ?? []).some(tells) : (known ?? null);
  };
  const ids = new Set([...told.proposed.targets.keys(), ...told.opposed.targets.keys()]);
  for (const row of await draft.get('Proposal', ids)) {
    const was = standingOf(row);
    const isProposed = isTold(told.proposed, row.id) ?? !was.unattributed;
    const stands = { unattributed: !isProposed, opposed: isTold(told.opposed, row.id) ?? was.opposed };
    draft.put([{ ...row, fields: { ...row.fields, ...stands } }]);
  }
}

/** The changes of mind that accepted claims show, among some claims or from them to others. */
async function turnsAmong(draft: Draft, claims: readonly Row[]): Promise<(id: string) => Turns> {
  const supersessions = await draft.find(
    'Supersession',
    'claim',
    claims.map((c) => c.id),
  );
  const later = await draft.get(
    'Claim',
    supersessions.map((s) => String(s.edges.by)),
  );
  const standing = new Map(later.filter(isAccepted).map((c) => [c.id, c]));
  const byEarlier = Map.groupBy(supersessions, (s) => String(s.edges.claim));
  const byLater = Map.groupBy(supersessions, (s) => String(s.edges.by));
  return (id) => ({
    later: (byEarlier.get(id) ?? []).flatMap((s) => standing.get(String(s.edges.by)) ?? []),
    earlier: (byLater.get(id) ?? []).map((s) => String(s.edges.claim)),
  });
}

function isAccepted(claim: Row): boolean {
  return claim.fields.status === 'ACCEPTED';
}
