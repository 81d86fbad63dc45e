import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/stores/Store.ts';
import { LIMITS } from '../plan/planned.ts';
import { claim, declared, putDocument, recorded, words } from '../recording/graph.ts';
import { executing } from './mutations/executing.ts';

const QUERY = `query ($filter: PositionChangeFilter, $first: Int, $after: String) {
  positionChanges(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { id } }
    nodes {
      id actor { slug name } opposed apparent words day knownAt
      before { stance target { slug text } claims { id holderText document saidAt publishedAt exact } }
      after { stance target { slug text } claims { id saidAt exact } }
    }
  }
}`;

interface Stance {
  readonly stance: string;
  readonly target: { readonly slug: string; readonly text: string };
  readonly claims: readonly { readonly id: string; readonly exact: readonly string[] }[];
}

interface Changes {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly id: string;
    readonly actor: { readonly slug: string };
    readonly before: Stance;
    readonly after: Stance | null;
    readonly opposed: boolean;
    readonly apparent: boolean;
    readonly words: readonly string[];
    readonly day: string | null;
    readonly knownAt: string;
  }[];
}

/** `2031-03-05 ann SUPPORTS geneva > OBJECTS geneva, opposed, apparent`, with the words that show it. */
function line({
  actor,
  before,
  after,
  opposed,
  apparent,
  day,
  words: shown,
}: Changes['nodes'][number]): string {
  const held = (one: Stance | null) => (one === null ? 'nothing' : `${one.stance} ${one.target.slug}`);
  const marks = [...(opposed ? ['opposed'] : []), ...(apparent ? ['apparent'] : []), ...shown];
  return [`${day} ${actor.slug} ${held(before)} > ${held(after)}`, ...marks].join(', ');
}

/** Whose stance moved, on any store. @param open gives an empty one */
export function positionChangesContract(open: () => Promise<Store>): void {
  describe('positionChanges', () => {
    let store: Store;
    let run: ReturnType<typeof executing>;
    let reads = 0;

    async function changes(
      filter: object | null = null,
      more: Record<string, unknown> = {},
    ): Promise<Changes> {
      const answer = await run(QUERY, { filter, ...more }, null);
      expect(answer).not.toHaveProperty('errors');
      return (answer.data as { positionChanges: Changes }).positionChanges;
    }
    const lines = async (filter: object | null = null) => (await changes(filter)).nodes.map(line);

    beforeAll(async () => {
      store = await open();
      run = executing(store, () => {
        reads += 1;
      });
      await recorded(store, [
        putDocument('spring'),
        ...declared('spring'),
        claim('spring', 'ann SUPPORTS geneva', { saidAt: '2031-03-01' }),
        claim('spring', 'ann SUPPORTS basel', { saidAt: '2031-03-02' }),
        claim('spring', 'ben SUPPORTS basel', { saidAt: '2031-03-02' }),
        claim('spring', 'ben CONDITIONAL basel', { saidAt: '2031-03-09', condition: 'Ben wants Basel' }),
        claim('spring', 'ben SUPPORTS ben-is-honest', { tense: 'FORMER', evidence: [words('Nobody met')] }),
      ]);
      const { data } = await run(
        '{ claims(filter: { holder: "ann", target: "basel" }) { nodes { id } } }',
        {},
        null,
      );
      const [{ id }] = (data as { claims: { nodes: [{ id: string }] } }).claims.nodes;
      await recorded(
        store,
        [
          claim('spring', 'ann OBJECTS geneva', {
            at: ['no'],
            saidAt: '2031-03-05',
            evidence: [words('Nobody met')],
          }),
          claim('spring', 'ann OBJECTS basel', {
            at: ['turned'],
            saidAt: '2031-03-20',
            evidence: [words('Ann is wary of Basel')],
            supersedes: [{ claim: id, evidence: [words('Now Ann')] }],
          }),
        ],
        '2026-11-25T12:00:00.000Z',
      );
    });

    test('what words show and what days show, the latest first, in one statement', async () => {
      reads = 0;
      expect(await lines()).toEqual([
        '2031-03-20 ann SUPPORTS basel > OBJECTS basel, opposed, Now Ann',
        '2031-03-09 ben SUPPORTS basel > CONDITIONAL basel, apparent',
        '2031-03-05 ann SUPPORTS geneva > OBJECTS geneva, opposed, apparent',
        'null ben SUPPORTS ben-is-honest > nothing, Nobody met',
      ]);
      expect(reads).toBe(1);
    });

    test('with the words of both sides, by which claims are found', async () => {
      const [turned] = (await changes({ actor: 'ann', target: 'basel' })).nodes;
      expect(turned).toMatchObject({
        actor: { slug: 'ann', name: 'Ann' },
        before: { stance: 'SUPPORTS', target: { slug: 'basel', text: 'Meet in Basel' } },
        knownAt: '2026-11-25T12:00:00.000Z',
      });
      const [before] = turned?.before.claims ?? [];
      expect(before).toMatchObject({
        ...{ holderText: 'Ann', document: 'spring', saidAt: '2031-03-02' },
        ...{ publishedAt: null, exact: ['Ann wants Geneva'] },
      });
      expect(turned?.after?.claims.map(({ exact }) => exact)).toEqual([['Ann is wary of Basel']]);
      const { data } = await run('query ($id: ID!) { claim(id: $id) { stance } }', { id: before?.id }, null);
      expect(data).toEqual({ claim: { stance: 'SUPPORTS' } });
    });

    test.each<[object, number]>([
      [{ actor: 'ann' }, 2],
      [{ actor: 'nobody' }, 0],
      [{ target: 'geneva' }, 1],
      [{ issue: 'where' }, 3],
      [{ since: '2031-03-09' }, 2],
      [{ since: '2031-03-10', until: '2031-03-19' }, 0],
      [{ until: '2031-03' }, 3],
      [{ until: '2031-03-05' }, 1],
      [{ since: '2026-11-25', axis: 'KNOWN' }, 2],
      [{ until: '2026-11-24', axis: 'KNOWN' }, 2],
      [{ since: '2040' }, 0],
    ])('%j', async (filter, count) => {
      const { nodes, totalCount } = await changes(filter);
      expect([nodes.length, totalCount]).toEqual([count, count]);
    });

    test('page by page, each once', async () => {
      const all = await changes();
      const page = async (after: string | null): Promise<readonly string[]> => {
        const { nodes, pageInfo } = await changes(null, { first: 1, after });
        return [
          ...nodes.map(({ id }) => id),
          ...(pageInfo.hasNextPage ? await page(pageInfo.endCursor) : []),
        ];
      };
      expect(await page(null)).toEqual(all.nodes.map(({ id }) => id));
      expect(new Set(all.nodes.map(({ id }) => id)).size).toBe(4);
    });

    test.each([
      [
        '{ positionChanges(first: 201) { totalCount } }',
        'Argument "first" of field "positionChanges" is 201; it takes a whole number from 0 to 200.',
      ],
      [
        '{ positionChanges(after: "x") { totalCount } }',
        'Argument "after" of field "positionChanges" is "x"; it takes a cursor that this same list gave, unchanged.',
      ],
      [
        '{ positionChanges(filter: { since: "soon" }) { totalCount } }',
        'Argument "filter.since" of field "positionChanges" is "soon"; it takes a date in EDTF (ISO 8601-2), such as 2025-08-22.',
      ],
      [
        '{ positionChanges(filter: { since: "2031-03", until: "2031-02" }) { totalCount } }',
        'Argument "filter.until" of field "positionChanges" is "2031-02"; it takes a day that is not before 2031-03-01, where it begins.',
      ],
      [
        '{ positionChanges(filter: { since: "soon", until: "later" }) { totalCount } }',
        [
          'Argument "filter.since" of field "positionChanges" is "soon"; it takes a date in EDTF (ISO 8601-2), such as 2025-08-22.',
          'Argument "filter.until" of field "positionChanges" is "later"; it takes a date in EDTF (ISO 8601-2), such as 2025-08-22.',
        ].join('\n'),
      ],
    ])('refuses %s', async (query, message) => {
      const { errors = [] } = await run(query, {}, null);
      expect(errors.map((error) => [error.message, error.extensions?.code])).toEqual([
        [message, 'BAD_ARGUMENT'],
      ]);
    });

    test('refuses more claims than it reads, before it reads any', async () => {
      const narrow = executing(store, () => {}, { limits: { ...LIMITS, rows: 3 } });
      const { errors = [] } = await narrow('{ positionChanges { totalCount } }', {}, null);
      expect(errors.map(({ message }) => message)).toEqual([
        '"positionChanges" is computed of at most 3 claims, and there are more that it would be computed of; none of them was read. Narrow it by filter: { actor: … }, { target: … } or { issue: … }.',
      ]);
    });

    test('what is only said again moves nothing: the day and the words are those of the first time', async () => {
      const texts = ['2032-08-18', '2032-08-20', '2032-08-25', '2032-09-01'].map((publishedAt) =>
        putDocument(`of-${publishedAt}`, { publishedAt }),
      );
      await recorded(
        store,
        [
          ...texts,
          claim('of-2032-08-18', 'ben OBJECTS geneva', { evidence: [words('Nobody met')] }),
          claim('of-2032-08-20', 'ben SUPPORTS geneva', { evidence: [words('Ben wants Basel')] }),
        ],
        '2032-08-21T00:00:00.000Z',
      );
      await recorded(
        store,
        [
          claim('of-2032-08-25', 'ben SUPPORTS geneva', { evidence: [words('Ann wants Geneva')] }),
          claim('of-2032-09-01', 'ben SUPPORTS geneva', { evidence: [words('Ann wants Geneva')] }),
        ],
        '2032-09-02T00:00:00.000Z',
      );
      const { nodes } = await changes({ actor: 'ben', target: 'geneva' });
      expect(nodes.map(line)).toEqual(['2032-08-20 ben OBJECTS geneva > SUPPORTS geneva, opposed, apparent']);
      expect(nodes[0]?.after?.claims.map(({ exact }) => exact)).toEqual([['Ben wants Basel']]);
      expect(nodes[0]?.knownAt).toBe('2032-08-21T00:00:00.000Z');
      expect(await lines({ actor: 'ben', target: 'geneva', since: '2032-08-22' })).toEqual([]);
    });
  });
}
