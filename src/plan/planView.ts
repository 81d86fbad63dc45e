import { type FieldNode, isObjectType, Kind } from 'graphql';
import type { View } from '../schema/Model.ts';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { Planning } from './Planning.ts';
import type { Itself, Selection } from './ReadPlan.ts';

/**
 * What the nodes of a field ask of a view of rows: the row itself, and in the place of what is computed that of which it
 * is computed.
 *
 * @param select plans what nodes ask of the row itself
 */
export function planView(
  planning: Planning,
  view: View,
  of: readonly FieldNode[],
  select: (nodes: readonly FieldNode[], level: number) => readonly Selection[],
  level: number,
): readonly Selection[] {
  const object = planning.options.schema.getType(view.name);
  if (!isObjectType(object)) throw new Error(`${view.name} is not in the schema.`);
  const itself = (key: string, nodes: readonly FieldNode[]): Itself => ({
    kind: 'itself',
    key,
    shape: { type: view.of, selections: select(nodes, level + 1) },
  });
  return Array.from(collectFields(planning.collecting, object, selectionSets(of)), ([key, nodes]) => {
    const name = nameOf(nodes);
    const computed = view.computed.get(name);
    if (name === '__typename') {
      planning.count.add(level);
      return { kind: 'typename', key, name: view.name };
    }
    planning.count.add(level + 1, computed?.selections);
    if (!computed) return itself(key, nodes);
    planning.isComputed = true;
    planning.ofToday.add(`${view.name}.${name}`);
    return itself(key, [
      { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name }, selectionSet: computed.of },
    ]);
  });
}
