import { isOwned } from './isOwned.ts';
import type { Model } from './Model.ts';
import { typeNamed } from './typeNamed.ts';

/**
 * The tables in an order in which the edges that rows own lead back to earlier ones, or stay within one.
 *
 * Throws where they lead in a circle.
 */
export function endsFirst(model: Model): readonly string[] {
  const ends = new Map<string, Set<string>>();
  for (const type of model.types.values()) {
    const known = ends.get(type.table) ?? new Set();
    const edges = [...type.fields.values()].filter((field) => field.kind === 'edge').filter(isOwned);
    for (const far of edges.flatMap(({ to }) => to)) known.add(typeNamed(model, far).table);
    ends.set(type.table, known);
  }
  const ordered: string[] = [];
  while (ordered.length < ends.size) {
    const next = [...ends].find(
      ([table, far]) =>
        !ordered.includes(table) && [...far].every((end) => end === table || ordered.includes(end)),
    );
    if (!next)
      throw new Error('The edges that rows own lead in a circle of tables: none can be written first.');
    ordered.push(next[0]);
  }
  return ordered;
}
