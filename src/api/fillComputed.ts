import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { type Collecting, collectFields, nameOf, selectionSets } from '../plan/collectFields.ts';
import type { Model, View } from '../schema/Model.ts';
import { type AskedOperation, askedRoots } from './askedRoots.ts';
import { shownFields } from './shownFields.ts';

type Tree = Record<string, unknown>;

/** Gives what belongs in the place of each of some things of which it is computed, in their order. */
export type Compute = (of: readonly unknown[]) => Promise<readonly unknown[]>;

/** Where something is computed in an answer. */
interface Place {
  readonly entry: Tree;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly view: View;
  readonly name: string;
}

/**
 * Puts what is computed of rows in the place of what it is computed of, wherever an operation asks for views of rows.
 *
 * @param data what a store answered, which is changed
 * @param computes by view and field: `Draft.wouldChange`
 */
export async function fillComputed(
  asked: Asked,
  data: Tree,
  computes: Readonly<Record<string, Compute>>,
): Promise<void> {
  const places = placesIn(asked, data);
  for (const [field, ofField] of Map.groupBy(places, ({ view, name }) => `${view.name}.${name}`)) {
    const compute = computes[field];
    if (!compute) throw new Error(`Nothing computes ${field}.`);
    const values = await compute(ofField.map(({ entry, key }) => entry[key]));
    for (const [i, { entry, key, nodes, view, name }] of ofField.entries()) {
      const type = objectType(asked.collecting, view.name).getFields()[name]?.type;
      if (type) entry[key] = shownFields(asked.collecting, type, nodes, values[i]);
    }
  }
}

interface Asked extends AskedOperation {
  readonly model: Pick<Model, 'roots' | 'views'>;
}

function placesIn({ model, ...asked }: Asked, data: Tree): readonly Place[] {
  const { collecting } = asked;
  return askedRoots(asked).flatMap(({ key, nodes, field }) => {
    const view = model.views.get(model.roots.get(field.name)?.toName ?? '');
    const connection = getNamedType(field.type);
    if (!view || !isObjectType(connection)) return [];
    return entriesIn(collecting, connection, nodes, data[key]).flatMap(({ entry, nodes: ofEntry }) =>
      [...collectFields(collecting, objectType(collecting, view.name), selectionSets(ofEntry))].flatMap(
        ([inner, group]) => {
          const place = { entry, key: inner, nodes: group, view, name: nameOf(group) };
          return view.computed.has(place.name) ? [place] : [];
        },
      ),
    );
  });
}

interface Entry {
  readonly entry: Tree;
  readonly nodes: readonly FieldNode[];
}

/** The rows of a page, each as often as it stands there, with what is asked of it. */
function entriesIn(
  collecting: Collecting,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  page: unknown,
): readonly Entry[] {
  if (!isTree(page)) return [];
  return [...collectFields(collecting, type, selectionSets(nodes))].flatMap(([key, group]) => {
    const name = nameOf(group);
    const given = [page[key]].flat().filter(isTree);
    if (name === 'nodes' || name === 'node') return given.map((entry) => ({ entry, nodes: group }));
    const edge = getNamedType(type.getFields()[name]?.type);
    if (name !== 'edges' || !isObjectType(edge)) return [];
    return given.flatMap((one) => entriesIn(collecting, edge, group, one));
  });
}

function objectType({ schema }: Collecting, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no type ${name}.`);
  return type;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
