import type { Ask } from '../../diagrams/Ask.ts';
import { askFilter } from '../../diagrams/askFilter.ts';
import { isMissing, type Named } from '../../diagrams/DiagramFilter.ts';
import { filters, type RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import { describeUnknown } from '../../diagrams/describeUnknown.ts';
import { readFilter } from '../../diagrams/readFilter.ts';
import { DemarcheError } from '../../errors.ts';

/** The most claims that an address gives. */
export const MOST_CLAIMS = 5000;

const CLAIMS = `query ExportedClaims($after: String, $filter: ClaimFilter) {
  claims(first: 200, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
}`;

interface ClaimsAnswer {
  readonly claims: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly id: string }[];
  };
}

/**
 * The ids of the accepted claims that a filter leaves: within one list any value counts, between them all. Asked as clients
 * ask, so that nobody is given what they may not see.
 *
 * @param checkCount called with the number of claims so far, before all of them are looked up; throws where they are too many
 * Throws BAD_ARGUMENT for what there is not (`missing`, where it is a name) or what is not clear.
 */
export async function selectClaims(
  request: RequestedFilter,
  ask: Ask,
  checkCount: (claims: number) => void,
): Promise<readonly string[]> {
  const { resolved, unknown } = await askFilter(readFilter(request), ask, 'An export');
  if (unknown.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', describeUnknown(unknown), {
      details: unknown.some(isMissing) ? { missing: unknown.map((one) => one.given) } : {},
    });
  const rest = {
    rollUp: resolved.rollUp,
    stance: resolved.stance.length === 0 ? null : resolved.stance,
    former: resolved.former ? null : false,
    saidFrom: resolved.from,
    saidTo: resolved.to,
  };
  const ids = new Set<string>();
  let total = 0;
  for (const issue of slugsOrNull(resolved.issue))
    for (const holder of slugsOrNull(resolved.actor))
      for (const document of slugsOrNull(resolved.document))
        for (const target of slugsOrNull(resolved.target)) {
          const filter = { issue, holder, document, target, ...rest };
          for (let after: string | null = null; ; ) {
            const { claims }: ClaimsAnswer = await ask<ClaimsAnswer>({
              query: CLAIMS,
              variables: { after, filter },
            });
            if (after === null) total += claims.totalCount;
            checkCount(total);
            for (const { id } of claims.nodes) ids.add(id);
            if (!claims.pageInfo.hasNextPage) break;
            after = claims.pageInfo.endCursor;
          }
        }
  return [...ids];
}

/** The slugs to ask for, one after another; null does not cut. */
function slugsOrNull(things: readonly Named[]): readonly (string | null)[] {
  return things.length === 0 ? [null] : things.map(({ slug }) => slug);
}

/**
 * Throws OPERATION_TOO_LARGE for more claims than an address gives.
 *
 * @param instead what to do then: `run "demarche export csv FILE"`
 */
export function checkClaims(claims: number, instead: string): void {
  if (claims <= MOST_CLAIMS) return;
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `This export has ${claims} claims, and an address gives at most ${MOST_CLAIMS}. Narrow it by ${filters.join(', ')}, from or to, or ${instead}.`,
    { details: { limit: 'claims', allowed: MOST_CLAIMS, given: claims } },
  );
}
