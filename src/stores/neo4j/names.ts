import type { EdgeField, StoredType } from '../../schema/Model.ts';

/** The property that holds a stored field, or the id at the far end of a to-one edge: `holder` is `holderId`. */
export function property(type: StoredType, key: string): string {
  return type.fields.get(key)?.kind === 'edge' ? `${key}Id` : key;
}

/** The properties of an index of a type, in its order: its keys, then what lists are ordered by. */
export function indexProperties(type: StoredType, by: readonly string[]): readonly string[] {
  return [...new Set([...by.map((key) => property(type, key)), type.order])];
}

/** The properties of an index of a link: the far id, copies of the keys of its `from` row, and that row's order. */
export function linkProperties(keys: readonly string[]): readonly string[] {
  return ['toId', ...keys, 'order'];
}

/** The label that only rows of this type have. */
export function ownLabel(type: StoredType): string {
  return type.labels.at(-1) ?? type.name;
}

/** The label of what rows with a label were before. They have no relationships: what they lead to is found by its id. */
export function pastLabel(label: string): string {
  return `Past${label}`;
}

/** The label of what links of all types were before: which relationship (`link`), and the ids of both its ends. */
export const PAST_LINK = 'PastLink';

/** The labels of a row of this type now and before. */
export function labelThen(type: StoredType): string {
  return `${ownLabel(type)}|${pastLabel(ownLabel(type))}`;
}

/** The full-text index of a type's words. */
export function wordsIndex(type: StoredType): string {
  return `words_${type.name}`;
}

/** A pattern of one step along an edge, from its own row. `link` is a variable, `carried` a map of properties. */
export function step(edge: EdgeField, near: string, far: string, link = '', carried = ''): string {
  const types = `[${link}:${edge.relationships.join('|')}${carried}]`;
  return edge.direction === 'OUT' ? `(${near})-${types}->(${far})` : `(${near})<-${types}-(${far})`;
}
