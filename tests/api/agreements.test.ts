import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { fillPairs } from '../../src/api/fillPairs.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { refusalOf } from '../plan/planned.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { agreementsContract } from './agreementsContract.ts';

agreementsContract(openTemporary);

test('what is too large says so, and how to narrow it', () => {
  const operation = getOperationAST(parse('{ agreements { nodes { agree } } }'));
  if (!operation) throw new Error('No operation.');
  const schema = buildSchema(publicSdl(sdl));
  const asked = { collecting: { schema, fragments: new Map(), variables: {} }, operation, model: graphModel };
  const refused = (read: number, met: number) =>
    refusalOf(() => fillPairs(asked, { agreements: { read, met, total: null, more: false, pairs: [] } }));
  expect(refused(50_001, 0)).toMatchObject({
    code: 'OPERATION_TOO_LARGE',
    message:
      '"agreements" is made of at most 50,000 positions that take a side, and there are more; none was put beside another. Narrow it by filter: { issue }, { document } or { actor }, or by days.',
    details: { limit: 'positions', allowed: 50_000, field: 'agreements' },
  });
  expect(refused(50_000, 1_000_001)).toMatchObject({
    code: 'OPERATION_TOO_LARGE',
    message:
      '"agreements" is made of at most 1,000,000 meetings of two positions on one target, and there would be 1,000,001; none was put beside another. Narrow it by filter: { issue }, { document } or { actor }, or by days.',
    details: { limit: 'meetings', allowed: 1_000_000, given: 1_000_001, field: 'agreements' },
  });
});
