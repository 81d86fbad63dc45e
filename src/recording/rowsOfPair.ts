import { deriveRuns } from '../positions/deriveRuns.ts';
import { deriveSpells } from '../positions/deriveSpells.ts';
import type { Row } from '../stores/Store.ts';
import { courseOf } from './courseOf.ts';
import { heldClaim, type Turns } from './heldClaim.ts';
import { positionRow } from './positionRow.ts';
import { spellRow } from './spellRow.ts';

/** Rows that follow from claims, each with the ids of those that it rests on. */
type Derived = readonly { readonly row: Row; readonly claims: readonly string[] }[];

/** What follows from the claims of one actor on one target. */
export interface RowsOfPair {
  readonly positions: Derived;
  readonly spells: Derived;
}

/**
 * The positions of one actor on one target, and their spells, as they follow from those of its claims that are accepted.
 *
 * @param claims all of that actor on that target
 */
export function rowsOfPair(
  claims: readonly Row[],
  {
    actor,
    target,
    turnsOf,
  }: { readonly actor: Row; readonly target: Row; readonly turnsOf: (id: string) => Turns },
): RowsOfPair {
  const documents = new Map(claims.map((c) => [c.id, String(c.edges.document)]));
  const accepted = claims
    .filter(({ fields }) => fields.status === 'ACCEPTED')
    .map((c) => heldClaim(c, turnsOf(c.id)));
  const runs = deriveRuns(accepted);
  const spells = deriveSpells(accepted).map((spell) => ({
    row: spellRow(spell, actor, target, documents),
    claims: spell.position.claims,
    from: spell.from,
  }));
  const course = courseOf(runs, spells);
  return {
    positions: runs.map(({ position }, i) => ({
      row: positionRow(position, actor, target, documents, course[i] ?? []),
      claims: position.claims,
    })),
    spells,
  };
}

/** Those of some claims that led elsewhere, with the position and the spells that rest on them now. */
export function claimsLeadingTo(claims: readonly Row[], { positions, spells }: RowsOfPair): readonly Row[] {
  const positionOn = new Map(positions.flatMap(({ row, claims: ids }) => ids.map((id) => [id, row.id])));
  const spellsOn = Map.groupBy(
    spells.flatMap(({ row, claims: ids }) => ids.map((id) => ({ id, spell: row.id }))),
    ({ id }) => id,
  );
  return claims.flatMap((claim) => {
    const position = positionOn.get(claim.id) ?? null;
    const onClaim = (spellsOn.get(claim.id) ?? []).map(({ spell }) => spell).sort();
    if (claim.edges.position === position && String(claim.edges.spells) === String(onClaim)) return [];
    return [{ ...claim, edges: { ...claim.edges, position, spells: onClaim } }];
  });
}
