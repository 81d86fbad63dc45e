import { expect, it } from 'vitest';
import { computed } from '../../src/api/computed.ts';
import { graphModel } from '../../src/schema/graphModel.ts';

it('every computed field of the schema is computed, and no other', () => {
  const said = [...graphModel.types.values()].flatMap((type) =>
    [...type.fields.values()]
      .filter(({ kind }) => kind === 'computed')
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect([...computed.keys()].sort()).toEqual(said.sort());
});
