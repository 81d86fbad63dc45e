import type { FieldDefinitionNode } from 'graphql';
import type { Model, RootField } from '../Model.ts';
import { Directive } from './Directive.ts';
import { namedType } from './namedType.ts';
import { readFixed } from './readFixed.ts';
import type { SchemaText } from './SchemaText.ts';

/** The fields of `Query` that lead to what is stored. */
export function readRoots(text: SchemaText): Model['roots'] {
  return storedFields(text, text.fieldsOf('Query'));
}

/** By what mutations give back, its fields that lead to what is stored. */
export function readPayloads(text: SchemaText): Model['payloads'] {
  const types = text.fieldsOf('Mutation').map(({ type }) => namedType(type));
  return new Map(types.map((type) => [type, storedFields(text, text.fieldsOf(type))] as const));
}

/** What a directive of a name says of fields of `Query`, by the names of these. */
export function rootsWith<T>(
  name: string,
  text: SchemaText,
  read: (given: Directive, field: string) => T,
): ReadonlyMap<string, T> {
  return new Map(
    text.fieldsOf('Query').flatMap(({ name: { value: field }, directives }) => {
      const found = Directive.named(name, directives);
      return found ? [[field, read(found, field)] as const] : [];
    }),
  );
}

function storedFields(
  text: SchemaText,
  fields: readonly FieldDefinitionNode[],
): ReadonlyMap<string, RootField> {
  return new Map(
    fields.flatMap((field) => {
      const { name: toName, many } = text.reached(field.type);
      const name = field.name.value;
      const to = text.concrete(toName);
      if (to.length === 0) return [];
      const where = readFixed(Directive.named('rows', field.directives)?.value('where'));
      const needsDrafts = Directive.named('needsDrafts', field.directives) !== undefined;
      return [[name, { name, many, to, toName, where, needsDrafts }] as const];
    }),
  );
}
