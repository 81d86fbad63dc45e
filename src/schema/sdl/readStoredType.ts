import { type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import type { Field, HiddenBy, StoredType, WrittenType } from '../Model.ts';
import { Directive } from './Directive.ts';
import { readField } from './readField.ts';
import { readFixed } from './readFixed.ts';
import type { SchemaText } from './SchemaText.ts';

/** Reads a type of which rows are stored. */
export function readStoredType(text: SchemaText, object: ObjectTypeDefinitionNode): StoredType {
  const name = object.name.value;
  const base = storedInterface(text, object);
  const fields = new Map<string, Field>();
  for (const field of object.fields ?? []) {
    const inherited = base?.fields?.find((f) => f.name.value === field.name.value);
    fields.set(field.name.value, readField(text, name, field, inherited));
  }
  const order = fields.has('order') ? 'order' : 'slug';
  const indexes = Directive.allNamed('index', [
    ...(base?.directives ?? []),
    ...(object.directives ?? []),
  ]).map((index) => index.texts('by'));
  for (const key of [order, ...indexes.flat()]) {
    if (!fields.has(key))
      throw new Error(`schema.graphql: type ${name} has no field ${key} to order or index by.`);
  }
  return {
    name,
    table: base?.name.value ?? name,
    labels: base ? [base.name.value, name] : [name],
    order,
    fields,
    indexes,
    words: (object.fields ?? [])
      .filter((f) => Directive.named('words', f.directives))
      .map((f) => f.name.value),
    written: readWrittenType(object),
    internal: Directive.named('internal', object.directives) !== undefined,
    versioned: Directive.named('unversioned', object.directives) === undefined,
    hiddenBy: readHiddenBy(object, fields),
  };
}

/** The interface in whose table the rows of a type stand, where there is one. */
function storedInterface(
  { document }: SchemaText,
  object: ObjectTypeDefinitionNode,
): InterfaceTypeDefinitionNode | undefined {
  return document.definitions
    .filter((d) => d.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .filter((d) => Directive.named('stored', d.directives))
    .find((d) => object.interfaces?.some((one) => one.name.value === d.name.value));
}

function readHiddenBy(
  { name, directives }: ObjectTypeDefinitionNode,
  fields: ReadonlyMap<string, Field>,
): HiddenBy | null {
  const hidden = Directive.named('hiddenBy', directives);
  if (!hidden) return null;
  const field = hidden.text('field');
  const [never = null] = readFixed(hidden.value('never'));
  for (const one of [field, ...(never ? [never.field] : [])]) {
    if (!fields.has(one))
      throw new Error(`schema.graphql: ${name.value} is hidden by ${one}, which it has not.`);
  }
  return { field, never };
}

function readWrittenType({ directives }: ObjectTypeDefinitionNode): WrittenType | null {
  const written = Directive.named('written', directives);
  return written ? { as: written.text('as'), says: written.text('says') } : null;
}
