import type { StoredType } from '../../schema/Model.ts';
import type { ChosenIndex } from '../chooseIndex.ts';
import { indexProperties, linkProperties, ownLabel } from './names.ts';

/**
 * A seek in an index: the variable that has its columns, these, the keys that are given, and the lines that name it.
 *
 * @param and what stands between labels: `&` where the statement also has `|`, beside which Cypher takes no colon
 */
export function seekOf(type: StoredType, index: ChosenIndex, row: string, and: ':' | '&' = ':') {
  const { link } = index;
  const fields = index.keys.map((key) => key.field);
  const columns = link ? linkProperties(fields) : isId(index) ? ['id'] : indexProperties(type, fields);
  const at = link ? `${row}l` : row;
  const label = isId(index) ? type.labels.join(and) : ownLabel(type);
  const hinted = link ? link.edge.relationships[0] : isId(index) ? type.labels[0] : label;
  return {
    at,
    columns,
    keys: link ? [link.to, ...index.keys] : index.keys,
    lines: [
      link ? `MATCH (${row})-[${at}:${hinted}]->()` : `MATCH (${row}:${label})`,
      `USING INDEX SEEK ${at}:${hinted}(${columns.join(', ')})`,
    ],
  };
}

/** Whether it is the index of ids. */
export function isId(index: ChosenIndex): boolean {
  return index.link === null && index.keys.length === 1 && index.keys[0]?.field === 'id';
}
