import { type AnsweredDocument, documentName } from '../diagrams/documentName.ts';
import type { Filter } from './Address.ts';
import type { NamesAnswer } from './operations/names.ts';

/** Something that a filter names. */
export interface Chosen {
  readonly kind: 'actor' | 'issue' | 'target' | 'document';
  readonly slug: string;
  /** What it is called; its slug while that is not known. */
  readonly text: string;
  /** Whether there is no such thing. */
  readonly isMissing: boolean;
}

/**
 * What a filter names, as the graph calls it.
 *
 * @param answer null while it is on its way
 */
export function chosenNames(filter: Filter, answer: NamesAnswer | null): readonly Chosen[] {
  const named = (kind: Chosen['kind'], slug: string, keys: readonly string[]): Chosen => {
    const asked = answer === null ? [] : keys.filter((key) => key in answer);
    const found = asked.map((key) => answer?.[key]).find((one) => one);
    const text = found?.name ?? found?.text ?? documentText(slug, found);
    return { kind, slug, text, isMissing: asked.length > 0 && !found };
  };
  return [
    ...filter.actor.map((slug, i) => named('actor', slug, [`actor${i}`])),
    ...filter.issue.map((slug, i) => named('issue', slug, [`issue${i}`])),
    ...filter.target.map((slug, i) =>
      named('target', slug, [`issueTarget${i}`, `proposalTarget${i}`, `assertionTarget${i}`]),
    ),
    ...(filter.document === null ? [] : [named('document', filter.document, ['document'])]),
  ];
}

/** What a document is called; its slug where nothing else is known of it. */
export function documentText(slug: string, document: Partial<AnsweredDocument> | null | undefined): string {
  const { title = null, sections = [], passages } = document ?? {};
  return documentName({ slug, title, sections, opening: passages?.nodes[0]?.exact ?? null }).text;
}
