import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Author } from '../../../src/api/Call.ts';
import { seedStore } from '../../../src/seedStore.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { SEED } from '../seeded.ts';
import { authorIn, executing } from './executing.ts';

const DECIDE = `mutation ($claims: [ID!]!, $status: ClaimStatus = RETRACTED, $key: ID) {
  decide(claims: $claims, status: $status, note: "misread", key: $key) {
    faults { rule path }
    change { seq by kind note decisions { totalCount nodes { status claim { id } } } }
    again: claims { id ...Decided }
  }
}
fragment Decided on Claim { __typename status target { slug } decisions { status by note change { seq } } }`;

/** What deciding comes to, on any store. @param open gives an empty one */
export function decideContract(open: () => Promise<Store>): void {
  let store: Store;
  let run: ReturnType<typeof executing>;
  let rita: Author;
  let reads = 0;
  let ids: readonly string[] = [];

  beforeAll(async () => {
    store = await open();
    await seedStore(store, SEED);
    const read = store.read.bind(store);
    store.read = (...asked) => {
      reads += 1;
      return read(...asked);
    };
    run = executing(store);
    rita = await authorIn(store, 'Rita', 'REVIEW');
    ids = (await claims('first: 3')).map(({ id }) => id);
  });
  afterAll(() => store.close());

  async function claims(args: string): Promise<{ id: string; status: string }[]> {
    const { data } = await run(`{ claims(${args}) { nodes { id status } } }`, {}, null);
    return Object(data).claims.nodes;
  }

  test('the answer of a mutation is selected like a query, and costs one statement', async () => {
    reads = 0;
    const answer = await run(DECIDE, { claims: ids.slice(0, 1) }, rita);
    expect(answer).toEqual({
      data: {
        decide: {
          faults: [],
          change: {
            ...{ seq: 2, by: 'Rita', kind: 'decide', note: null },
            decisions: { totalCount: 1, nodes: [{ status: 'RETRACTED', claim: { id: ids[0] } }] },
          },
          again: [
            {
              id: ids[0],
              __typename: 'Claim',
              status: 'RETRACTED',
              target: { slug: 'quick-meeting' },
              decisions: [
                { status: 'ACCEPTED', by: 'dm', note: null, change: { seq: 1 } },
                { status: 'RETRACTED', by: 'Rita', note: 'misread', change: { seq: 2 } },
              ],
            },
          ],
        },
      },
    });
    expect(reads).toBe(1);
  });

  test('a key makes a call safe to send again, and only the same call', async () => {
    const first = await run(DECIDE, { claims: ids.slice(1, 2), key: 'once' }, rita);
    const again = await run(DECIDE, { claims: ids.slice(1, 2), key: 'once' }, rita);
    expect(again).toEqual(first);
    reads = 0;
    expect(await run(DECIDE, { claims: ids.slice(2, 3), key: 'once' }, rita)).toEqual({
      data: { decide: { faults: [{ rule: 'KEY_REUSED', path: 'key' }], change: null, again: [] } },
    });
    expect(reads).toBe(0);
    expect((await claims('first: 1'))[0]).toEqual({ id: ids[2], status: 'ACCEPTED' });
  });

  test('an answer has the response keys that were asked for, whatever they are', async () => {
    const query = `mutation ($claims: [ID!]!) {
      decide(claims: $claims, status: RETRACTED, key: "once") { toString: faults { rule } constructor: change { seq } }
    }`;
    expect(await run(query, { claims: ids.slice(2, 3) }, rita)).toEqual({
      data: { decide: { toString: [{ rule: 'KEY_REUSED' }], constructor: null } },
    });
  });

  test('who may not decide is told so, and nothing is done', async () => {
    const carl = await authorIn(store, 'Carl', 'READ');
    const gone = { ...rita, key: 'none' };
    const answers = [];
    for (const author of [null, carl, gone])
      answers.push(await run(DECIDE, { claims: ids.slice(2) }, author));
    expect(answers.map(({ data, errors }) => [data, errors?.map(({ message }) => message)])).toEqual([
      [null, ['This needs a key with the role SUGGEST: send it as "Authorization: Bearer …".']],
      [null, ['The key "Carl" has the role READ; this needs SUGGEST.']],
      [null, ['The key was revoked. Ask for another one.']],
    ]);
  });

  test('an answer that would be too large is refused before anything is written', async () => {
    const query = `mutation ($claims: [ID!]!) {
    decide(claims: $claims, status: RETRACTED) {
      claims { document { claims(first: 200) { nodes { document { claims(first: 200) { nodes { document { claims(first: 200) { nodes { id } } } } } } } } } }
    }
  }`;
    const { errors } = await run(query, { claims: ids.slice(2) }, rita);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['OPERATION_TOO_LARGE']);
    expect((await claims('first: 1'))[0]?.status).toBe('ACCEPTED');
  });

  test('the fields of a mutation run one after another, each with its own answer', async () => {
    const query = `mutation ($a: [ID!]!, $b: [ID!]!) {
    first: decide(claims: $a, status: RETRACTED) { change { seq } claims { status } }
    __typename
    second: decide(claims: $b, status: RETRACTED) { claims { status decisions { change { seq } } } change { seq } }
  }`;
    const { data } = await run(
      query,
      { a: ids.slice(2), b: (await claims('first: 2')).slice(1).map(({ id }) => id) },
      rita,
    );
    expect(data).toEqual({
      first: { change: { seq: 4 }, claims: [{ status: 'RETRACTED' }] },
      __typename: 'Mutation',
      second: {
        claims: [{ status: 'RETRACTED', decisions: [{ change: { seq: 1 } }, { change: { seq: 5 } }] }],
        change: { seq: 5 },
      },
    });
  });
}
