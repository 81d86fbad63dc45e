import { getNamedType, Kind, type SelectionSetNode } from 'graphql';
import type { Model, Tabulated } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import { countShown } from './countShown.ts';
import type { AskedField, Planning } from './Planning.ts';
import { planConditions } from './planConditions.ts';
import type { List, Selection, Shape, Tabulation } from './ReadPlan.ts';

/** Plans the reading of rows of which a field is computed: what is shown is computed once the store has answered. */
export function planTabulation(
  planning: Planning,
  { key, nodes, field }: Pick<AskedField, 'key' | 'nodes' | 'field'>,
  { of, where, select, most }: Tabulated,
): Tabulation {
  const rows = { many: 'list', to: [of], toName: of, where } as const;
  const source = { kind: 'all' } as const;
  const asked: AskedField = { key, nodes, field, rows, source, level: 1 };
  planning.count.add(1);
  countShown(planning, getNamedType(field.type), nodes, 2);
  planning.isComputed = true;
  const conditions = planConditions(planning, asked);
  const list: List = {
    ...{ kind: 'list', key, source, conditions },
    shapes: [shapeOf(planning.options.model, of, select)],
  };
  const { limits } = planning.options;
  return { kind: 'tabulation', key, rows: list, most: planning.constant(Math.min(most, limits.rows)) };
}

/** What the program itself reads of rows of a type, internal fields too. */
function shapeOf(model: Model, type: string, { selections }: SelectionSetNode): Shape {
  const stored = typeNamed(model, type);
  return {
    type,
    selections: selections.flatMap((selection): Selection | readonly Selection[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        throw new Error(`schema.graphql: no fragment is named ${selection.name.value}.`);
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return selection.typeCondition?.name.value === type
          ? shapeOf(model, type, selection.selectionSet).selections
          : [];
      const key = selection.name.value;
      if (key === '__typename') return { kind: 'typename', key };
      const field = stored.fields.get(key);
      if (field?.kind === 'scalar') return { kind: 'scalar', key, field: key };
      if (field?.kind !== 'edge' || field.many === 'page' || !selection.selectionSet)
        throw new Error(`schema.graphql: ${type}.${key} cannot be read of all rows.`);
      const inner = selection.selectionSet;
      return {
        ...{ kind: field.many, key, source: { kind: 'edge', of: type, edge: field }, conditions: [] },
        shapes: field.to.map((to) => shapeOf(model, to, inner)),
      };
    }),
  };
}
