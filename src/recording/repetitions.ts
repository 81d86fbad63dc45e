import { restatedClaims } from '../commands/restatedClaims.ts';
import type { Row } from '../stores/Store.ts';
import { claimsInPlace } from './claimsInPlace.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { mergeGroups, rootsOf } from './mergeGroups.ts';

/** That an assertion is declared to repeat a claim. */
export interface Repetition {
  /** The row of the declaration. */
  readonly row: Row;
  /** The id of the claim that stands in the place of the declared one. */
  readonly claim: string;
  /** The id of the assertion, or of the one that it was merged into. */
  readonly assertion: string;
}

/** What declarations say to be repeated, as far as the claims are there. */
export async function repetitionsIn(
  draft: Draft,
  declarations: readonly Row[],
): Promise<readonly Repetition[]> {
  const all = declarations.flatMap((row) =>
    restatedClaims(readDeclaration(row)).map((name) => ({ row, name, by: String(row.fields.record) })),
  );
  const inPlace = await claimsInPlace(
    draft,
    all.map(({ name }) => name),
  );
  const rootOf = await rootsOf(draft, { targets: all.map(({ by }) => by) });
  return all.flatMap(({ row, name, by }) => {
    const claim = inPlace.get(name);
    return claim === undefined ? [] : [{ row, claim, assertion: rootOf(by) }];
  });
}

/** The ids of everything that is read as one with some of these assertions, and of these. */
export async function readAsOneWith(draft: Draft, assertions: readonly string[]): Promise<readonly string[]> {
  const groups = await mergeGroups(draft, 'Target', assertions);
  const ids = groups.flatMap(({ root, merged }) => [root, ...merged.map(({ id }) => id)]);
  return [...new Set([...assertions, ...ids])];
}
