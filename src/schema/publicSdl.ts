import { type ConstDirectiveNode, type DocumentNode, parse, print, visit } from 'graphql';
import { describeRepeated } from './describeRepeated.ts';

/** What only the stores and the planner read. */
const OURS = new Set(['stored', 'internal', 'edge', 'index', 'words', 'long', 'computed', 'where']);
const FOR_OURS = new Set(['Direction', 'FixedCondition', 'Comparison']);

/**
 * The schema as clients see it: without what is internal, without the directives that describe storage, and with
 * a description everywhere.
 */
export function publicSdl(sdl: string): string {
  const document: DocumentNode = visit(parse(sdl), {
    DirectiveDefinition: (node) => (OURS.has(node.name.value) ? null : undefined),
    EnumTypeDefinition: (node) => (FOR_OURS.has(node.name.value) ? null : undefined),
    InputObjectTypeDefinition: (node) => (FOR_OURS.has(node.name.value) ? null : undefined),
    ObjectTypeDefinition: (node) => (isInternal(node.directives) ? null : undefined),
    FieldDefinition: (node) => (isInternal(node.directives) ? null : undefined),
    Directive: (node) => (OURS.has(node.name.value) ? null : undefined),
  });
  return print(describeRepeated(document));
}

function isInternal(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some((d) => d.name.value === 'internal') === true;
}
