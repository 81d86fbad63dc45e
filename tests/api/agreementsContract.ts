import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiSchema } from '../../src/api/apiSchema.ts';
import { parseData } from '../../src/api/parseData.ts';
import type { PairedPage } from '../../src/plan/PairedPage.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import type { Store } from '../../src/stores/Store.ts';
import { LIMITS } from '../plan/planned.ts';
import { claim, declare, declared, putDocument, recorded } from '../recording/graph.ts';
import { executing } from './mutations/executing.ts';

const actor = (slug: string, name: string) => declare('talks', 'Actor', slug, { name, kind: 'PERSON' });

const AGREEMENTS = `query ($filter: AgreementFilter, $first: Int, $after: String, $shared: Int = 50, $behind: String) {
  agreements(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges {
      cursor
      node {
        actor { slug } other { slug } agree contradict score
        on(first: $shared, after: $behind) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { cursor node { target { slug __typename } sameSide positions { stance } otherPositions { stance } } }
        }
      }
    }
  }
}`;

/** The same without what they have in common, which Neo4j takes a second to plan. */
const PAIRS = `query ($filter: AgreementFilter) {
  agreements(filter: $filter) { nodes { actor { slug } other { slug } agree contradict } }
}`;

interface Answer {
  readonly agreements: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: Pair }[];
  };
}

interface Pair {
  readonly actor: { readonly slug: string };
  readonly other: { readonly slug: string };
  readonly agree: number;
  readonly contradict: number;
  readonly score: number;
  readonly on: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Shared }[];
  };
}

interface Shared {
  readonly target: { readonly slug: string };
  readonly sameSide: boolean;
  readonly positions: readonly { readonly stance: string }[];
  readonly otherPositions: readonly { readonly stance: string }[];
}

/** `ann ben 1:1 = 0 of 2: +geneva SUPPORTS/PROPOSES -basel OBJECTS/SUPPORTS` */
function line({ actor: one, other, agree, contradict, score, on }: Pair): string {
  const stances = (positions: Shared['positions']) => positions.map(({ stance }) => stance).join('+');
  const shared = on.edges.map(
    ({ node }) =>
      `${node.sameSide ? '+' : '-'}${node.target.slug} ${stances(node.positions)}/${stances(node.otherPositions)}`,
  );
  return `${one.slug} ${other.slug} ${agree}:${contradict} = ${score} of ${on.totalCount}: ${shared.join(' ')}`;
}

/** Who agrees with whom, on any store. @param open gives an empty one */
export function agreementsContract(open: () => Promise<Store>): void {
  describe('agreements', () => {
    let store: Store;
    let run: ReturnType<typeof executing>;
    let reads = 0;

    async function asked(variables: Record<string, unknown> = {}) {
      const answer = await run(AGREEMENTS, variables, null);
      expect(answer).not.toHaveProperty('errors');
      return (answer.data as unknown as Answer).agreements;
    }
    const lines = async (variables: Record<string, unknown> = {}) =>
      (await asked(variables)).edges.map(({ node }) => line(node));

    async function pairs(filter: Record<string, unknown>) {
      const answer = await run(PAIRS, { filter }, null);
      expect(answer).not.toHaveProperty('errors');
      const { agreements } = answer.data as unknown as { agreements: { nodes: readonly Pair[] } };
      return agreements.nodes.map(
        ({ actor: one, other, agree, contradict }) => `${one.slug} ${other.slug} ${agree}:${contradict}`,
      );
    }

    beforeAll(async () => {
      store = await open();
      run = executing(store, () => {
        reads += 1;
      });
      await recorded(store, [
        putDocument('talks'),
        ...declared('talks'),
        actor('cat', 'Cat'),
        actor('dan', 'Dan'),
        declare('talks', 'Proposal', 'pause', { text: 'Pause', kind: 'PROCESS' }),
        claim('talks', 'ann SUPPORTS geneva', { saidAt: '2031-03-10' }),
        claim('talks', 'ann OBJECTS basel'),
        claim('talks', 'ann SUPPORTS pause'),
        claim('talks', 'ann SCEPTICAL pause'),
        claim('talks', 'ben PROPOSES geneva', { saidAt: '2031-03-12' }),
        claim('talks', 'ben SUPPORTS geneva', { saidAt: '2031-03-12' }),
        claim('talks', 'ben SUPPORTS basel'),
        claim('talks', 'ben PROPOSES pause'),
        claim('talks', 'cat OBJECTS pause'),
        claim('talks', 'cat SUPPORTS pause'),
        claim('talks', 'cat SUPPORTS ben-is-honest'),
        // None of these takes a side, holds, or is there for all.
        claim('talks', 'dan UNDECIDED geneva'),
        claim('talks', 'dan SUPPORTS basel', { tense: 'FORMER' }),
        claim('talks', 'dan OBJECTS pause', { status: 'DRAFT', recordedBy: 'sue', method: 'MODEL' }),
      ]);
    });

    test('are pairs by what both stand on, those with most in common first, in one statement', async () => {
      reads = 0;
      expect(await lines()).toEqual([
        'ann ben 2:2 = 0 of 4: -basel OBJECTS/SUPPORTS +geneva SUPPORTS/PROPOSES+SUPPORTS +pause SUPPORTS/PROPOSES -pause SCEPTICAL/PROPOSES',
        'ann cat 1:1 = 0 of 4: +pause SUPPORTS/SUPPORTS +pause SCEPTICAL/OBJECTS -pause SUPPORTS/OBJECTS -pause SCEPTICAL/SUPPORTS',
        'ben cat 1:1 = 0 of 2: +pause PROPOSES/SUPPORTS -pause PROPOSES/OBJECTS',
      ]);
      expect(reads).toBe(1);
    });

    test('of one actor stand from its side, and of two are one pair', async () => {
      expect(await lines({ filter: { actor: 'ben' } })).toEqual([
        'ben ann 2:2 = 0 of 4: -basel SUPPORTS/OBJECTS +geneva PROPOSES+SUPPORTS/SUPPORTS +pause PROPOSES/SUPPORTS -pause PROPOSES/SCEPTICAL',
        'ben cat 1:1 = 0 of 2: +pause PROPOSES/SUPPORTS -pause PROPOSES/OBJECTS',
      ]);
      expect(await pairs({ actor: 'cat', other: 'ben' })).toEqual(['cat ben 1:1']);
      expect(await pairs({ actor: 'ann', other: 'ann' })).toEqual([]);
      expect(await pairs({ other: 'cat' })).toEqual(['ann cat 1:1', 'ben cat 1:1']);
      expect(await pairs({ actor: 'dan' })).toEqual([]);
      expect(await pairs({ actor: 'nobody' })).toEqual([]);
    });

    test('are cut by question, document and days', async () => {
      expect(await pairs({ issue: ['where'] })).toEqual(['ann ben 1:1']);
      expect(await pairs({ issue: [] })).toEqual([]);
      expect(await pairs({ actor: 'ann', target: ['basel', 'pause'] })).toEqual([
        'ann ben 1:2',
        'ann cat 1:1',
      ]);
      expect(await pairs({ document: 'talks', actor: 'cat' })).toEqual(['cat ann 1:1', 'cat ben 1:1']);
      expect(await pairs({ document: 'another', actor: 'cat' })).toEqual([]);
      expect(await pairs({ saidFrom: '2031-03', saidTo: '2031-04' })).toEqual(['ann ben 1:0']);
      expect(await pairs({ saidFrom: '2031-03', saidTo: '2031-03-11' })).toEqual([]);
    });

    test('come page by page, and so does what a pair has in common', async () => {
      const first = await asked({ first: 2 });
      expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
      expect(first.edges.at(-1)?.cursor).toBe(first.pageInfo.endCursor);
      const rest = await asked({ first: 2, after: first.pageInfo.endCursor });
      expect(rest.edges.map(({ node }) => line(node).slice(0, 7))).toEqual(['ben cat']);
      expect(rest).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
      const [some] = (await asked({ first: 1, shared: 3 })).edges;
      expect(some?.node.on.pageInfo.hasNextPage).toBe(true);
      const behind = some?.node.on.pageInfo.endCursor;
      const [more] = (await asked({ first: 1, shared: 3, behind })).edges;
      expect(more && line(more.node)).toBe('ann ben 2:2 = 0 of 4: -pause SCEPTICAL/PROPOSES');
      expect(await asked({ first: 0 })).toMatchObject({ totalCount: 3, edges: [] });
    });

    test('of too many positions, or too many meetings of them, are told before any is put beside another', async () => {
      const [name, paired] = [...graphModel.pairings][0] ?? [];
      if (!name || !paired) throw new Error('There are no pairings.');
      const page = async (most: number, mostMet: number): Promise<PairedPage> => {
        const model = { ...graphModel, pairings: new Map([[name, { ...paired, most, mostMet }]]) };
        const schema = apiSchema(sdl);
        const planner = new Planner({ model, schema, limits: LIMITS, publicUrl: 'https://demarche.example' });
        const { plan, values } = planner.plan(parse('{ agreements { nodes { agree } } }'), null, {});
        const data = parseData(await store.read(plan, values, new AbortController().signal));
        return data?.agreements as unknown as PairedPage;
      };
      expect(await page(10, 1000)).toMatchObject({ read: 11, met: 0, pairs: [] });
      expect(await page(11, 1000)).toMatchObject({ read: 11, pairs: [{}, {}, {}] });
      // Of what is on geneva, basel, pause and ben-is-honest by actor and side: 2² + 2² + 5² + 1².
      expect(await page(11, 33)).toMatchObject({ read: 11, met: 34, pairs: [] });
      expect(await page(11, 34)).toMatchObject({ met: 34, pairs: [{}, {}, {}] });
    });
  });
}
