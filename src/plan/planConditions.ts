import { getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Cut, EdgeField, StoredType } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { AskedField, Planning } from './Planning.ts';
import type { Condition } from './ReadPlan.ts';
import type { Use } from './Slot.ts';

/** The conditions on the rows that a field leads to: its own, those that its arguments may set, and what is hidden. */
export function planConditions(planning: Planning, asked: AskedField): readonly Condition[] {
  const { source, rows } = asked;
  return [
    ...(source.kind === 'edge' ? fixedConditions(planning, source.edge) : []),
    ...argumentConditions(planning, asked),
    ...(rows.many === 'page' && rows.to.length > 1 ? defaultConditions(planning, rows.to) : []),
  ];
}

/** The conditions that the arguments of a field may set, and those that hold where they say nothing. */
function argumentConditions(planning: Planning, asked: AskedField): Condition[] {
  const { types, filters } = planning.options.model;
  const { source, field } = asked;
  const { to } = asked.rows;
  const owner = `${source.kind === 'edge' ? source.of : 'Query'}.${field.name}`;
  const rows = types.get(to[0] ?? '');
  if (!rows) throw new Error(`${owner} leads to nothing that is stored.`);
  const given = field.args.flatMap((argument) => {
    const { name } = argument;
    const type = getNamedType(argument.type);
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    return [
      { path: [name], type: argument.type, cuts: filters.get(owner)?.get(name) },
      ...inputs.map((input) => ({
        path: [name, input.name],
        type: input.type,
        cuts: filters.get(type.name)?.get(input.name),
      })),
    ];
  });
  return given.flatMap(({ path, type, cuts = [] }) =>
    cuts.map((cut): Condition => {
      const use = useOf(cut, rows, getNamedType(type).name === 'EDTF');
      const param = planning.argument(asked, path, use);
      const isList = isListType(isNonNullType(type) ? type.ofType : type);
      return conditionOf(planning, rows, cut, param, isList);
    }),
  );
}

function conditionOf(
  planning: Planning,
  rows: StoredType,
  cut: Cut,
  param: number,
  isList: boolean,
): Condition {
  if (cut.is === 'WORDS') return { kind: 'words', param };
  const edge = rows.fields.get(cut.of ?? '');
  if (edge?.kind === 'edge') {
    const far = typeNamed(planning.options.model, edge.to[0] ?? '');
    return {
      kind: 'behind',
      edge,
      condition: conditionOf(planning, far, { ...cut, of: null }, param, isList),
    };
  }
  const field = rows.fields.get(cut.field);
  if (!field) throw new Error(`schema.graphql: ${rows.name} is cut by ${cut.field}, which it has not.`);
  if (field.kind === 'edge' && field.via.kind === 'link') return { kind: 'linked', edge: field, param };
  if (cut.is === 'PRESENT') return { kind: 'present', field: cut.field, param };
  if (isList) return { kind: 'oneOf', field: cut.field, param };
  return { kind: 'compare', field: cut.field, is: cut.is === 'FALSE_UNLESS' ? 'EQUALS' : cut.is, param };
}

function useOf(cut: Cut, rows: StoredType, isDay: boolean): Use {
  if (cut.is === 'WORDS') return { kind: 'words' };
  if (cut.is === 'FALSE_UNLESS') return { kind: 'falseUnless' };
  if (cut.slugOf !== null) return { kind: 'id', slugOf: cut.slugOf };
  if (cut.field === 'slug') return { kind: 'slug', of: rows.name };
  if (isDay) return { kind: 'day', is: cut.is };
  return cut.default === null ? { kind: 'plain' } : { kind: 'default', value: cut.default };
}

/** The conditions that the schema fixes on the rows of an edge. */
function fixedConditions(planning: Planning, edge: EdgeField): Condition[] {
  return edge.where.map(({ field, values }): Condition => {
    const [value] = values;
    return values.length === 1 && value !== undefined
      ? { kind: 'compare', field, is: 'EQUALS', param: planning.constant(value) }
      : { kind: 'oneOf', field, param: planning.constant(values.map(String)) };
  });
}

/** What is hidden from lists of several types: what the types' own filters hide where they say nothing. */
function defaultConditions(planning: Planning, to: readonly string[]): Condition[] {
  return to.flatMap((type) =>
    [...(planning.options.model.filters.get(`${type}Filter`)?.values() ?? [])]
      .flat()
      .flatMap((cut): Condition[] => {
        if (cut.default === null) return [];
        const param = planning.constant(cut.default);
        return [
          { kind: 'ofType', type, condition: { kind: 'compare', field: cut.field, is: 'EQUALS', param } },
        ];
      }),
  );
}
