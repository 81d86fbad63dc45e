import { type FieldDefinitionNode, Kind } from 'graphql';
import type { AddressField, Field } from '../Model.ts';
import { Directive } from './Directive.ts';
import { readEdge } from './readEdge.ts';
import { readWritten } from './readWritten.ts';
import type { SchemaText } from './SchemaText.ts';

/**
 * Reads a field of a stored type.
 *
 * @param inherited what the stored interface says of it
 */
export function readField(
  text: SchemaText,
  owner: string,
  field: FieldDefinitionNode,
  inherited: FieldDefinitionNode | undefined,
): Field {
  const name = field.name.value;
  const address = Directive.named('address', field.directives);
  if (address) return readAddress(`${owner}.${name}`, name, address.text('path'));
  const excerpt = Directive.named('excerpt', field.directives);
  if (excerpt) {
    const of = excerpt.text('of');
    const whole = text.storedField(owner, of);
    if (!whole) throw new Error(`schema.graphql: ${owner}.${name} is an excerpt of ${of}, which it has not.`);
    return { kind: 'excerpt', name, of, rows: rowsOf(whole) };
  }
  const { name: toName, many } = text.reached(field.type);
  const to = text.concrete(toName);
  if (to.length > 0) return readEdge(text, owner, field, inherited);
  return {
    ...{ kind: 'scalar', name, scalar: isScalar(toName) ? toName : 'String', typeName: toName },
    ...{ list: many === 'list', rows: rowsOf(field) },
    nullable: field.type.kind !== Kind.NON_NULL_TYPE,
    internal: Directive.named('internal', field.directives) !== undefined,
    written: readWritten(text, owner, field, inherited),
  };
}

/** Whether values of a type are stored as they are; those of any other are text. */
function isScalar(name: string): name is 'Int' | 'Float' | 'Boolean' {
  return name === 'Int' || name === 'Float' || name === 'Boolean';
}

/** How many rows a field weighs, where it may be long. */
function rowsOf({ directives }: FieldDefinitionNode): number {
  const long = Directive.named('long', directives);
  return long ? Number(long.value('rows')) : 0;
}

function readAddress(owner: string, name: string, template: string): AddressField {
  const [, path, field] = /^(\/[^{}]*)\{(\w+)\}$/.exec(template) ?? [];
  if (path === undefined || field === undefined)
    throw new Error(`schema.graphql: the address of ${owner} is no path that ends in a field: ${template}.`);
  return { kind: 'address', name, path, field };
}
