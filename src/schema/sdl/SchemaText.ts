import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import type { EdgeField } from '../Model.ts';
import { Directive } from './Directive.ts';

/** The text of schema.graphql as it was parsed: what is defined in it, and where its fields lead. */
export class SchemaText {
  readonly document: DocumentNode;
  readonly objects: readonly ObjectTypeDefinitionNode[];
  /** The types of which rows are stored. */
  readonly stored: readonly ObjectTypeDefinitionNode[];
  /** By union and by interface the types that it stands for. */
  readonly abstract: ReadonlyMap<string, readonly string[]>;
  private readonly byName: ReadonlyMap<string, ObjectTypeDefinitionNode>;

  constructor(sdl: string) {
    this.document = parse(sdl);
    this.objects = this.document.definitions.filter((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION);
    this.stored = this.objects.filter(isStored);
    this.abstract = abstractIn(this.document);
    this.byName = new Map(this.objects.map((object) => [object.name.value, object]));
  }

  /** The fields of an object type. */
  fieldsOf(type: string): readonly FieldDefinitionNode[] {
    return this.byName.get(type)?.fields ?? [];
  }

  /** A field of a stored type. */
  storedField(type: string, field: string): FieldDefinitionNode | undefined {
    const object = this.byName.get(type);
    return object && isStored(object) ? object.fields?.find(({ name }) => name.value === field) : undefined;
  }

  /** The stored types that a name stands for: none where it is of something else. */
  concrete(name: string): readonly string[] {
    const object = this.byName.get(name);
    const view = Directive.named('view', object?.directives);
    if (view) return [view.text('of')];
    return object && isStored(object) ? [name] : (this.abstract.get(name) ?? []);
  }

  /** The named type behind lists, non-null and connections, and how many of it a field gives. */
  reached(type: TypeNode): { readonly name: string; readonly many: EdgeField['many'] } {
    if (type.kind === Kind.NON_NULL_TYPE) return this.reached(type.type);
    if (type.kind === Kind.LIST_TYPE) return { name: this.reached(type.type).name, many: 'list' };
    const fields = this.fieldsOf(type.name.value);
    const nodes = fields.find(({ name }) => name.value === 'nodes');
    const isPage = fields.some(({ name }) => name.value === 'pageInfo');
    if (nodes && isPage) return { name: this.reached(nodes.type).name, many: 'page' };
    return { name: type.name.value, many: 'one' };
  }
}

function isStored({ directives }: ObjectTypeDefinitionNode): boolean {
  return Directive.named('stored', directives) !== undefined;
}

function abstractIn(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
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
