import type { Declare } from '../commands/Command.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Scalar } from '../stores/Store.ts';
import { passageId } from './documentRows.ts';
import { wordsOf } from './wordsOf.ts';

/** What a command declares, as it is kept: evidence as ids of passages, so that documents can be merged. */
export function keptDeclaration({ type, slug, document, fields }: Declare): Declaration {
  const evidence =
    'evidence' in fields ? fields.evidence?.map((span) => passageId(document, span)) : undefined;
  return { type, slug, document, fields: evidence === undefined ? fields : { ...fields, evidence } };
}

/** The row that keeps a declaration. */
export function declarationRow(kept: Declaration): Row {
  const record = idOf(kept.type, kept.slug);
  return {
    type: 'Declaration',
    id: idOf('Declaration', kept.document, record),
    fields: { order: `${kept.document} ${kept.slug} ${record}`, record, fields: JSON.stringify(kept) },
    edges: { document: idOf('Document', kept.document) },
    words: '',
  };
}

/** The declaration that a row keeps. */
export function readDeclaration(row: Row): Declaration {
  return JSON.parse(String(row.fields.fields)) as Declaration;
}

/**
 * The row of an actor, a place or a target: what its declarations say together.
 *
 * @param isUnattributed of a proposal: nobody proposes it
 */
export function recordRow(declarations: readonly Declaration[], isUnattributed: boolean): Row {
  const merged = mergeDeclarations(declarations);
  const slug = declarations[0]?.slug ?? '';
  const { type } = merged;
  const text = (name: string): string | null => {
    const value = merged.fields[name];
    return typeof value === 'string' ? value : null;
  };
  const list = (name: string): readonly string[] => {
    const value = merged.fields[name];
    return Array.isArray(value) ? [...new Set(value.map(String))] : [];
  };
  const ids = (name: string, of: string) => list(name).map((s) => idOf(of, s));
  const target = { about: ids('about', 'Actor'), broader: ids('broader', 'Target') };
  const issue = text('issue');
  const place = text('place');
  const row = (fields: Record<string, Scalar>, edges: Row['edges']): Row => {
    const all = { slug, ...fields };
    return { type, id: idOf(type, slug), fields: all, edges, words: wordsOf(type, all) };
  };
  switch (type) {
    case 'Actor':
      return row(
        {
          name: text('name'),
          kind: text('kind'),
          named: merged.fields.named !== false,
          description: text('description'),
          aliases: list('aliases'),
          externalIds: list('externalIds'),
        },
        { partOf: ids('partOf', 'Actor') },
      );
    case 'Place':
      return row({ name: text('name'), country: text('country') }, {});
    case 'Issue':
      return row({ text: text('text'), underIssue: idOf('Target', slug) }, target);
    case 'Assertion':
      return row({ text: text('text'), underIssue: null }, target);
    case 'Proposal':
      return row(
        {
          text: text('text'),
          kind: text('kind'),
          underIssue: issue === null ? null : idOf('Target', issue),
          unattributed: isUnattributed,
        },
        {
          ...target,
          issue: issue === null ? null : idOf('Target', issue),
          place: place === null ? null : idOf('Place', place),
          evidence: list('evidence'),
        },
      );
  }
}
