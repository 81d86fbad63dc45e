import type { Model } from '../../schema/Model.ts';
import {
  indexProperties,
  linkProperties,
  ownLabel,
  PAST_LINK,
  pastLabel,
  property,
  wordsIndex,
} from './names.ts';

/** A constraint or an index, by the name under which the database knows it. */
export interface SchemaRule {
  readonly name: string;
  readonly text: string;
}

/** Ids of rows that writers keep from each other, for as long as their transaction runs. Nothing is ever stored here. */
export const LOCK = 'Lock';

/**
 * Locks the names `$ids`, in their order, until the transaction ends: a node with a unique id that is made and taken
 * away at once leaves nothing but the lock on its entry in the index.
 */
export const TAKE_LOCKS = `UNWIND $ids AS id CREATE (l:${LOCK} {id: id}) DELETE l`;

/** How many commits there were, and those that are under way: see `Commits`. */
export const SEQUENCE = 'Sequence';
export const COMMIT = 'Commit';

/** Every constraint and index that the description of the graph asks for. */
export function schemaRules(model: Model): readonly SchemaRule[] {
  const rules = new Map<string, string>(
    [LOCK, SEQUENCE, COMMIT, 'SchemaVersion'].map((label) => unique(label, 'id')),
  );
  const add = ([name, text]: readonly [string, string]) => rules.set(name, text);
  for (const type of model.types.values()) {
    add(unique(type.table, 'id'));
    if (type.order === 'slug') add(unique(type.table, 'slug'));
    // A label that several types share leads to the rows of all of them.
    const hasOwn = type.table === type.name && type.order === 'slug';
    for (const by of [[type.order], ...type.indexes]) {
      const columns = indexProperties(type, by);
      if (!hasOwn || columns.join() !== 'slug') add(range(ownLabel(type), columns));
    }
    if (type.versioned) {
      add(range(pastLabel(type.table), ['id']));
      for (const [first = ''] of type.indexes)
        if (type.fields.get(first)?.kind === 'edge')
          add(range(pastLabel(ownLabel(type)), [property(type, first)]));
    }
    if (type.words.length > 0) add(words(wordsIndex(type), ownLabel(type)));
    for (const edge of type.fields.values()) {
      if (edge.kind !== 'edge' || edge.via.kind !== 'link' || edge.via.keys === null) continue;
      add(relationshipRange(edge.via.link, linkProperties(edge.via.keys)));
    }
  }
  for (const end of ['fromId', 'toId']) add(range(PAST_LINK, ['link', end]));
  return [...rules].map(([name, text]) => ({ name, text }));
}

function unique(label: string, property: string): readonly [string, string] {
  const name = `unique_${label}_${property}`;
  return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`];
}

function range(label: string, properties: readonly string[]): readonly [string, string] {
  const name = `range_${label}_${properties.join('_')}`;
  const columns = properties.map((p) => `n.${p}`).join(', ');
  return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${columns})`];
}

function relationshipRange(type: string, properties: readonly string[]): readonly [string, string] {
  const name = `range_${type}_${properties.join('_')}`;
  const columns = properties.map((p) => `l.${p}`).join(', ');
  return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[l:${type}]-() ON (${columns})`];
}

/** Words are folded and split before they are stored: the index takes them as they are. */
function words(name: string, label: string): readonly [string, string] {
  const options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}";
  return [name, `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.words] ${options}`];
}
