import { derivePositions } from '../positions/derivePositions.ts';
import { graphModel } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { heldClaim, type Turns } from './heldClaim.ts';
import { pairId } from './pairId.ts';
import { positionRow } from './positionRow.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { slugOf } from './slugOf.ts';

const STANCES = graphModel.enums.get('Stance') ?? [];

/**
 * Derives the positions of each claim's holder on its target from all that this actor claims there, puts them in place
 * of those that are stored, and marks the targets that are proposals as attributed or not.
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
  const proposed = new Map<string, boolean>();
  const held = new Set(claims.map((c) => String(c.fields.pair)));
  const lost = left.filter(({ edges }) => !held.has(pairId(String(edges.actor), String(edges.target))));
  draft.remove(lost);
  for (const row of lost) if (row.fields.stance === 'PROPOSES') proposed.set(String(row.edges.target), false);
  for (const [pair, held] of Map.groupBy(claims, (c) => String(c.fields.pair))) {
    const [any] = held;
    if (!any) continue;
    const actor = actors.get(String(any.edges.holder));
    const target = targets.get(String(any.edges.target));
    if (!actor || !target) throw new Error(`The claim ${any.id} lacks its holder or target.`);
    const documents = new Map(held.map((c) => [c.id, String(c.edges.document)]));
    const accepted = held.filter(isAccepted).map((c) => heldClaim(c, turnsOf(c.id)));
    const rows = derivePositions(accepted).map((position) => ({
      position,
      row: positionRow(position, actor, target, documents),
    }));
    draft.put(rows.map(({ row }) => row));
    const kept = new Set(rows.map(({ row }) => row.id));
    const gone = (existing.get(pair) ?? []).filter((row) => !kept.has(row.id));
    draft.remove(gone);
    if (rows.some(({ row }) => row.fields.stance === 'PROPOSES')) proposed.set(target.id, true);
    else if (gone.some((row) => row.fields.stance === 'PROPOSES'))
      proposed.set(target.id, proposed.get(target.id) ?? false);
    const resting = new Map(
      rows.flatMap(({ position, row }) => position.claims.map((id) => [id, row.id] as const)),
    );
    for (const claim of held) {
      const position = resting.get(claim.id) ?? null;
      if (claim.edges.position === position) continue;
      draft.put([{ ...claim, edges: { ...claim.edges, position } }]);
    }
  }
  await attribute(draft, proposed);
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

/**
 * Says of proposals whether anybody ever proposed them.
 *
 * @param known by target: true where somebody does, false where somebody no longer does and others may
 */
async function attribute(draft: Draft, known: ReadonlyMap<string, boolean>): Promise<void> {
  const doubtful = [...known].flatMap(([target, isProposed]) => (isProposed ? [] : [target]));
  const positions = await draft.find('Position', 'target', doubtful);
  const proposed = new Set([
    ...[...known].flatMap(([target, isProposed]) => (isProposed ? [target] : [])),
    ...positions.filter((p) => p.fields.stance === 'PROPOSES').map((p) => String(p.edges.target)),
  ]);
  for (const row of await draft.get('Proposal', known.keys())) {
    draft.put([{ ...row, fields: { ...row.fields, unattributed: !proposed.has(row.id) } }]);
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
