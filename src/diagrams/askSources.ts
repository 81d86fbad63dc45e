import type { Ask } from './Ask.ts';
import type { DiagramSource, DiagramSources, DiagramView } from './DiagramView.ts';

/** Texts that a drawing names. */
const NAMED = 3;

/** The texts that a view rests on, those of most claims first: one operation where there are any. */
export async function askSources(
  { positions }: Pick<DiagramView, 'positions'>,
  ask: Ask,
): Promise<DiagramSources> {
  const claims = new Map<string, Set<string>>();
  for (const { document, id } of positions.flatMap((position) => position.claims))
    claims.set(document, (claims.get(document) ?? new Set()).add(id));
  const first = [...claims]
    .toSorted(([a, of], [b, than]) => than.size - of.size || (a < b ? -1 : 1))
    .slice(0, NAMED)
    .map(([slug]) => slug);
  if (first.length === 0) return { first: [], count: 0 };
  const declared = first.map((_, i) => `$document${i}: String!`).join(', ');
  const fields = first.map(
    (_, i) => `  document${i}: document(slug: $document${i}) { slug title publisher publishedAt }`,
  );
  const answer = await ask<Readonly<Record<string, DiagramSource | null>>>({
    query: `query DiagramSources(${declared}) {\n${fields.join('\n')}\n}`,
    variables: Object.fromEntries(first.map((slug, i) => [`document${i}`, slug])),
  });
  return { first: Object.values(answer).filter((one) => one !== null), count: claims.size };
}
