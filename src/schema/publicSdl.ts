import {
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import { describeRepeated } from './describeRepeated.ts';

/**
 * The schema as clients see it: without what is internal, without the directives that describe storage, and with
 * a description everywhere.
 */
export function publicSdl(sdl: string): string {
  const whole = parse(sdl);
  // Directives that schema.graphql itself defines are for the program, and so are the types of their arguments.
  const definitions = whole.definitions
    .filter((d) => d.kind === Kind.DIRECTIVE_DEFINITION)
    .filter(isForProgram);
  const directives = new Set(definitions.map((d) => d.name.value));
  const theirs = new Set(definitions.flatMap((d) => d.arguments ?? []).map(({ type }) => namedType(type)));
  const shown: DocumentNode = visit(whole, {
    DirectiveDefinition: (node) => (isForProgram(node) ? null : undefined),
    EnumTypeDefinition: (node) => (theirs.has(node.name.value) ? null : undefined),
    InputObjectTypeDefinition: (node) => (theirs.has(node.name.value) ? null : undefined),
    ObjectTypeDefinition: (node) => (isInternal(node.directives) ? null : undefined),
    FieldDefinition: (node) => (isInternal(node.directives) ? null : undefined),
    Directive: (node) => (directives.has(node.name.value) ? null : undefined),
  });
  return print(describeRepeated(shown));
}

/** Whether a directive describes the schema, and not what clients ask. */
function isForProgram({ locations }: DirectiveDefinitionNode): boolean {
  return locations.every(({ value }) => value !== 'QUERY');
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isInternal(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some((d) => d.name.value === 'internal') === true;
}
