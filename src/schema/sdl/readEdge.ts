import { type FieldDefinitionNode, Kind } from 'graphql';
import type { Beside, EdgeField, Via } from '../Model.ts';
import { Directive } from './Directive.ts';
import { readFixed } from './readFixed.ts';
import { readWritten } from './readWritten.ts';
import type { SchemaText } from './SchemaText.ts';

/** Reads a field of a stored type that leads to what is stored. @param inherited what the stored interface says of it */
export function readEdge(
  text: SchemaText,
  owner: string,
  field: FieldDefinitionNode,
  inherited: FieldDefinitionNode | undefined,
): EdgeField {
  const name = field.name.value;
  const { name: toName, many } = text.reached(field.type);
  const to = text.concrete(toName);
  const nullable = field.type.kind !== Kind.NON_NULL_TYPE;
  const internal = Directive.named('internal', field.directives) !== undefined;
  const shared = { kind: 'edge', name, many, nullable, to, toName, internal } as const;
  const beside = Directive.named('beside', field.directives);
  if (beside)
    return {
      ...shared,
      via: readBeside(text, `${owner}.${name}`, beside),
      ...{ relationships: [], direction: 'OUT', where: [], seen: false, written: null },
    };
  const edge = Directive.named('edge', field.directives);
  if (!edge) throw new Error(`schema.graphql: ${owner}.${name} leads to ${toName} and has no @edge.`);
  const relationships = edge.texts('type');
  const direction = edge.value('direction') === 'OUT' ? 'OUT' : 'IN';
  return {
    ...{ ...shared, relationships, direction },
    via: readVia(text, owner, { name, many, to, relationships, direction }, edge),
    where: readFixed(edge.value('where')),
    seen: edge.value('seen') === true,
    written: readWritten(text, owner, field, inherited),
  };
}

function readVia(
  text: SchemaText,
  owner: string,
  {
    name,
    many,
    to,
    relationships,
    direction,
  }: Pick<EdgeField, 'name' | 'many' | 'to' | 'relationships' | 'direction'>,
  edge: Directive,
): Via {
  if (many === 'one') return { kind: 'key' };
  const counterparts = relationships.map((relationship) =>
    counterpart(text, owner, to, relationship, direction),
  );
  const single = counterparts.filter((c) => c !== undefined && text.reached(c.type).many === 'one');
  if (single.length === relationships.length)
    return { kind: 'inverse', edges: single.map((c) => c?.name.value ?? '') };
  const [link] = relationships;
  if (link === undefined || relationships.length > 1)
    throw new Error(`schema.graphql: ${owner}.${name} joins several relationships of which one is a link.`);
  const other = Directive.named('edge', counterparts[0]?.directives);
  return {
    kind: 'link',
    link,
    near: direction === 'OUT' ? 'from' : 'to',
    keys: linkKeys(edge) ?? (other && linkKeys(other)) ?? null,
    ordered: edge.value('ordered') === true,
  };
}

/** By what the links of an edge are indexed, where it says so. */
function linkKeys(edge: Directive): readonly string[] | undefined {
  return edge.value('keys') === undefined ? undefined : edge.texts('keys');
}

/** The field of a far type that reads the same relationship from its other end. */
function counterpart(
  text: SchemaText,
  owner: string,
  to: readonly string[],
  relationship: string,
  direction: 'IN' | 'OUT',
): FieldDefinitionNode | undefined {
  const back = (field: FieldDefinitionNode) => {
    const edge = Directive.named('edge', field.directives);
    if (!edge?.texts('type').includes(relationship) || edge.value('direction') === direction) return false;
    return text.concrete(text.reached(field.type).name).includes(owner);
  };
  return to.flatMap((far) => text.fieldsOf(far)).find(back);
}

function readBeside(text: SchemaText, name: string, given: Directive): Beside {
  const [of, at] = [given.text('of'), given.text('at')];
  const [who, shownIn] = [given.text('who'), given.text('shownIn')];
  const statedIn = given.text('statedIn');
  const also = given.texts('also').map((path) => {
    const [type = '', end = ''] = path.split('.');
    return { of: type, who: end };
  });
  const read = [
    ...[at, who, shownIn].map((field) => ({ of, field })),
    ...also.flatMap((one) => [one.who, statedIn].map((field) => ({ of: one.of, field }))),
  ];
  for (const { of: type, field } of read) {
    if (!text.storedField(type, field))
      throw new Error(`schema.graphql: ${name} leads by ${type}.${field}, which is not there.`);
  }
  return { kind: 'beside', of, at, who, shownIn, also, statedIn };
}
