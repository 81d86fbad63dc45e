import fc from 'fast-check';
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
import { encodeCursor } from '../../src/cursor.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Row } from '../../src/stores/Store.ts';
import { WORDS } from './randomGraph.ts';

export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Every `Type.field`, `Type.field(argument)` and `Filter.field` in it. */
  readonly used: readonly string[];
}

type Generate = Parameters<Parameters<ReturnType<typeof fc.gen>['map']>[0]>[0];

/** An operation that the schema allows and that mostly finds something in the graph. */
export function randomOperation(schema: GraphQLSchema, graph: readonly Row[]): fc.Arbitrary<Operation> {
  return fc.gen().map((g) => new Writer(g, schema, graph).operation());
}

/** Small enough that Neo4j, which plans each of these for the first time, is done in time. */
const SELECTIONS = 8;
const LEVELS = 4;

class Writer {
  private readonly g: Generate;
  private readonly schema: GraphQLSchema;
  private readonly graph: readonly Row[];
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  private readonly used: string[] = [];
  private keys = 0;
  private selections = 0;

  constructor(g: Generate, schema: GraphQLSchema, graph: readonly Row[]) {
    this.g = g;
    this.schema = schema;
    this.graph = graph;
  }

  operation(): Operation {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('No query type.');
    const fields = Object.values(query.getFields());
    const roots = Array.from({ length: 1 + this.nat(2) }, () => this.field(query.name, this.pick(fields), 0));
    if (this.nat(9) === 0) roots.push('__typename');
    const head = this.declared.length === 0 ? '' : `(${this.declared.join(', ')})`;
    const text = `query Random${head} {\n${roots.join('\n')}\n}\n${this.fragments.join('\n')}`;
    return { text, variables: this.variables, used: this.used };
  }

  private field(owner: string, field: GraphQLField<unknown, unknown>, level: number): string {
    this.used.push(`${owner}.${field.name}`);
    const type = getNamedType(field.type);
    const isComposite = isObjectType(type) || isAbstractType(type);
    if (isComposite) this.selections += 1;
    const argumentsGiven = field.args.flatMap((a) => this.argument(owner, field, a));
    const args = argumentsGiven.length === 0 ? '' : `(${argumentsGiven.join(', ')})`;
    const body = isComposite ? ` {\n${this.body(field.type, level + 1)}\n}` : '';
    return `${this.alias()}${field.name}${args}${this.flag()}${body}`;
  }

  private body(output: GraphQLOutputType, level: number): string {
    const type = getNamedType(output);
    const parts: string[] = [];
    if (isAbstractType(type)) {
      parts.push(`${this.alias()}__typename`);
      for (const possible of this.schema.getPossibleTypes(type)) {
        if (this.nat(2) > 0) parts.push(this.fragment(possible.name, this.fields(possible.name, level)));
      }
      if (!isObjectType(type) && 'getFields' in type && this.nat(1) === 0)
        parts.push(this.fields(type.name, level));
    } else parts.push(this.fields(type.name, level));
    return parts.filter((part) => part !== '').join('\n') || '__typename';
  }

  private fields(owner: string, level: number): string {
    const type = this.schema.getType(owner);
    if (!type || !('getFields' in type) || isInputObjectType(type)) return '__typename';
    const all = Object.values(type.getFields());
    const isPage = owner.endsWith('Connection') || owner.endsWith('Edge');
    const open = all.filter((f) => {
      const isComposite = !('getValues' in getNamedType(f.type)) && 'getFields' in getNamedType(f.type);
      return (
        isPage ||
        !(isComposite || isAbstractType(getNamedType(f.type))) ||
        (level < LEVELS && this.selections < SELECTIONS)
      );
    });
    const chosen = this.g(() =>
      fc.subarray(open, { minLength: Math.min(1, open.length), maxLength: Math.min(5, open.length) }),
    );
    const text = chosen.map((f) => this.field(owner, f, isPage ? level - 1 : level)).join('\n');
    if (this.nat(7) === 0) return `${this.alias()}__typename\n${text}`;
    return text || '__typename';
  }

  private fragment(on: string, body: string): string {
    if (this.nat(2) > 0) return `... on ${on}${this.flag()} {\n${body}\n}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on} {\n${body}\n}`);
    return `...${name}`;
  }

  /** Mostly a fresh alias, because two fields of one key would have to be the same. */
  private alias(): string {
    this.keys += 1;
    return `k${this.keys}: `;
  }

  private flag(): string {
    if (this.nat(11) > 0) return '';
    const name = this.nat(1) === 0 ? 'include' : 'skip';
    const value = this.nat(4) > 0 === (name === 'include');
    return ` @${name}(if: ${this.nat(1) === 0 ? value : this.variable('Boolean!', value)})`;
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private argument(
    owner: string,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ): readonly string[] {
    if (!isNonNullType(argument.type) && this.nat(2) > 0) return [];
    const value = this.value(argument.type, argument.name, field, 0);
    if (value === undefined) return [];
    this.used.push(`${owner}.${field.name}(${argument.name})`);
    const given =
      this.nat(2) === 0 ? this.variable(String(argument.type), value) : literal(value, argument.type);
    return [`${argument.name}: ${given}`];
  }

  private value(
    input: GraphQLInputType,
    name: string,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): unknown {
    if (isNonNullType(input)) return this.value(input.ofType, name, field, depth);
    if (isListType(input)) {
      return Array.from({ length: this.nat(3) }, () => this.value(input.ofType, name, field, depth));
    }
    if (isEnumType(input)) return this.pick(input.getValues()).name;
    if (isInputObjectType(input)) {
      const fields = input.getFields();
      const some = this.g(() => fc.subarray(Object.values(fields), { maxLength: 2 }));
      // It says something only beside what it rolls up.
      const rolled = some.some((f) => f.name === 'rollUp')
        ? [fields.holder ?? fields.actor ?? []].flat()
        : [];
      return Object.fromEntries(
        [...new Set([...some, ...rolled])].map((f) => {
          this.used.push(`${input.name}.${f.name}`);
          return [
            f.name,
            this.nat(12) === 0 && !rolled.includes(f) ? null : this.value(f.type, f.name, field, depth + 1),
          ];
        }),
      );
    }
    if (input.name === 'Boolean') return this.nat(1) === 0;
    if (input.name === 'EDTF')
      return this.pick(['2025-08-18', '2025-08-19', '2025-08', '2025-08-20/2025-08-22']);
    if (name === 'first' || name === 'columns') return this.nat(7);
    if (name === 'skip') return this.nat(2);
    if (name === 'after') return this.cursor(field);
    if (input.name === 'Int') return this.nat(20);
    if (name === 'query' || name === 'text' || name === 'words') return this.words();
    if (name === 'publisher' || name === 'recordedBy') return this.stored(name);
    if (name === 'id') return this.row(graphModel.roots.get(field.name)?.to ?? []).id;
    return this.slug(name === 'slug' ? field.name : name);
  }

  private cursor(field: GraphQLField<unknown, unknown>): string {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type) : undefined;
    const name = nodes?.name ?? '';
    const slug = (...types: readonly string[]) => String(this.row(types).fields.slug);
    if (name === 'Agreement') return encodeCursor(name, `99998 ${slug('Actor')} ${slug('Actor')}`);
    if (name === 'SharedTarget') return encodeCursor(name, `${slug('Proposal', 'Assertion')} 00`);
    const concrete = graphModel.types.has(name) ? [name] : (graphModel.abstract.get(name) ?? []);
    // Of what is only put together of rows.
    if (concrete.length === 0) return encodeCursor(name, '999998 nobody nobody');
    const row = this.row(concrete);
    const order = String(row.fields[graphModel.types.get(row.type)?.order ?? '']);
    return encodeCursor(name, concrete.length > 1 ? `${concrete.indexOf(row.type)} ${order}` : order);
  }

  private words(): string {
    const whole = Array.from({ length: 1 + this.nat(1) }, () => this.pick(WORDS)).join(' ');
    if (this.nat(2) > 0) return whole;
    const letters = [...whole];
    return letters.slice(0, Math.max(1, letters.length - 1 - this.nat(2))).join('');
  }

  private slug(of: string): string {
    if (this.nat(15) === 0) return 'nobody';
    const types: Readonly<Record<string, readonly string[]>> = {
      holder: ['Actor'],
      via: ['Actor'],
      partOf: ['Actor'],
      group: ['Actor'],
      other: ['Actor'],
      about: ['Actor'],
      target: ['Issue', 'Proposal', 'Assertion'],
    };
    const root = graphModel.roots.get(of);
    return String(this.row(types[of] ?? root?.to ?? ['Issue']).fields.slug);
  }

  /** What some row has in a field of this name. */
  private stored(field: string): unknown {
    return this.pick(this.graph.filter((row) => typeof row.fields[field] === 'string')).fields[field];
  }

  private row(types: readonly string[]): Row {
    return this.pick(this.graph.filter((row) => types.includes(row.type)));
  }

  private pick<T>(items: readonly T[]): T {
    return this.g(() => fc.constantFrom(...items));
  }

  private nat(max: number): number {
    return this.g(() => fc.nat(max));
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type))
    return `[${(value as readonly unknown[]).map((v) => literal(v, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(([name, v]) => {
    const field = type.getFields()[name];
    return field ? `${name}: ${literal(v, field.type)}` : '';
  });
  return `{ ${fields.join(', ')} }`;
}
