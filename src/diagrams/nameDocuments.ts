import type { Ask } from './Ask.ts';
import type { Named } from './DiagramFilter.ts';
import { type AnsweredDocument, answeredName, NAMING } from './documentName.ts';

/** Documents of one operation: each costs it four selections. */
const AT_ONCE = 8;

/** Documents as people call them: of those that have no title, headings and words are asked for. */
export async function nameDocuments(documents: readonly Named[], ask: Ask): Promise<readonly Named[]> {
  const untitled = documents.filter(({ slug, name }) => name === slug).map(({ slug }) => slug);
  const names = new Map<string, string>();
  for (let start = 0; start < untitled.length; start += AT_ONCE) {
    const some = untitled.slice(start, start + AT_ONCE);
    const declared = some.map((_, i) => `$document${i}: String!`).join(', ');
    const fields = some.map((_, i) => `  document${i}: document(slug: $document${i}) { ${NAMING} }`);
    const answer = await ask<Readonly<Record<string, AnsweredDocument | null>>>({
      query: `query DocumentNames(${declared}) {\n${fields.join('\n')}\n}`,
      variables: Object.fromEntries(some.map((slug, i) => [`document${i}`, slug])),
    });
    for (const document of Object.values(answer))
      if (document !== null) names.set(document.slug, answeredName(document).text);
  }
  return documents.map(({ slug, name }) => ({ slug, name: names.get(slug) ?? name }));
}
