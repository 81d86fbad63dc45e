import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What arguments are asked with, by their types and names. */
export interface Given {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly days: readonly string[];
  readonly numbers: readonly number[];
  /** Of rows, by the root that takes one: `claim`, `actor`. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** One operation, and the root, or the type and field, that it is there for. */
export interface Question {
  readonly about: string;
  readonly query: string;
}

type Field = GraphQLField<unknown, unknown>;

/**
 * Operations that ask for every root and for every field that leads on from every type, with every value of each of
 * their arguments, and for everything that stands at the far end: made from the schema alone.
 */
export function everyQuestion(schema: GraphQLSchema, given: Given): readonly Question[] {
  const asking = new Asking(schema, given);
  const questions: Question[] = [];
  for (const [type, path] of asking.paths()) {
    for (const field of asking.leading(type)) {
      for (const args of asking.calls(type, field)) {
        const about = `${type}.${field.name}`;
        questions.push({ about, query: `{ ${path(`${field.name}${args} ${asking.shown(type, field)}`)} }` });
      }
    }
  }
  return questions;
}

type Path = (inner: string) => string;

class Asking {
  private readonly schema: GraphQLSchema;
  private readonly given: Given;

  constructor(schema: GraphQLSchema, given: Given) {
    this.schema = schema;
    this.given = given;
  }

  /** The shortest way to each type that has fields which lead on. */
  paths(): ReadonlyMap<string, Path> {
    const paths = new Map<string, Path>([['Query', (inner) => inner]]);
    for (const [type, path] of paths) {
      for (const field of this.leading(type)) {
        if (field.args.some(({ type: argument }) => isNonNullType(argument))) continue;
        for (const { name, within } of this.reached(field.type)) {
          if (paths.has(name) || this.leading(name).length === 0) continue;
          const first = field.args.some(({ name: argument }) => argument === 'first') ? '(first: 5)' : '';
          paths.set(name, (inner) => path(`${field.name}${first} { ${within(inner)} }`));
        }
      }
    }
    return paths;
  }

  /** The fields of a type that lead to objects. */
  leading(type: string): readonly Field[] {
    const fields = Object.values(objectFields(this.schema, type));
    return fields.filter((field) => this.reached(field.type).length > 0);
  }

  /** The types at the far end of a field, each with the way to it. */
  private reached(output: GraphQLOutputType): readonly { readonly name: string; readonly within: Path }[] {
    const type = getNamedType(output);
    if (isAbstractType(type)) {
      return this.schema
        .getPossibleTypes(type)
        .map(({ name }) => ({ name, within: (inner) => `... on ${name} { ${inner} }` }));
    }
    if (!isObjectType(type)) return [];
    const nodes = type.getFields().nodes;
    if (!nodes) return [{ name: type.name, within: (inner) => inner }];
    return this.reached(nodes.type).map(({ name, within }) => ({
      name,
      within: (inner) => `nodes { ${within(inner)} }`,
    }));
  }

  /** The arguments of each call: none but those that there must be, and beside them each value of each of the others. */
  calls(type: string, field: Field): readonly string[] {
    const each = (argument: GraphQLArgument) =>
      this.valuesOf(type, field, argument).map((value) => `${argument.name}: ${value}`);
    const mustBe = (argument: GraphQLArgument) =>
      isNonNullType(argument.type) && argument.defaultValue === undefined;
    const paged = field.args.some(({ name }) => name === 'first') ? ['first: 50'] : [];
    const needed = field.args.filter(mustBe).flatMap(each);
    const starts = needed.length === 0 ? [paged] : needed.map((one) => [one, ...paged]);
    const others = field.args.filter(
      (argument) => !mustBe(argument) && !['first', 'after'].includes(argument.name),
    );
    return starts
      .flatMap((start) => [start, ...others.flatMap(each).map((other) => [other, ...start])])
      .map((args) => (args.length === 0 ? '' : `(${args.join(', ')})`));
  }

  private valuesOf(type: string, field: Field, { name, type: input }: GraphQLArgument): readonly string[] {
    const known = type === 'Query' ? this.given.keys[field.name] : undefined;
    if (known && ['id', 'slug'].includes(name)) return known.map((key) => JSON.stringify(key));
    return this.values(name, input, type === 'Query');
  }

  /** Of input objects each field by itself, and of those at the root beside each status too. */
  private values(name: string, input: GraphQLInputType, atRoot: boolean): readonly string[] {
    if (isNonNullType(input)) return this.values(name, input.ofType, atRoot);
    if (isListType(input)) return this.values(name, input.ofType, atRoot).map((value) => `[${value}]`);
    if (isEnumType(input))
      return input
        .getValues()
        .map(({ name }) => name)
        .filter((name) => name !== 'PNG');
    if (isInputObjectType(input)) {
      const fields = Object.values(input.getFields());
      const needed = fields
        .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
        .map((field) => `${field.name}: ${this.values(field.name, field.type, false)[0]}`);
      if (needed.length > 0) return [`{ ${needed.join(', ')} }`];
      const alone = fields.flatMap((field) =>
        this.values(field.name, field.type, false).map((value) => ({
          name: field.name,
          text: `${field.name}: ${value}`,
        })),
      );
      // Parts are asked for with their whole only.
      const wholes = alone.filter(({ name }) => name === 'holder' || name === 'actor');
      const each = alone.flatMap((one) =>
        one.name === 'rollUp'
          ? wholes.map((whole) => ({ ...one, text: `${one.text}, ${whole.text}` }))
          : [one],
      );
      const statuses = atRoot ? each.filter(({ name }) => name === 'status') : [];
      const beside = statuses.flatMap((status) =>
        each.filter(({ name }) => name !== 'status').map(({ text }) => `{ ${status.text}, ${text} }`),
      );
      return [...each.map(({ text }) => `{ ${text} }`), ...beside];
    }
    switch (input.name) {
      case 'Boolean':
        return ['true', 'false'];
      case 'Int':
      case 'Float':
        return this.given.numbers.map(String);
      case 'EDTF':
        return this.given.days.map((day) => JSON.stringify(day));
      default: {
        const isWords = ['text', 'query', 'words'].includes(name);
        return (isWords ? this.given.words : this.given.names).map((text) => JSON.stringify(text));
      }
    }
  }

  /** Every leaf of what a field leads to, and from a root also those one step further. */
  shown(type: string, field: Field): string {
    return `{ ${this.leaves(field.type, type === 'Query' ? 1 : 0)} }`;
  }

  private leaves(output: GraphQLOutputType, further: number): string {
    const type = getNamedType(output);
    if (isAbstractType(type)) {
      const parts = this.schema
        .getPossibleTypes(type)
        .map(({ name }) => `... on ${name} { ${this.ofObject(name, `${name}_`, 0)} }`);
      return ['__typename', ...parts].join(' ');
    }
    return this.ofObject(type.name, '', further);
  }

  private ofObject(name: string, prefix: string, further: number): string {
    const fields = Object.values(objectFields(this.schema, name)).flatMap((field) => {
      if (field.args.some(({ type }) => isNonNullType(type))) {
        const words = field.args.map(
          (argument) => `${argument.name}: ${JSON.stringify(this.given.words[0])}`,
        );
        return [`${prefix}${field.name}: ${field.name}(${words.join(', ')}) { exact }`];
      }
      const far = getNamedType(field.type);
      const isLeaf = !isObjectType(far) && !isAbstractType(far);
      if (isLeaf) return [`${prefix}${field.name}: ${field.name}`];
      const isPart = /^(?:nodes|edges|pageInfo|before|after)$/.test(field.name);
      // The same rows as under `nodes`.
      if (field.name === 'node' && name.endsWith('Edge')) return [`${prefix}node: node { __typename }`];
      if (!isPart && further === 0) return [];
      const few = field.args.some(({ name: argument }) => argument === 'first') ? '(first: 3)' : '';
      return [
        `${prefix}${field.name}: ${field.name}${few} { ${this.leaves(field.type, isPart ? further : further - 1)} }`,
      ];
    });
    return fields.join(' ') || '__typename';
  }
}

function objectFields(schema: GraphQLSchema, name: string): Readonly<Record<string, Field>> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}
