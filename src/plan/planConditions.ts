import { type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Cut, FixedCondition, HiddenBy, StoredType } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { AskedField, Planning } from './Planning.ts';
import type { Condition, Param } from './ReadPlan.ts';
import type { Use } from './Slot.ts';

/** The conditions on the rows that a field leads to: its own, those that its arguments may set, and what is hidden. */
export function planConditions(planning: Planning, asked: AskedField): readonly Condition[] {
  const { rows } = asked;
  const cuts = cutsOf(planning, asked);
  return [
    ...fixedConditions(planning, rows.to, rows.where),
    ...argumentConditions(planning, asked, cuts),
    ...(rows.many === 'page' && rows.to.length > 1 ? defaultConditions(planning, rows.to) : []),
    ...(planning.seesDrafts ? [] : hidingConditions(planning, asked, cuts)),
  ];
}

/** For each type that a list may have, the value that tells whether it is asked for; null where that is all of them. */
export function planKept(planning: Planning, asked: AskedField): readonly Param[] | null {
  const given = cutsOf(planning, asked).find(({ cut }) => cut.is === 'TYPE');
  if (!given) return null;
  return asked.rows.to.map((type) => planning.argument(asked, given.path, { kind: 'lists', type }));
}

/** What an argument of a field, or a field of its input object, cuts. */
interface GivenCut {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
  readonly cut: Cut;
}

function cutsOf(planning: Planning, { source, field }: AskedField): readonly GivenCut[] {
  const { filters } = planning.options.model;
  const owner = `${source.kind === 'edge' ? source.of : 'Query'}.${field.name}`;
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
  return given.flatMap(({ path, type, cuts = [] }) => cuts.map((cut) => ({ path, type, cut })));
}

/** The conditions that the arguments of a field may set, and those that hold where they say nothing. */
function argumentConditions(
  planning: Planning,
  asked: AskedField,
  cuts: readonly GivenCut[],
): readonly Condition[] {
  const rows = typeNamed(planning.options.model, asked.rows.to[0] ?? '');
  const deepCuts = cuts.filter(({ cut }) => cut.is === 'WITH_PARTS');
  const own = cuts.filter((given) => !deepCuts.includes(given));
  return own.map(({ path, type, cut }): Condition => {
    if (cut.is === 'TYPE')
      return { kind: 'oneOf', field: 'id', param: planning.argument(asked, path, { kind: 'emptyOrNull' }) };
    const use = useOf(cut, rows, getNamedType(type).name === 'EDTF');
    const param = planning.argument(asked, path, use);
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    const condition = conditionOf(planning, rows, cut, param, isList);
    const deep = deepCuts.find(
      (other) => other.cut.of === cut.field && cut.of === null && other.path.length === path.length,
    );
    return deep ? withParts(planning, asked, condition, { deep, other: path.at(-1) ?? '' }) : condition;
  });
}

/** What a condition on a to-one edge becomes where another argument may let in what stands below. */
function withParts(
  planning: Planning,
  asked: AskedField,
  condition: Condition,
  { deep: { path, cut }, other }: { readonly deep: GivenCut; readonly other: string },
): Condition {
  const { model } = planning.options;
  const edge = typeNamed(model, asked.rows.to[0] ?? '').fields.get(cut.of ?? '');
  const of = edge?.kind === 'edge' ? (edge.to[0] ?? '') : '';
  const up = typeNamed(model, of).fields.get(cut.field);
  if (up?.kind !== 'edge' || (condition.kind !== 'oneOf' && condition.kind !== 'compare'))
    throw new Error(
      `schema.graphql: ${path.join('.')} takes in what stands below along ${cut.of}.${cut.field}, which leads nowhere.`,
    );
  const { field, param } = condition;
  const deep = planning.argument(asked, path, { kind: 'trueBeside', other });
  return { kind: 'within', field, of, up, param, many: condition.kind === 'oneOf', deep };
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
  const is = cut.is === 'FALSE_UNLESS' || cut.is === 'TYPE' || cut.is === 'WITH_PARTS' ? 'EQUALS' : cut.is;
  return { kind: 'compare', field: cut.field, is, param };
}

function useOf(cut: Cut, rows: StoredType, isDay: boolean): Use {
  if (cut.is === 'WORDS') return { kind: 'words' };
  if (cut.is === 'FALSE_UNLESS') return { kind: 'falseUnless' };
  if (cut.slugOf !== null) return { kind: 'id', slugOf: cut.slugOf };
  if (cut.field === 'slug') return { kind: 'slug', of: rows.name };
  if (isDay) return { kind: 'day', is: cut.is };
  return cut.default === null ? { kind: 'plain' } : { kind: 'default', value: cut.default };
}

/** The conditions that the schema fixes on the rows of a field. */
function fixedConditions(
  planning: Planning,
  to: readonly string[],
  where: readonly FixedCondition[],
): Condition[] {
  const rows = typeNamed(planning.options.model, to[0] ?? '');
  return where.map(({ field, values }): Condition => {
    const [value] = values;
    if (rows.fields.get(field)?.kind === 'edge')
      return { kind: 'present', field, param: planning.constant(value === true) };
    return values.length === 1 && value !== undefined
      ? { kind: 'compare', field, is: 'EQUALS', param: planning.constant(value) }
      : { kind: 'oneOf', field, param: planning.constant(values.map(String)) };
  });
}

/** What is left out of lists of several types: what the types' own filters leave out where they say nothing. */
function defaultConditions(planning: Planning, to: readonly string[]): Condition[] {
  return to.flatMap((type) =>
    defaultCuts(planning, type).map((cut): Condition => {
      const param = planning.constant(cut.default);
      return {
        kind: 'ofType',
        type,
        condition: { kind: 'compare', field: cut.field, is: 'EQUALS', param },
      };
    }),
  );
}

function defaultCuts({ options }: Planning, type: string): readonly (Cut & { readonly default: string })[] {
  const cuts = [...(options.model.filters.get(`${type}Filter`)?.values() ?? [])].flat();
  return cuts.flatMap((cut) => (cut.default === null ? [] : [{ ...cut, default: cut.default }]));
}

/** What keeps hidden rows out, but where the field leads to none. */
function hidingConditions(
  planning: Planning,
  asked: AskedField,
  cuts: readonly GivenCut[],
): readonly Condition[] {
  const { source, rows } = asked;
  if (source.kind === 'edge' && source.edge.seen) return [];
  const isSearch = rows.many === 'page' && rows.to.length > 1;
  return rows.to.flatMap((name): readonly Condition[] => {
    const { hiddenBy } = typeNamed(planning.options.model, name);
    if (hiddenBy === null) return [];
    const isLeftOut = (cut: Cut) =>
      cut.field === hiddenBy.never?.field && hiddenBy.never.values.some((value) => value === cut.default);
    if (isSearch && defaultCuts(planning, name).some(isLeftOut)) return [];
    const param = hidingParam(planning, asked, cuts, hiddenBy);
    const condition = { kind: 'compare', field: hiddenBy.field, is: 'EQUALS', param } as const;
    return [rows.to.length === 1 ? condition : { kind: 'ofType', type: name, condition }];
  });
}

/** A list that its argument cuts down to rows that are never hidden need not be looked through for hidden ones. */
function hidingParam(
  planning: Planning,
  asked: AskedField,
  cuts: readonly GivenCut[],
  { never }: HiddenBy,
): Param {
  const given = cuts.find(({ cut }) => cut.field === never?.field && cut.of === null && cut.is === 'EQUALS');
  if (!given || !never) return planning.constant(false);
  const { path, cut } = given;
  return planning.argument(asked, path, {
    kind: 'hiding',
    never: never.values.map(String),
    default: cut.default,
  });
}
