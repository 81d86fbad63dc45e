import type { Ask } from '../../diagrams/Ask.ts';
import { askFilter } from '../../diagrams/askFilter.ts';
import { isMissing, mostValues, type Named } from '../../diagrams/DiagramFilter.ts';
import { filters } from '../../diagrams/DiagramRequest.ts';
import { describeUnknown } from '../../diagrams/describeUnknown.ts';
import { readFilter } from '../../diagrams/readFilter.ts';
import { DemarcheError } from '../../errors.ts';

/** What an export may be cut by: what a diagram may, and what claims are about. */
export const claimFilters = [...filters, 'target'] as const;

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

const TARGET = `query ExportedTarget($slug: String!) {
  issue(slug: $slug) { slug }
  proposal(slug: $slug) { slug }
  assertion(slug: $slug) { slug }
}`;

type TargetAnswer = Readonly<Record<'issue' | 'proposal' | 'assertion', { readonly slug: string } | null>>;

/**
 * The ids of the accepted claims that the parameters of an address leave: within one any value counts, between them all.
 * Asked as clients ask, so that nobody is given what they may not see.
 *
 * @param instead what to do where there are too many: `run "demarche export csv FILE"`
 * Throws BAD_ARGUMENT for what there is not (`missing`, where it is a name) or what is not clear, and OPERATION_TOO_LARGE
 * for too many claims, before all of them are looked up.
 */
export async function selectClaims(
  query: URLSearchParams,
  ask: Ask,
  instead: string,
): Promise<readonly string[]> {
  const given = Object.fromEntries(claimFilters.map((name) => [name, query.getAll(name)]));
  const filter = readFilter(given);
  const targets = given.target ?? [];
  checkValues([...filter.issue, ...filter.actor, ...filter.document, ...targets].length);
  const { resolved, unknown } = await askFilter(filter, ask);
  if (unknown.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', describeUnknown(unknown), {
      details: unknown.some(isMissing) ? { missing: unknown.map((one) => one.given) } : {},
    });
  const about = await askTargets(targets, ask);
  const ids = new Set<string>();
  let total = 0;
  for (const issue of slugsOrNull(resolved.issue))
    for (const holder of slugsOrNull(resolved.actor))
      for (const document of slugsOrNull(resolved.document))
        for (const target of about.length === 0 ? [null] : about) {
          const stance = filter.stance.length === 0 ? null : filter.stance;
          const cut = { issue, holder, document, target, stance };
          for (let after: string | null = null; ; ) {
            const { claims }: ClaimsAnswer = await ask<ClaimsAnswer>({
              query: CLAIMS,
              variables: { after, filter: cut },
            });
            if (after === null) total += claims.totalCount;
            checkCount(total, instead);
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

/** The slugs of issues, proposals and assertions as they are called now, each once. */
async function askTargets(slugs: readonly string[], ask: Ask): Promise<readonly string[]> {
  const found = new Set<string>();
  const missing: string[] = [];
  for (const slug of slugs) {
    if (slug.trim() === '')
      throw new DemarcheError('BAD_ARGUMENT', '"target" is empty; leave it out, or give it a value.', {
        details: { argument: 'target', given: '' },
      });
    const { issue, proposal, assertion } = await ask<TargetAnswer>({ query: TARGET, variables: { slug } });
    const target = issue ?? proposal ?? assertion;
    if (target === null) missing.push(slug);
    else found.add(target.slug);
  }
  if (missing.length > 0)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is ${missing.map((slug) => `no target ${JSON.stringify(slug)}`).join(' and ')} in the graph. Give slugs, as these lists of the API have them: issues, proposals, assertions.`,
      { details: { missing } },
    );
  return [...found];
}

function checkValues(given: number): void {
  if (given <= mostValues) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `An export is cut by at most ${mostValues} issues, actors, documents and targets together; ${given} were given.`,
    { details: { argument: 'filter', allowed: mostValues, given } },
  );
}

function checkCount(claims: number, instead: string): void {
  if (claims <= MOST_CLAIMS) return;
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `This export has ${claims} claims, and an address gives at most ${MOST_CLAIMS}. Narrow it by ${claimFilters.slice(0, -1).join(', ')} or ${claimFilters.at(-1)}, or ${instead}.`,
    { details: { limit: 'claims', allowed: MOST_CLAIMS, given: claims } },
  );
}
