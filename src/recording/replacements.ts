import type { Row } from '../stores/Store.ts';
import { recordedEnds } from './recordedEnds.ts';

/** In which order a claim that left and one that came are taken for the same place: by what both say alike. */
const ALIKE: readonly (readonly (keyof Place)[])[] = [
  ['holder', 'target', 'stance'],
  ['holder', 'target'],
  ['words', 'target'],
  ['words', 'holder'],
  ['words'],
];

/** What tells where a claim stands in what its coder says of a document. */
interface Place {
  readonly holder: string;
  readonly target: string;
  readonly stance: string;
  /** The ids of the passages that it rests on. */
  readonly words: string;
}

/**
 * The claims that took the place of those which left a dossier, by the ids of these. Both are of one coder and one document,
 * or of one document and that which it replaces, and alike: of one holder on one target, with the same stance if that tells
 * them apart, else in exactly the same words. Where several that left or came are alike, none is taken for another.
 *
 * @param replaced the ids of the documents that replace others, by the ids of these
 */
export function replacements(
  left: readonly Row[],
  came: readonly Row[],
  replaced: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const alike of ALIKE) {
    const keyOf = (row: Row) => {
      const document = String(row.edges.document);
      const place = placeOf(row);
      return JSON.stringify([
        replaced.get(document) ?? document,
        row.fields.recordedBy,
        ...alike.map((name) => place[name]),
      ]);
    };
    const taken = new Set(found.values());
    const leaving = Map.groupBy(
      left.filter(({ id }) => !found.has(id)),
      keyOf,
    );
    const coming = Map.groupBy(
      came.filter(({ id }) => !taken.has(id)),
      keyOf,
    );
    for (const [key, [one, ...others]] of leaving) {
      const [other, ...more] = coming.get(key) ?? [];
      if (one && other && others.length === 0 && more.length === 0) found.set(one.id, other.id);
    }
  }
  return found;
}

function placeOf(row: Row): Place {
  const { fields, edges } = row;
  const { holder = [], target = [] } = recordedEnds(row);
  return {
    holder: String(holder),
    target: String(target),
    stance: String(fields.stance),
    words: [edges.evidence ?? []].flat().toSorted().join(' '),
  };
}
