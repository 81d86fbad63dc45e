import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';

/** What tells of the rows of a type which of them are hidden. Gives their ids. */
type Among = (draft: Draft, rows: readonly Row[]) => Promise<readonly string[]>;

/** The types of which rows may be hidden, each behind those from which that follows. */
const AMONG: ReadonlyMap<string, Among> = new Map([
  ['Claim', claimsNeverAccepted],
  ['Decision', hiddenWithClaims('claim')],
  ['Supersession', hiddenWithClaims('by', 'claim')],
  ['Passage', passagesOfHidden],
]);

/** The types of which rows may be hidden, in an order in which each is told from those before it. */
export const hideableTypes: readonly string[] = [...AMONG.keys()];

/**
 * The ids of those rows of a type that are hidden from everybody who may not see drafts (see @hiddenBy in
 * schema.graphql): claims that were never accepted, decisions on them, changes of mind from or to them, and passages on
 * which nothing else rests.
 */
export async function hiddenAmong(
  draft: Draft,
  type: string,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  return new Set(await AMONG.get(type)?.(draft, rows));
}

async function claimsNeverAccepted(draft: Draft, claims: readonly Row[]): Promise<readonly string[]> {
  const ids = claims.map(({ id }) => id);
  const accepted = new Set(
    (await draft.find('Decision', 'claim', ids))
      .filter(({ fields }) => fields.status === 'ACCEPTED')
      .map(({ edges }) => edges.claim),
  );
  return ids.filter((id) => !accepted.has(id));
}

function hiddenWithClaims(...ends: readonly string[]): Among {
  return async (draft, rows) => {
    const claimsOf = ({ edges }: Row) => ends.map((end) => String(edges[end]));
    const hidden = new Set(
      (await draft.get('Claim', rows.flatMap(claimsOf))).filter(isHidden).map(({ id }) => id),
    );
    return rows.filter((row) => claimsOf(row).some((id) => hidden.has(id))).map(({ id }) => id);
  };
}

async function passagesOfHidden(draft: Draft, passages: readonly Row[]): Promise<readonly string[]> {
  const resting = (await rowsLeadingTo(draft, passages)).filter((row) => !isHidden(row));
  const seen = new Set(resting.flatMap(({ edges }) => Object.values(edges).flat()));
  return passages.map(({ id }) => id).filter((id) => !seen.has(id));
}

/** Whether a row is hidden as it says itself. */
export function isHidden({ fields }: Row): boolean {
  return fields.hidden === true;
}
