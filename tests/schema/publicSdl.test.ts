import {
  buildSchema,
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';

const shown = publicSdl(sdl);
const schema = buildSchema(shown);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

describe('the schema that clients see', () => {
  test('has nothing that only the stores read', () => {
    expect(new Set(shown.match(/@\w+/g))).toEqual(new Set(['@asOf']));
    expect(Object.keys(schema.getTypeMap())).not.toContain('Declaration');
    expect(
      schema
        .getDirectives()
        .map((d) => d.name)
        .sort(),
    ).toEqual(['asOf', 'deprecated', 'include', 'oneOf', 'skip', 'specifiedBy']);
    for (const name of ['Direction', 'FixedCondition', 'Comparison'])
      expect(schema.getType(name)).toBeUndefined();
  });

  test.each([
    ['Claim', ['order', 'pair', 'day', 'position', 'touchesOn', 'speaksOf', 'saidFirst', 'saidLast']],
    ['Position', ['order', 'underIssue', 'shownIn', 'saidFirst', 'saidLast']],
    ['Target', ['underIssue']],
    ['Office', ['order', 'document']],
    ['Section', ['id', 'order', 'document']],
  ])('%s hides %o', (name, hidden) => {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields.`);
    expect(Object.keys(type.getFields()).filter((field) => hidden.includes(field))).toEqual([]);
  });

  test('describes every type, field, argument, value and input field', () => {
    const undescribed = types.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...(isEnumType(type) ? type.getValues() : [])
        .filter((value) => !value.description)
        .map((value) => `${type.name}.${value.name}`),
      ...(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : []
      ).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...('args' in field ? field.args : [])
          .filter((argument: GraphQLArgument) => !argument.description)
          .map((argument: GraphQLArgument) => `${type.name}.${field.name}(${argument.name})`),
      ]),
    ]);
    expect(types.length).toBeGreaterThan(50);
    expect(undescribed).toEqual([]);
  });

  test('repeats what an interface says, and leaves what a type says itself', () => {
    const fieldOf = (type: string, field: string) => {
      const found = schema.getType(type);
      return isObjectType(found) || isInterfaceType(found) ? found.getFields()[field] : undefined;
    };
    expect(fieldOf('Issue', 'about')?.description).toBe(fieldOf('Target', 'about')?.description);
    expect(fieldOf('Claim', 'id')?.description).toBe(
      "A hash of every coded field, of the document's text and of who coded it.",
    );
    expect(fieldOf('Proposal', 'positions')?.args.map((a) => [a.name, a.description])).toEqual([
      ['first', 'How many at most: 0 to 200, or what the service is set to; 50 where left out.'],
      ['after', 'The `endCursor` of the page before; from the start where left out.'],
      ['stance', 'Any of these; an empty list matches nothing.'],
      ['includeFormer', 'Also those that the actor no longer holds.'],
    ]);
  });
});
