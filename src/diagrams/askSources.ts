import type { Ask } from './Ask.ts';
import type { DiagramSource, DiagramSources, DiagramView } from './DiagramView.ts';
import { type AnsweredDocument, answeredName, NAMING } from './documentName.ts';

/** Texts that a drawing names. */
const NAMED = 3;

type Answered = AnsweredDocument & Pick<DiagramSource, 'publisher' | 'publishedAt'>;

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
    (_, i) => `  document${i}: document(slug: $document${i}) { ${NAMING} publisher publishedAt }`,
  );
  const answer = await ask<Readonly<Record<string, Answered | null>>>({
    query: `query DiagramSources(${declared}) {\n${fields.join('\n')}\n}`,
    variables: Object.fromEntries(first.map((slug, i) => [`document${i}`, slug])),
  });
  const known = Object.values(answer).filter((one) => one !== null);
  return {
    first: known.map(({ publisher, publishedAt, ...document }) => ({
      name: answeredName(document),
      publisher,
      publishedAt,
    })),
    count: claims.size,
  };
}
