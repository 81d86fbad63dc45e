import { foldName } from '../evidence/foldName.ts';
import type { Ask } from './Ask.ts';
import type { Named, Unknown } from './DiagramFilter.ts';

interface Found {
  readonly slug: string;
  readonly text: string;
}

type BySlug = Readonly<Record<string, Found | null>>;

interface Looked {
  readonly nodes: readonly Found[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const KINDS = ['issue', 'proposal', 'assertion'] as const;

const BY_TEXT = `query TargetsByText($text: String!) {
  issues(first: 200) { nodes { slug text } pageInfo { hasNextPage } }
  proposals(first: 200, filter: { text: $text }) { nodes { slug text } pageInfo { hasNextPage } }
  assertions(first: 200) { nodes { slug text } pageInfo { hasNextPage } }
}`;

/**
 * Issues, proposals and assertions by their slugs, by one operation, and by another for each that is no slug by its text.
 * What several have is not guessed. Each is found once.
 */
export async function askTargets(
  given: readonly string[],
  ask: Ask,
): Promise<{ readonly found: readonly Named[]; readonly unknown: readonly Unknown[] }> {
  if (given.length === 0) return { found: [], unknown: [] };
  const bySlug = await ask<BySlug>(slugQuery(given));
  const found = new Map<string, Named>();
  const unknown: Unknown[] = [];
  for (const [index, name] of given.entries()) {
    const target = KINDS.map((kind) => bySlug[`${kind}${index}`] ?? null).find((one) => one !== null);
    const meant = target ?? (await askText(name, ask));
    if ('parameter' in meant) unknown.push(meant);
    else found.set(meant.slug, { slug: meant.slug, name: meant.text });
  }
  return { found: [...found.values()], unknown };
}

function slugQuery(given: readonly string[]) {
  const declared = given.map((_, i) => `$target${i}: String!`).join(', ');
  const fields = given.flatMap((_, i) =>
    KINDS.map((kind) => `  ${kind}${i}: ${kind}(slug: $target${i}) { slug text }`),
  );
  return {
    query: `query TargetsBySlug(${declared}) {\n${fields.join('\n')}\n}`,
    variables: Object.fromEntries(given.map((slug, i) => [`target${i}`, slug])),
  };
}

async function askText(given: string, ask: Ask): Promise<Found | Unknown> {
  const answer = await ask<Readonly<Record<string, Looked>>>({ query: BY_TEXT, variables: { text: given } });
  const lists = Object.values(answer);
  const matches = lists
    .flatMap(({ nodes }) => nodes)
    .filter(({ text }) => foldName(text) === foldName(given));
  const [match, another] = matches;
  // Another of that text may be among those that were not looked at.
  const tooMany = another === undefined && lists.some(({ pageInfo }) => pageInfo.hasNextPage);
  if (match !== undefined && another === undefined && !tooMany) return match;
  return {
    parameter: 'target',
    given,
    ...(another && { slugs: matches.map(({ slug }) => slug) }),
    ...(tooMany && { tooMany }),
  };
}
