import { type AnsweredDocument, NAMING } from '../../diagrams/documentName.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Filter } from '../Address.ts';

/**
 * What a filter names, by `actor0`, `issue0`, `document` and `issueTarget0`, `proposalTarget0`, `assertionTarget0`: null where
 * there is no such thing.
 */
export type NamesAnswer = Readonly<
  Record<string, (Partial<AnsweredDocument> & { readonly name?: string; readonly text?: string }) | null>
>;

/** As many names of one kind as are asked for; beyond these slugs are shown. */
const NAMED = 9;

/** Asks what is called what in a filter. */
export function namesCall({ actor, issue, target, document }: Filter): OperationCall | null {
  const fields: string[] = [];
  const variables: Record<string, string> = {};
  const add = (name: string, slug: string, ...roots: readonly string[]) => {
    variables[name] = slug;
    fields.push(...roots.map((root) => root.replaceAll('$', `$${name}`)));
  };
  for (const [i, slug] of actor.slice(0, NAMED).entries())
    add(`actor${i}`, slug, `actor${i}: actor(slug: $) { name }`);
  for (const [i, slug] of issue.slice(0, NAMED).entries())
    add(`issue${i}`, slug, `issue${i}: issue(slug: $) { text }`);
  for (const [i, slug] of target.slice(0, NAMED).entries())
    add(
      `target${i}`,
      slug,
      `issueTarget${i}: issue(slug: $) { text }`,
      `proposalTarget${i}: proposal(slug: $) { text }`,
      `assertionTarget${i}: assertion(slug: $) { text }`,
    );
  if (document !== null) add('document', document, `document(slug: $) { ${NAMING} }`);
  if (fields.length === 0) return null;
  const declared = Object.keys(variables).map((name) => `$${name}: String!`);
  return { query: `query Names(${declared.join(', ')}) {\n  ${fields.join('\n  ')}\n}`, variables };
}
