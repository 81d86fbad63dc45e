import { buildSchema, type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { isBySlug, isByWords, type WrittenField, writtenFields } from '../../src/commands/writtenFields.ts';
import { inputName } from '../../src/inputs/inputName.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';

const schema = buildSchema(publicSdl(sdl));

/** Input fields that are not @written: what makes an entry the one that it is, and what is not kept. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  DocumentInput: ['text'],
  ClaimInput: ['name', 'replaces', 'method', 'suggestion'],
  ...Object.fromEntries(
    ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion'].map((type) => [`${type}Input`, ['slug']]),
  ),
};

/** What is @written and not for inputs: a text is mended and followed by `reviseDocument`, and its hash is made of it. */
const NOT_GIVEN: Readonly<Record<string, readonly string[]>> = {
  Document: ['replaces', 'revises', 'sha256'],
};

/** Left out where it is found, or where a rule lets what corrects an imported claim lack it. */
const MAY_BE_LEFT_OUT = ['voice', 'holderText'];

const written = [...graphModel.types.keys()]
  .filter((type) => writtenFields(type).length > 0)
  .map((type) => ({
    type,
    fields: writtenFields(type).filter(({ name }) => !NOT_GIVEN[type]?.includes(name)),
  }));

describe.each(written)('the input of what is @written: $type', ({ type, fields }) => {
  const input = schema.getType(`${type}Input`);
  if (!isInputObjectType(input)) throw new Error(`schema.graphql has no input ${type}Input.`);
  const given = input.getFields();
  const isDeclared = OWN[`${type}Input`]?.includes('slug') === true;

  test('has its fields and no others', () => {
    const names = [...(OWN[`${type}Input`] ?? []), ...fields.map(inputName)];
    expect(Object.keys(given).toSorted()).toEqual(names.toSorted());
  });

  test.each(fields.map((field) => [inputName(field), field] as const))('%s has its type', (name, field) => {
    // What is declared may be completed, so that nothing of it must be given again.
    const must = field.written.required && !isDeclared && !MAY_BE_LEFT_OUT.includes(name);
    expect(shown(given[name])).toBe(`${typeOf(field)}${must ? '!' : ''}`);
  });
});

function shown(field: GraphQLInputField | undefined): string {
  return field === undefined ? 'nothing' : String(field.type);
}

function typeOf(field: WrittenField): string {
  if (isByWords(field)) return '[QuoteInput!]';
  if (field.kind === 'scalar') return field.list ? `[${field.typeName}!]` : field.typeName;
  if (field.written.form === 'HEADINGS' || field.written.form === 'CLAIMS') return '[String!]';
  const { many, toName } = field;
  if (many === 'one') return 'String';
  return isBySlug(field) ? '[String!]' : `[${toName}Input!]`;
}

test('a DeclareInput has a list of every type but of documents and claims', () => {
  const input = schema.getType('DeclareInput');
  if (!isInputObjectType(input)) throw new Error('schema.graphql has no DeclareInput.');
  const lists = [...graphModel.types.values()].flatMap(({ name, written }) =>
    written && !['Document', 'Claim'].includes(name) ? [[written.as, `[${name}Input!]`]] : [],
  );
  expect(Object.values(input.getFields()).map((field) => [field.name, String(field.type)])).toEqual(lists);
});

test('all inputs of mutations tell of their fields with an example', () => {
  const reached = new Set<string>();
  const lacking: string[] = [];
  const visit = (name: string) => {
    const type = schema.getType(name);
    if (!isInputObjectType(type) || reached.has(name)) return;
    reached.add(name);
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (isInputObjectType(inner)) visit(inner.name);
      const isExplained = isInputObjectType(inner) || String(inner) === 'Boolean' || name === 'DossierInput';
      if (!isExplained && field.name !== 'text' && !/`|[A-Z]{4}/.test(field.description ?? ''))
        lacking.push(`${name}.${field.name}`);
    }
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const argument of field.args) visit(getNamedType(argument.type).name);
  expect(lacking).toEqual([]);
  expect(reached.size).toBe(15);
});
