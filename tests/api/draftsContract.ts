import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Author } from '../../src/api/Call.ts';
import type { RecordClaim } from '../../src/commands/Command.ts';
import { record } from '../../src/record.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { claim, dossier, words } from '../recording/graph.ts';
import { authorIn, executing } from './mutations/executing.ts';

/** One claim of each kind of what a suggestion may do to what is accepted. */
const accepted: readonly RecordClaim[] = [
  claim('talks', 'ann SUPPORTS geneva', { name: 'geneva', saidAt: '2031-03-12' }),
  claim('talks', 'ben PROPOSES basel', { holderText: 'Ben', evidence: [words('Ben wants Basel')] }),
  claim('talks', 'ben SUPPORTS geneva', { holderText: 'Ben', saidAt: '2031-03-01' }),
  claim('talks', 'ann SCEPTICAL ben-is-honest', { tense: 'FORMER' }),
];

function drafts(ids: readonly string[]): readonly RecordClaim[] {
  const draft = (sentence: string, more: Partial<RecordClaim> = {}) =>
    claim('talks', sentence, { status: 'DRAFT', recordedBy: 'sue', method: 'MODEL', ...more });
  return [
    draft('ann SCEPTICAL basel', { evidence: [words('Ann is wary of Basel')] }),
    draft('ann SUPPORTS geneva', { hedged: true, recordedBy: 'tom' }),
    draft('ann OBJECTS geneva', { saidAt: '2031-03-14' }),
    draft('ann SUPPORTS basel', {
      evidence: [words('Now Ann wants Basel')],
      supersedes: [{ claim: ids[0] ?? '', evidence: [words('Now')] }],
    }),
    draft('ben OBJECTS basel', { holderText: 'Ben', method: 'RULE', via: ['ann'] }),
    draft('ben SUPPORTS geneva', { holderText: 'Ben', saidAt: '2031-02-01', tense: 'FORMER' }),
    draft('ann SUPPORTS ben-is-honest', { saidAt: '2031-03-15' }),
  ];
}

const PARTS = `fragment Parts on DerivedPosition {
  target stance former givenUp resumed step mixed hedged reported since claims
}`;

const QUEUE = `query ($filter: DraftFilter, $first: Int, $after: String) {
  drafts(filter: $filter, first: $first, after: $after) {
    __typename totalCount pageInfo { hasNextPage endCursor }
    nodes { __typename claim { id stance status target { slug } } wouldChange { before { ...Parts } after { ...Parts } } }
  }
}
${PARTS}`;

const POSITIONS = `{ positions(first: 200, filter: { includeFormer: true }) {
  nodes { actor { slug } target { slug } stance former givenUp resumed step mixed hedged reported since claims { nodes { id } } }
} }`;

const DECIDE = `mutation ($id: [ID!]!, $status: ClaimStatus!) {
  decide(claims: $id, status: $status) { faults { message } }
}`;

/** What the queue of drafts promises, on any store. @param open gives an empty one */
export function draftsContract(open: () => Promise<Store>): void {
  let store: Store;
  let run: ReturnType<typeof executing>;
  let rita: Author;
  let reads = 0;

  beforeAll(async () => {
    store = await open();
    const { recorded } = await record(store, dossier('talks', accepted));
    for (const draft of drafts(recorded)) await record(store, [draft]);
    run = executing(store, () => {
      reads += 1;
    });
    rita = await authorIn(store, 'Rita', 'REVIEW');
  });
  afterAll(() => store.close());

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await run(query, variables, rita);
    expect(errors).toBeUndefined();
    return Object(data);
  }

  test('is for those alone who may see drafts, and others are told so', async () => {
    const read = await authorIn(store, 'Rob', 'READ');
    const told = [];
    for (const author of [null, read]) told.push(await run('{ drafts { totalCount } }', {}, author));
    expect(
      told.map(({ data, errors }) => [data, errors?.[0]?.extensions?.code, errors?.[0]?.message]),
    ).toEqual([
      [
        undefined,
        'UNAUTHENTICATED',
        'This needs a key with the role SUGGEST: send it as "Authorization: Bearer …".',
      ],
      [undefined, 'FORBIDDEN', 'The key "Rob" has the role READ; this needs SUGGEST.'],
    ]);
    const suggest = await authorIn(store, 'Sue', 'SUGGEST');
    expect(await run('{ drafts { totalCount } }', {}, suggest)).toEqual({
      data: { drafts: { totalCount: 7 } },
    });
  });

  test.each([
    ['{}', 7],
    ['{ document: "talks" }', 7],
    ['{ document: "other" }', 0],
    ['{ method: RULE }', 1],
    ['{ by: "tom" }', 1],
    ['{ by: "sue", method: MODEL }', 5],
    ['{ hasStance: true }', 7],
    ['{ hasStance: false }', 0],
  ])('is cut by %s', async (filter, count) => {
    const { drafts: page } = await ask(
      `{ drafts(filter: ${filter}) { totalCount nodes { claim { status } } } }`,
    );
    expect([page.totalCount, page.nodes.length]).toEqual([count, count]);
  });

  test('comes in pages, by two statements each, and in any form', async () => {
    reads = 0;
    const whole = (await ask(QUEUE)).drafts;
    expect(reads).toBe(2);
    const stances: string[] = [];
    let after: string | null = null;
    do {
      const { drafts: page } = await ask(QUEUE, { first: 3, after });
      stances.push(...page.nodes.map((one: { claim: { stance: string } }) => one.claim.stance));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(stances).toEqual(whole.nodes.map((one: { claim: { stance: string } }) => one.claim.stance));
    expect(whole.nodes[0].__typename).toBe('Draft');
    const { some } = await ask(`{ some: drafts(first: 1) { edges { cursor node {
      a: claim { text: id } b: claim { text: stance, evidence { exact } }
      would: wouldChange { __typename were: before { __typename s: stance } } again: wouldChange { after { t: target } } } } } }`);
    const [first] = whole.nodes;
    expect(some.edges[0]).toEqual({
      cursor: expect.any(String),
      node: {
        a: { text: first.claim.id },
        b: { text: first.claim.stance, evidence: [{ exact: 'Ann wants Geneva' }] },
        would: {
          __typename: 'PositionsChange',
          were: first.wouldChange.before.map((p: { stance: string }) => ({
            __typename: 'DerivedPosition',
            s: p.stance,
          })),
        },
        again: { after: first.wouldChange.after.map((p: { target: string }) => ({ t: p.target })) },
      },
    });
  });

  describe('tells what each would change', () => {
    test('in the words of positions', async () => {
      const { drafts: page } = await ask(QUEUE, { filter: { document: 'talks' } });
      const line = (p: {
        stance: string;
        target: string;
        former: boolean;
        mixed: boolean;
        hedged: boolean;
      }) =>
        [p.former ? 'former' : '', p.mixed ? 'mixed' : '', p.hedged ? 'hedged' : '', p.stance, p.target]
          .filter((part) => part !== '')
          .join(' ');
      const told = page.nodes.map(
        (one: {
          claim: { stance: string; target: { slug: string } };
          wouldChange: Record<string, never[]>;
        }) => [
          `${one.claim.stance} ${one.claim.target.slug}`,
          one.wouldChange.before?.map(line),
          one.wouldChange.after?.map(line),
        ],
      );
      expect(told.toSorted()).toEqual([
        ['OBJECTS basel', ['PROPOSES basel'], ['mixed PROPOSES basel', 'mixed OBJECTS basel']],
        ['OBJECTS geneva', ['SUPPORTS geneva'], ['former SUPPORTS geneva', 'OBJECTS geneva']],
        ['SCEPTICAL basel', [], ['SCEPTICAL basel']],
        ['SUPPORTS basel', ['SUPPORTS geneva'], ['SUPPORTS basel', 'former SUPPORTS geneva']],
        [
          'SUPPORTS ben-is-honest',
          ['former SCEPTICAL ben-is-honest'],
          ['SUPPORTS ben-is-honest', 'former SCEPTICAL ben-is-honest'],
        ],
        ['SUPPORTS geneva', ['SUPPORTS geneva'], ['SUPPORTS geneva']],
        ['SUPPORTS geneva', ['SUPPORTS geneva'], ['former SUPPORTS geneva', 'SUPPORTS geneva']],
      ]);
    });

    test('and once it is accepted, just that is what follows', async () => {
      for (;;) {
        const { drafts: page } = await ask(QUEUE);
        const [next] = page.nodes;
        if (!next) break;
        const { before, after } = next.wouldChange;
        const { holder } = (
          await ask('query ($id: ID!) { claim(id: $id) { holder { slug } } }', {
            id: next.claim.id,
          })
        ).claim;
        const stored = async () => {
          const targets = new Set([...before, ...after].map(({ target }) => target));
          const { positions } = await ask(POSITIONS);
          return positions.nodes
            .filter((p: { actor: { slug: string }; target: { slug: string } }) => {
              return p.actor.slug === holder.slug && targets.has(p.target.slug);
            })
            .map(({ actor: _actor, target, claims, ...p }: Record<string, Record<string, unknown>>) => ({
              ...p,
              target: target?.slug,
              claims: Object(claims)
                .nodes.map(({ id }: { id: string }) => id)
                .toSorted(),
            }));
        };
        const sorted = (of: readonly { claims: readonly string[] }[]) =>
          of.map((p) => ({ ...p, claims: p.claims.toSorted() }));
        expect(await stored()).toEqual(sorted(before));
        expect((await ask(DECIDE, { id: [next.claim.id], status: 'ACCEPTED' })).decide.faults).toEqual([]);
        expect(await stored()).toEqual(sorted(after));
      }
    });
  });

  test('a draft whose stance was left open changes nothing, and is accepted only as another that has one', async () => {
    const kept = { holderText: null, importedFrom: 'brat talks.ann R1', method: 'HUMAN' };
    const open = claim('talks', 'ben ? ben-is-honest', { ...kept, stance: null, status: 'DRAFT' });
    const { recorded } = await record(store, [open]);
    const [id = ''] = recorded;
    const { drafts: page } = await ask(`{ drafts(filter: { hasStance: false }) { nodes {
      claim { id slug text holderText stance importedFrom } wouldChange { before { stance } after { stance } }
    } } }`);
    expect(page.nodes).toEqual([
      {
        claim: {
          ...{ id, slug: `ben-undetermined-ben-is-honest-${id.slice(0, 8)}`, stance: null, holderText: null },
          text: 'Ben says something of: Ben is honest. (the words kept do not name the holder)',
          importedFrom: 'brat talks.ann R1',
        },
        wouldChange: { before: [], after: [] },
      },
    ]);
    const { claims } = await ask(
      `{ claims(filter: { status: DRAFT, stance: [SUPPORTS, OBJECTS] }) { totalCount } }`,
    );
    expect(claims.totalCount).toBe(0);
    expect((await ask(DECIDE, { id: [id], status: 'ACCEPTED' })).decide.faults).toEqual([
      {
        message: `The draft "${id}" says nothing of where its holder stands. Record the claim with its stance, with \`replaces: "${id}"\`.`,
      },
    ]);
    const said = {
      ...{ holder: 'ben', stance: 'SUPPORTS', target: 'ben-is-honest', replaces: id },
      quotes: [{ exact: 'Ben wants Basel' }],
    };
    const { recordClaims } = await ask(
      `mutation ($claim: ClaimInput!) { recordClaims(document: "talks", claims: [$claim]) {
        faults { message } claims { stance holderText status importedFrom replaces { id stance status } }
      } }`,
      { claim: said },
    );
    expect(recordClaims).toEqual({
      faults: [],
      claims: [
        {
          ...{ stance: 'SUPPORTS', holderText: null, status: 'ACCEPTED', importedFrom: null },
          replaces: [{ id, stance: null, status: 'RETRACTED' }],
        },
      ],
    });
    expect((await verifyGraph(store)).differences).toEqual([]);
  });
}
