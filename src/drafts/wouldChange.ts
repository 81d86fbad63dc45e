import { DemarcheError } from '../errors.ts';
import { positionOrder } from '../positions/claimOrder.ts';
import type { DerivedPosition } from '../positions/DerivedPosition.ts';
import { derivePositions } from '../positions/derivePositions.ts';
import { heldClaim } from '../recording/heldClaim.ts';
import { pairId } from '../recording/pairId.ts';
import { type ClaimOfPair, readClaimsOfPairs } from './readClaimsOfPairs.ts';

/** What of a draft tells whose positions on what it would change, as `Draft.wouldChange` is computed of it. */
export interface DraftBasis {
  readonly id: string;
  readonly holder: { readonly id: string; readonly slug: string };
  readonly target: Target;
  readonly supersedes: readonly { readonly claim: { readonly target: Target } }[];
}

interface Target {
  readonly id: string;
  readonly slug: string;
}

/** A position of the holder on a target, by the target's slug. */
export type PositionOnTarget = Omit<DerivedPosition, 'earlier'> & { readonly target: string };

export interface PositionsChange {
  readonly before: readonly PositionOnTarget[];
  readonly after: readonly PositionOnTarget[];
}

/** Claims from which the positions of one answer are derived, at most. */
const MOST_CLAIMS = 20_000;

/**
 * What each of some drafts would change if it alone were accepted, in their order: the positions of its holder on its
 * target and on the targets of claims that it gives up, as they follow now and as they would. All claims that tell are
 * read at once. A draft without a stance changes nothing: it cannot be accepted as it is.
 *
 * @param read as readClaimsOfPairs takes it
 * Throws OPERATION_TOO_LARGE where more claims than may be read at once tell of these positions.
 */
export async function wouldChange(
  read: Parameters<typeof readClaimsOfPairs>[0],
  drafts: readonly DraftBasis[],
): Promise<readonly PositionsChange[]> {
  const pairs = [...new Set(drafts.flatMap((draft) => targetsOf(draft).map(({ id }) => pairOf(draft, id))))];
  const claims = await readClaimsOfPairs(read, pairs, MOST_CLAIMS + 1);
  if (claims.length > MOST_CLAIMS)
    throw new DemarcheError(
      'OPERATION_TOO_LARGE',
      `The positions that these drafts would change rest on more than ${MOST_CLAIMS} claims. Ask for "wouldChange" of fewer drafts at once, with a smaller "first".`,
      { details: { limit: 'claims', allowed: MOST_CLAIMS } },
    );
  const byPair = Map.groupBy(claims, ({ pair }) => pair);
  return drafts.map((draft) => {
    const positions = (isAccepted: (claim: Pick<ClaimOfPair, 'id' | 'status'>) => boolean) =>
      targetsOf(draft)
        .flatMap((target) => positionsOn(target, byPair.get(pairOf(draft, target.id)) ?? [], isAccepted))
        .toSorted((a, b) => (orderOf(draft, a) < orderOf(draft, b) ? -1 : 1))
        .map(({ earlier: _earlier, ...position }) => position);
    const mayCome = claims.some(({ id, stance }) => id === draft.id && stance !== null);
    return {
      before: positions(({ status }) => status === 'ACCEPTED'),
      after: positions(({ id, status }) => status === 'ACCEPTED' || (mayCome && id === draft.id)),
    };
  });
}

/** Each once. */
function targetsOf({ target, supersedes }: DraftBasis): readonly Target[] {
  return [
    ...new Map([target, ...supersedes.map(({ claim }) => claim.target)].map((one) => [one.id, one])).values(),
  ];
}

function pairOf({ holder }: DraftBasis, target: string): string {
  return pairId(holder.id, target);
}

function positionsOn(
  { slug }: Target,
  claims: readonly ClaimOfPair[],
  isAccepted: (claim: Pick<ClaimOfPair, 'id' | 'status'>) => boolean,
): readonly (DerivedPosition & { readonly target: string })[] {
  const ids = new Set(claims.map(({ id }) => id));
  const held = claims.filter(isAccepted).map(({ id, via, supersedes, supersededBy, ...fields }) =>
    heldClaim(
      { id, fields, edges: { via: via.map((reporter) => reporter.id) } },
      {
        later: supersededBy
          .filter(({ by }) => isAccepted(by))
          .map(({ by: { day } }) => ({ fields: { day } })),
        earlier: supersedes.map(({ claim }) => claim.id).filter((earlier) => ids.has(earlier)),
      },
    ),
  );
  return derivePositions(held).map((position) => ({ ...position, target: slug }));
}

function orderOf({ holder }: DraftBasis, position: DerivedPosition & { readonly target: string }): string {
  return positionOrder(position.target, position.stance, holder.slug, position.earlier);
}
