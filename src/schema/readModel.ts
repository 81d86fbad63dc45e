import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import {
  type AddressField,
  type Beside,
  COMPARISONS,
  type CrossTabulated,
  type Cut,
  type EdgeField,
  type Field,
  type FixedCondition,
  type HiddenBy,
  type Model,
  type Paired,
  type RootField,
  type StoredType,
  type Tabulated,
  type Via,
  type View,
  WRITTEN_FORMS,
  type Written,
  type WrittenType,
} from './Model.ts';

type Fielded = { name: { value: string }; fields?: readonly FieldDefinitionNode[] | undefined };

/**
 * Reads what the text of schema.graphql says about the graph.
 *
 * Throws where the schema contradicts itself: an edge without a counterpart, an index or a filter on an unknown field.
 */
export function readModel(sdl: string): Model {
  const document = parse(sdl);
  const abstract = readAbstract(document);
  const objects = document.definitions.filter((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION);
  const storedInterfaces = document.definitions
    .filter((d) => d.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .filter((d) => directive(d.directives, 'stored'));
  const stored = objects.filter((o) => directive(o.directives, 'stored'));
  const storedNames = new Set(stored.map((o) => o.name.value));
  const views = readViews(objects);
  const concrete = (name: string): readonly string[] => {
    const view = views.get(name);
    if (view) return [view.of];
    return storedNames.has(name) ? [name] : (abstract.get(name) ?? []);
  };
  const reach = (type: TypeNode) => reached(document, type);
  const byName = new Map<string, Fielded>(stored.map((o) => [o.name.value, o]));

  const types = new Map<string, StoredType>();
  for (const object of stored) {
    const name = object.name.value;
    const base = storedInterfaces.find((i) => object.interfaces?.some((x) => x.name.value === i.name.value));
    const fields = new Map<string, Field>();
    for (const field of object.fields ?? []) {
      const inherited = base?.fields?.find((f) => f.name.value === field.name.value);
      fields.set(field.name.value, readField(name, field, { concrete, reach, byName, inherited }));
    }
    const order = fields.has('order') ? 'order' : 'slug';
    const indexes = [...(base?.directives ?? []), ...(object.directives ?? [])]
      .filter((d) => d.name.value === 'index')
      .map((d) => strings(argument(d, 'by')));
    for (const key of [order, ...indexes.flat()]) {
      if (!fields.has(key))
        throw new Error(`schema.graphql: type ${name} has no field ${key} to order or index by.`);
    }
    types.set(name, {
      name,
      table: base?.name.value ?? name,
      labels: base ? [base.name.value, name] : [name],
      order,
      fields,
      indexes,
      words: (object.fields ?? []).filter((f) => directive(f.directives, 'words')).map((f) => f.name.value),
      written: readWrittenType(object),
      internal: directive(object.directives, 'internal') !== undefined,
      versioned: directive(object.directives, 'unversioned') === undefined,
      hiddenBy: readHiddenBy(object, fields),
    });
  }
  const enums = new Map(
    document.definitions
      .filter((d) => d.kind === Kind.ENUM_TYPE_DEFINITION)
      .map((d) => [d.name.value, d.values?.map((v) => v.name.value) ?? []] as const),
  );
  const filters = readFilters(document);
  for (const object of objects) {
    for (const field of object.fields ?? []) {
      const [rows] = concrete(reach(field.type).name);
      const type = rows === undefined ? undefined : types.get(rows);
      if (type) checkCuts({ filters, types }, type, `${object.name.value}.${field.name.value}`, field);
    }
  }
  return {
    types,
    abstract,
    enums,
    roots: storedFields(fieldsOf(document, 'Query'), concrete, reach),
    payloads: readPayloads(document, concrete, reach),
    computedRoots: readComputedRoots(document),
    crossTabulations: readCrossTabulations(document, types),
    tabulations: readTabulations(document, types),
    pairings: readPairings(document, types),
    views,
    filters,
  };
}

/** Refuses what cuts a list by something that its rows have not, before anybody asks for it. */
function checkCuts(
  { filters, types }: Pick<Model, 'filters' | 'types'>,
  rows: StoredType,
  owner: string,
  field: FieldDefinitionNode,
): void {
  const owners = [owner, ...(field.arguments ?? []).map(({ type }) => namedType(type))];
  for (const name of owners) {
    for (const [input, cuts] of filters.get(name) ?? []) {
      for (const cut of cuts) {
        const edge = rows.fields.get(cut.of ?? '');
        const far =
          edge?.kind === 'edge' && edge.via.kind === 'key' ? types.get(edge.to[0] ?? '') : undefined;
        const has = cut.of === null ? rows : far;
        if (!['WORDS', 'TYPE'].includes(cut.is) && !has?.fields.has(cut.field))
          throw new Error(
            `schema.graphql: ${name}.${input} cuts ${rows.name} by "${[cut.of ?? [], cut.field].flat().join('.')}", which it has not.`,
          );
      }
    }
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

interface Surroundings {
  concrete(name: string): readonly string[];
  reach(type: TypeNode): { name: string; many: 'one' | 'list' | 'page' };
  byName: ReadonlyMap<string, Fielded>;
  /** What the stored interface says of a field. */
  inherited?: FieldDefinitionNode | undefined;
}

function readField(owner: string, field: FieldDefinitionNode, around: Surroundings): Field {
  const name = field.name.value;
  const internal = directive(field.directives, 'internal') !== undefined;
  const nullable = field.type.kind !== Kind.NON_NULL_TYPE;
  const address = directive(field.directives, 'address');
  if (address) return readAddress(`${owner}.${name}`, name, String(argument(address, 'path')));
  const excerpt = directive(field.directives, 'excerpt');
  if (excerpt) {
    const of = String(argument(excerpt, 'of'));
    const text = around.byName.get(owner)?.fields?.find((one) => one.name.value === of);
    if (!text) throw new Error(`schema.graphql: ${owner}.${name} is an excerpt of ${of}, which it has not.`);
    return { kind: 'excerpt', name, of, rows: rowsOf(text) };
  }
  const { name: toName, many } = around.reach(field.type);
  const to = around.concrete(toName);
  if (to.length === 0) {
    const scalar = isScalar(toName) ? toName : 'String';
    const rows = rowsOf(field);
    const written = readWritten(owner, field, around);
    return {
      ...{ kind: 'scalar', name, scalar, typeName: toName, list: many === 'list' },
      ...{ rows, nullable, internal, written },
    };
  }
  const beside = directive(field.directives, 'beside');
  if (beside)
    return {
      ...{
        kind: 'edge',
        name,
        many,
        nullable,
        to,
        toName,
        via: readBeside(`${owner}.${name}`, beside, around),
      },
      ...{ relationships: [], direction: 'OUT', where: [], seen: false, internal, written: null },
    };
  const edge = directive(field.directives, 'edge');
  if (!edge) throw new Error(`schema.graphql: ${owner}.${name} leads to ${toName} and has no @edge.`);
  const relationships = strings(argument(edge, 'type'));
  const direction = argument(edge, 'direction') === 'OUT' ? 'OUT' : 'IN';
  return {
    kind: 'edge',
    name,
    many,
    nullable,
    to,
    toName,
    via: readVia(owner, { name, many, to, relationships, direction, edge }, around),
    relationships,
    direction,
    where: readFixed(argument(edge, 'where')),
    seen: argument(edge, 'seen') === true,
    internal,
    written: readWritten(owner, field, around),
  };
}

/** Whether values of a type are stored as they are; those of any other are text. */
function isScalar(name: string): name is 'Int' | 'Float' | 'Boolean' {
  return name === 'Int' || name === 'Float' || name === 'Boolean';
}

/** How many rows a field weighs, where it may be long. */
function rowsOf({ directives }: FieldDefinitionNode): number {
  const long = directive(directives, 'long');
  return long ? Number(argument(long, 'rows')) : 0;
}

function readHiddenBy(object: ObjectTypeDefinitionNode, fields: ReadonlyMap<string, Field>): HiddenBy | null {
  const hidden = directive(object.directives, 'hiddenBy');
  if (!hidden) return null;
  const field = String(argument(hidden, 'field'));
  const [never = null] = readFixed(argument(hidden, 'never'));
  for (const name of [field, ...(never ? [never.field] : [])]) {
    if (!fields.has(name))
      throw new Error(`schema.graphql: ${object.name.value} is hidden by ${name}, which it has not.`);
  }
  return { field, never };
}

function readWrittenType(object: ObjectTypeDefinitionNode): WrittenType | null {
  const written = directive(object.directives, 'written');
  if (!written) return null;
  return { as: String(argument(written, 'as')), says: String(argument(written, 'says')) };
}

function readWritten(
  owner: string,
  field: FieldDefinitionNode,
  { inherited, reach }: Surroundings,
): Written | null {
  const written = directive(field.directives, 'written') ?? directive(inherited?.directives, 'written');
  if (!written) return null;
  const text = (argumentName: string) => {
    const value = argument(written, argumentName);
    return typeof value === 'string' ? value : null;
  };
  const name = `${owner}.${field.name.value}`;
  const form = WRITTEN_FORMS.find((known) => known === text('form')) ?? null;
  if (text('form') !== form)
    throw new Error(`schema.graphql: ${name} is written in no known form: ${WRITTEN_FORMS.join(', ')}.`);
  const type = reach(field.type);
  const fallback = text('default');
  const required = argument(written, 'required');
  const mayLack = field.type.kind !== Kind.NON_NULL_TYPE || type.many !== 'one' || fallback !== null;
  return {
    as: text('as') ?? field.name.value,
    under: text('under'),
    form,
    required: typeof required === 'boolean' ? required : !mayLack,
    default: type.name === 'Boolean' && fallback !== null ? fallback === 'true' : fallback,
    says: text('says') ?? describedIn(name, field, inherited),
  };
}

/** The description of a field, without the marks of code: editors show it as it is. */
function describedIn(
  name: string,
  field: FieldDefinitionNode,
  inherited: FieldDefinitionNode | undefined,
): string {
  const description = (field.description ?? inherited?.description)?.value;
  if (description === undefined)
    throw new Error(`schema.graphql: ${name} is @written and has neither a description nor \`says\`.`);
  return description.replaceAll('`', '');
}

function readAddress(owner: string, name: string, template: string): AddressField {
  const [, path, field] = /^(\/[^{}]*)\{(\w+)\}$/.exec(template) ?? [];
  if (path === undefined || field === undefined)
    throw new Error(`schema.graphql: the address of ${owner} is no path that ends in a field: ${template}.`);
  return { kind: 'address', name, path, field };
}

function readVia(
  owner: string,
  edge: Pick<EdgeField, 'name' | 'many' | 'to' | 'relationships' | 'direction'> & {
    edge: ConstDirectiveNode;
  },
  around: Surroundings,
): Via {
  if (edge.many === 'one') return { kind: 'key' };
  const counterparts = edge.relationships.map((relationship) =>
    counterpart(owner, edge.to, relationship, edge.direction, around),
  );
  const single = counterparts.filter((c) => c !== undefined && around.reach(c.type).many === 'one');
  if (single.length === edge.relationships.length) {
    return { kind: 'inverse', edges: single.map((c) => c?.name.value ?? '') };
  }
  const [link] = edge.relationships;
  if (link === undefined || edge.relationships.length > 1) {
    throw new Error(
      `schema.graphql: ${owner}.${edge.name} joins several relationships of which one is a link.`,
    );
  }
  const own = linkKeys(edge.edge);
  const other = counterparts[0] ? directive(counterparts[0].directives, 'edge') : undefined;
  return {
    kind: 'link',
    link,
    near: edge.direction === 'OUT' ? 'from' : 'to',
    keys: own ?? (other && linkKeys(other)) ?? null,
    ordered: argument(edge.edge, 'ordered') === true,
  };
}

function readBeside(name: string, given: ConstDirectiveNode, { byName }: Surroundings): Beside {
  const text = (argumentName: string) => String(argument(given, argumentName));
  const statedIn = text('statedIn');
  const also = strings(argument(given, 'also')).map((path) => {
    const [of = '', who = ''] = path.split('.');
    return { of, who };
  });
  const [of, at, who, shownIn] = [text('of'), text('at'), text('who'), text('shownIn')];
  const read = [
    ...[at, who, shownIn].map((field) => ({ of, field })),
    ...also.flatMap((one) => [one.who, statedIn].map((field) => ({ of: one.of, field }))),
  ];
  for (const { of: type, field } of read) {
    if (!byName.get(type)?.fields?.some((known) => known.name.value === field))
      throw new Error(`schema.graphql: ${name} leads by ${type}.${field}, which is not there.`);
  }
  return { kind: 'beside', of, at, who, shownIn, also, statedIn };
}

function linkKeys(edge: ConstDirectiveNode): readonly string[] | undefined {
  const keys = argument(edge, 'keys');
  return keys === undefined ? undefined : strings(keys);
}

function counterpart(
  owner: string,
  to: readonly string[],
  relationship: string,
  direction: 'IN' | 'OUT',
  around: Surroundings,
): FieldDefinitionNode | undefined {
  for (const far of to) {
    for (const field of around.byName.get(far)?.fields ?? []) {
      const edge = directive(field.directives, 'edge');
      if (!edge || !strings(argument(edge, 'type')).includes(relationship)) continue;
      if (argument(edge, 'direction') === direction) continue;
      if (around.concrete(around.reach(field.type).name).includes(owner)) return field;
    }
  }
  return undefined;
}

function readFixed(value: unknown): readonly FixedCondition[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([field, v]) => ({ field, values: Array.isArray(v) ? v : [v] }));
}

function readAbstract(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const abstract = new Map<string, string[]>();
  for (const d of document.definitions) {
    if (d.kind === Kind.UNION_TYPE_DEFINITION)
      abstract.set(d.name.value, d.types?.map((t) => t.name.value) ?? []);
    if (d.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const i of d.interfaces ?? []) {
        abstract.set(i.name.value, [...(abstract.get(i.name.value) ?? []), d.name.value]);
      }
    }
  }
  return abstract;
}

/** Of some fields those that lead to what is stored. */
function storedFields(
  fields: readonly FieldDefinitionNode[],
  concrete: Surroundings['concrete'],
  reach: Surroundings['reach'],
): ReadonlyMap<string, RootField> {
  return new Map(
    fields.flatMap((field) => {
      const { name: toName, many } = reach(field.type);
      const name = field.name.value;
      const to = concrete(toName);
      if (to.length === 0) return [];
      const rows = directive(field.directives, 'rows');
      const where = readFixed(rows && argument(rows, 'where'));
      const needsDrafts = directive(field.directives, 'needsDrafts') !== undefined;
      return [[name, { name, many, to, toName, where, needsDrafts }] as const];
    }),
  );
}

function readPayloads(
  document: DocumentNode,
  concrete: Surroundings['concrete'],
  reach: Surroundings['reach'],
): Model['payloads'] {
  const types = fieldsOf(document, 'Mutation').map(({ type }) => namedType(type));
  return new Map(
    types.map((type) => [type, storedFields(fieldsOf(document, type), concrete, reach)] as const),
  );
}

function readViews(objects: readonly ObjectTypeDefinitionNode[]): ReadonlyMap<string, View> {
  const views = new Map<string, View>();
  for (const { name, directives, fields = [] } of objects) {
    const view = directive(directives, 'view');
    if (!view) continue;
    const computed = fields.flatMap((field) => {
      const found = directive(field.directives, 'computed');
      if (!found) return [];
      const of = readSelections(String(argument(found, 'of')));
      return [[field.name.value, { selections: Number(argument(found, 'selections')), of }] as const];
    });
    const of = String(argument(view, 'of'));
    views.set(name.value, { name: name.value, of, computed: new Map(computed) });
  }
  return views;
}

/** `id holder { slug }` as GraphQL has it. */
function readSelections(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No selections: ${text}`);
  return definition.selectionSet;
}

function readComputedRoots(document: DocumentNode): ReadonlyMap<string, number> {
  return new Map(
    fieldsOf(document, 'Query').flatMap((field) => {
      const computed = directive(field.directives, 'computed');
      return computed ? [[field.name.value, Number(argument(computed, 'selections'))] as const] : [];
    }),
  );
}

function readCrossTabulations(
  document: DocumentNode,
  types: ReadonlyMap<string, StoredType>,
): Model['crossTabulations'] {
  return new Map(
    fieldsOf(document, 'Query').flatMap(({ name: { value: name }, directives }) => {
      const found = directive(directives, 'crossTabulated');
      return found ? [[name, readCrossTabulated(name, found, types)] as const] : [];
    }),
  );
}

function readCrossTabulated(
  name: string,
  given: ConstDirectiveNode,
  types: ReadonlyMap<string, StoredType>,
): CrossTabulated {
  const text = (argumentName: string) => String(argument(given, argumentName));
  const edge = (type: string, argumentName: string): EdgeField => {
    const field = types.get(type)?.fields.get(text(argumentName));
    if (field?.kind !== 'edge')
      throw new Error(
        `schema.graphql: ${name} counts by ${text(argumentName)}, which leads nowhere from ${type}.`,
      );
    return field;
  };
  const of = text('of');
  const column = edge(of, 'column');
  const [rowName = '', columnName = ''] = strings(argument(given, 'names'));
  const [first = '', last = ''] = strings(argument(given, 'days'));
  return {
    ...{ of, row: edge(of, 'row'), rowUnder: text('rowUnder'), rowName },
    ...{ column, up: edge(column.toName, 'up'), alone: text('alone'), columnName, by: text('by') },
    days: [first, last],
  };
}

function readTabulations(
  document: DocumentNode,
  types: ReadonlyMap<string, StoredType>,
): Model['tabulations'] {
  return new Map(
    fieldsOf(document, 'Query').flatMap(({ name: { value: name }, directives }) => {
      const found = directive(directives, 'tabulated');
      if (!found) return [];
      const of = String(argument(found, 'of'));
      if (!types.has(of))
        throw new Error(`schema.graphql: ${name} is computed of ${of}, which is not stored.`);
      const select = readSelections(String(argument(found, 'select')));
      const where = readFixed(argument(found, 'where'));
      const most = Number(argument(found, 'most'));
      return [[name, { of, where, select, most } satisfies Tabulated] as const];
    }),
  );
}

function readPairings(document: DocumentNode, types: ReadonlyMap<string, StoredType>): Model['pairings'] {
  return new Map(
    fieldsOf(document, 'Query').flatMap(({ name: { value: name }, directives }) => {
      const found = directive(directives, 'paired');
      return found ? [[name, readPaired(name, found, types)] as const] : [];
    }),
  );
}

function readPaired(name: string, given: ConstDirectiveNode, types: ReadonlyMap<string, StoredType>): Paired {
  const text = (argumentName: string) => String(argument(given, argumentName));
  const of = text('of');
  const key = (argumentName: string): EdgeField => {
    const field = types.get(of)?.fields.get(text(argumentName));
    if (field?.kind !== 'edge' || field.via.kind !== 'key')
      throw new Error(
        `schema.graphql: ${name} pairs by ${text(argumentName)}, which leads nowhere from ${of}.`,
      );
    return field;
  };
  const [by, on] = [key('by'), key('on')];
  const back = [...(types.get(on.to[0] ?? '')?.fields.values() ?? [])].find(
    (field): field is EdgeField =>
      field.kind === 'edge' &&
      field.toName === of &&
      field.via.kind === 'inverse' &&
      field.via.edges.includes(on.name),
  );
  if (!back)
    throw new Error(`schema.graphql: nothing leads back from ${of}.${on.name}, by which ${name} pairs.`);
  const sides: unknown = argument(given, 'sides');
  const [one, other] = Array.isArray(sides) ? sides.map(strings) : [];
  if (!one || !other) throw new Error(`schema.graphql: ${name} has no two sides.`);
  return {
    ...{
      of,
      by,
      on,
      back,
      side: text('side'),
      sides: [one, other],
      where: readFixed(argument(given, 'where')),
    },
    ...{ most: Number(argument(given, 'most')), mostMet: Number(argument(given, 'mostMet')) },
  };
}

function fieldsOf(document: DocumentNode, type: string): readonly FieldDefinitionNode[] {
  const object = document.definitions.find(
    (d) => d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === type,
  ) as Fielded | undefined;
  return object?.fields ?? [];
}

/** Cuts by input type and field; arguments of fields stand under `Type.field`. */
function readFilters(document: DocumentNode): Model['filters'] {
  const filters = new Map<string, Map<string, readonly Cut[]>>();
  const add = (owner: string, inputs: readonly InputValueDefinitionNode[] | undefined) => {
    for (const input of inputs ?? []) {
      const cuts = (input.directives ?? []).filter((d) => d.name.value === 'where').map(readCut);
      if (cuts.length === 0) continue;
      if (namedType(input.type) === 'DateTime')
        throw new Error(
          `schema.graphql: ${owner}.${input.name.value} takes a DateTime, which would be compared as text. Let it take EDTF.`,
        );
      const known = filters.get(owner) ?? new Map<string, readonly Cut[]>();
      filters.set(owner, known.set(input.name.value, cuts));
    }
  };
  for (const d of document.definitions) {
    if (d.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) add(d.name.value, d.fields);
    if (d.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const field of d.fields ?? []) add(`${d.name.value}.${field.name.value}`, field.arguments);
    }
  }
  return filters;
}

function readCut(where: ConstDirectiveNode): Cut {
  const text = (name: string) => {
    const value = argument(where, name);
    return typeof value === 'string' ? value : null;
  };
  const given = text('is') ?? 'EQUALS';
  const is = COMPARISONS.find((known) => known === given);
  if (!is) throw new Error(`schema.graphql: there is no comparison ${given}: ${COMPARISONS.join(', ')}.`);
  return {
    field: text('field') ?? '',
    of: text('of'),
    slugOf: text('slugOf'),
    is,
    default: text('default'),
  };
}

/** The named type behind lists, non-null and connections, and how many of it a field gives. */
function reached(document: DocumentNode, type: TypeNode): { name: string; many: 'one' | 'list' | 'page' } {
  if (type.kind === Kind.NON_NULL_TYPE) return reached(document, type.type);
  if (type.kind === Kind.LIST_TYPE) return { name: reached(document, type.type).name, many: 'list' };
  const definition = document.definitions.find(
    (d) => d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === type.name.value,
  ) as Fielded | undefined;
  const nodes = definition?.fields?.find((f) => f.name.value === 'nodes');
  const isPage = nodes && definition?.fields?.some((f) => f.name.value === 'pageInfo');
  if (nodes && isPage) return { name: reached(document, nodes.type).name, many: 'page' };
  return { name: type.name.value, many: 'one' };
}

function directive(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): ConstDirectiveNode | undefined {
  return directives?.find((d) => d.name.value === name);
}

function argument(node: ConstDirectiveNode, name: string): unknown {
  const found = node.arguments?.find((a) => a.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
}
