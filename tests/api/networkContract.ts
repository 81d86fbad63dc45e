import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/stores/Store.ts';
import { LIMITS } from '../plan/planned.ts';
import { claim, declare, declared, putDocument, recorded, TEXT } from '../recording/graph.ts';
import { executing } from './mutations/executing.ts';

const NETWORK = `query ($mode: NetworkMode, $of: NetworkOf, $filter: ClaimFilter, $normalization: NetworkNormalization, $duplicates: NetworkDuplicates, $grades: [StanceGrade!], $window: NetworkWindow) {
  network(mode: $mode, of: $of, filter: $filter, normalization: $normalization, duplicates: $duplicates, grades: $grades, window: $window) {
    claims sideless undated firstDay lastDay remarks
    nodes { slug name type claims } ties { from to weight shared claims positions }
    windows { firstDay lastDay claims nodes { slug } ties { from to weight } }
  }
}`;

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly shared: readonly string[];
  readonly claims: readonly string[];
  readonly positions: readonly string[];
}

interface Network {
  readonly claims: number;
  readonly sideless: number;
  readonly undated: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly remarks: readonly string[];
  readonly nodes: readonly { readonly slug: string; readonly type: string; readonly claims: number }[];
  readonly ties: readonly Tie[];
  readonly windows: readonly {
    readonly firstDay: string;
    readonly lastDay: string;
    readonly claims: number;
    readonly nodes: readonly { readonly slug: string }[];
    readonly ties: readonly Pick<Tie, 'from' | 'to' | 'weight'>[];
  }[];
}

const line = ({ from, to, weight }: Pick<Tie, 'from' | 'to' | 'weight'>) => `${from} ${to} ${weight}`;

/** Who stands near whom, on any store. @param open gives an empty one */
export function networkContract(open: () => Promise<Store>): void {
  describe('network', () => {
    let store: Store;
    let run: ReturnType<typeof executing>;
    let reads = 0;

    async function network(variables: Record<string, unknown> = {}): Promise<Network> {
      const answer = await run(NETWORK, variables, null);
      expect(answer).not.toHaveProperty('errors');
      return (answer.data as { network: Network }).network;
    }

    async function refused(query: string, variables: Record<string, unknown>, asked = run) {
      const { errors = [] } = await asked(query, variables, null);
      return errors.map(({ message, extensions }) => `${extensions?.code} ${message}`);
    }

    beforeAll(async () => {
      store = await open();
      run = executing(store, () => {
        reads += 1;
      });
      await recorded(store, [
        putDocument('talks'),
        ...declared('talks'),
        declare('talks', 'Actor', 'cy', { name: 'Cy', kind: 'PERSON' }),
        claim('talks', 'ann SUPPORTS geneva', { saidAt: '2031-03-01' }),
        claim('talks', 'ann PROPOSES geneva', { saidAt: '2031-03-02' }),
        claim('talks', 'ann SUPPORTS basel', { saidAt: '2031-03-02' }),
        claim('talks', 'ben SUPPORTS geneva', { saidAt: '2031-03-04' }),
        claim('talks', 'ben OBJECTS basel', { saidAt: '2031-03' }),
        claim('talks', 'cy CONDITIONAL geneva', { saidAt: '2031-03-05', condition: 'Geneva' }),
        claim('talks', 'cy OBJECTS ben-is-honest'),
        claim('talks', 'cy SUPPORTS basel', { tense: 'FORMER' }),
        claim('talks', 'ann OBJECTS ben-is-honest', { status: 'DRAFT', recordedBy: 'sue', method: 'MODEL' }),
        putDocument('notes', { text: `${TEXT} That was all.` }),
        claim('notes', 'ben SCEPTICAL ben-is-honest', { saidAt: '../2031-04-02' }),
      ]);
    });

    test('ties actors by where they stand, in one statement, each tie with its claims and positions', async () => {
      reads = 0;
      const { ties, nodes, windows, ...counts } = await network();
      expect(reads).toBe(1);
      expect(ties.map(line)).toEqual(['ben cy 1']);
      expect(nodes).toEqual([
        { slug: 'ann', name: 'Ann', type: 'ACTOR', claims: 2 },
        { slug: 'ben', name: 'Ben', type: 'ACTOR', claims: 3 },
        { slug: 'cy', name: 'Cy', type: 'ACTOR', claims: 1 },
      ]);
      expect(counts).toEqual({
        ...{ claims: 6, sideless: 1, undated: 1, firstDay: '2031-03-02', lastDay: '2031-04-02' },
        remarks: [],
      });
      expect(windows).toEqual([]);
      const [tie] = ties;
      expect(tie?.shared).toEqual(['ben-is-honest']);
      const { data } = await run(
        'query ($p: ID!) { node(id: $p) { ... on Position { actor { slug } stance } } }',
        { p: tie?.positions[0] },
        null,
      );
      expect(data).toEqual({ node: { actor: { slug: 'ben' }, stance: 'SCEPTICAL' } });
      expect([tie?.claims.length, tie?.positions.length]).toEqual([2, 2]);
    });

    test('has every mode, weight and division', async () => {
      const all = { duplicates: 'ALL' };
      expect((await network({ ...all, of: 'CONGRUENCE' })).ties.map(line)).toEqual(['ann ben 2', 'ben cy 1']);
      expect((await network({ ...all, of: 'CONFLICT' })).ties.map(line)).toEqual(['ann ben 1']);
      expect((await network({ ...all, of: 'IGNORE', normalization: 'AVERAGE' })).ties.map(line)).toEqual([
        'ann ben 1',
        'ben cy 0.5',
      ]);
      expect((await network({ ...all, mode: 'TARGETS', of: 'CONGRUENCE' })).ties.map(line)).toEqual([
        'basel ben-is-honest 1',
        'basel geneva 2',
      ]);
      const both = await network({ ...all, mode: 'ACTORS_AND_TARGETS', of: 'COMBINE' });
      expect(both.ties.map(line)).toEqual([
        ...['ann basel 1', 'ann geneva 1', 'ben basel 2'],
        ...['ben ben-is-honest 2', 'ben geneva 1', 'cy ben-is-honest 2'],
      ]);
      expect(both.nodes.map(({ slug, type, claims }) => `${type} ${slug} ${claims}`)).toEqual([
        ...['ACTOR ann 3', 'ACTOR ben 3', 'ACTOR cy 1'],
        ...['PROPOSAL basel 2', 'ASSERTION ben-is-honest 2', 'PROPOSAL geneva 3'],
      ]);
    });

    test('is cut by the filter of claims, grades stances as it is told, and counts what was held where asked', async () => {
      const ofBasel = await network({ filter: { target: 'basel' } });
      expect(ofBasel.ties.map(line)).toEqual(['ann ben -1']);
      const grades = [
        { stance: 'SUPPORTS', grade: 2 },
        { stance: 'CONDITIONAL', grade: 1 },
        { stance: 'OBJECTS', grade: 0 },
      ];
      const graded = await network({ grades, of: 'CONGRUENCE', filter: { target: 'geneva' } });
      expect(graded.ties.map(line)).toEqual(['ann ben 1', 'ann cy 0.5', 'ben cy 0.5']);
      const former = await network({ filter: { tense: 'FORMER' }, mode: 'ACTORS_AND_TARGETS' });
      expect(former.ties.map(line)).toEqual(['cy basel 1']);
      expect(await network({ filter: { holder: 'nobody' } })).toEqual({
        ...{ claims: 0, sideless: 0, undated: 0, firstDay: null, lastDay: null },
        ...{ remarks: [], nodes: [], ties: [], windows: [] },
      });
    });

    test('slides over days', async () => {
      const found = await network({
        ...{ mode: 'ACTORS_AND_TARGETS', of: 'IGNORE', filter: { document: 'talks' } },
        ...{ duplicates: 'ALL', window: { days: 2, step: 15 } },
      });
      expect(
        found.windows.map(({ firstDay, lastDay, ties }) => [firstDay, lastDay, ...ties.map(line)]),
      ).toEqual([
        ['2031-03-01', '2031-03-02', 'ann basel 1', 'ann geneva 2'],
        ['2031-03-16', '2031-03-17'],
        ['2031-03-31', '2031-04-01', 'ben basel 1'],
      ]);
      expect(found.remarks).toEqual([
        'Between windows 13 days are left out.',
        '1 of the claims have no day and stand in no window.',
      ]);
      const long = await network({ filter: { holder: 'ann' }, window: { days: 31 } });
      expect(long.windows.map(({ firstDay, lastDay, claims }) => [firstDay, lastDay, claims])).toEqual([
        ['2031-03-02', '2031-04-01', 2],
      ]);
      expect(long.remarks).toEqual([
        'The window of 31 days is longer than the claims, which are of 1 day, 2031-03-02 to 2031-03-02: it is one window.',
      ]);
      expect((await network({ filter: { holder: 'cy' }, window: { days: 1 } })).remarks).toEqual([
        'No claim has a day: there are no windows.',
      ]);
    });

    test('refuses what does not go together, and what is too much', async () => {
      const takes = (argument: string, given: string, allowed: string) =>
        `BAD_ARGUMENT Argument "${argument}" of field "network" is ${given}; it takes ${allowed}.`;
      expect(await refused(NETWORK, { of: 'COMBINE' })).toEqual([
        takes('of', '"COMBINE"', 'CONGRUENCE, CONFLICT, SUBTRACT, IGNORE with mode ACTORS'),
      ]);
      expect(await refused(NETWORK, { normalization: 'ACTIVITY' })).toEqual([
        takes('normalization', '"ACTIVITY"', 'NONE, AVERAGE, JACCARD, COSINE with mode ACTORS'),
      ]);
      const combined = { mode: 'ACTORS_AND_TARGETS', of: 'COMBINE', normalization: 'ACTIVITY' };
      expect(await refused(NETWORK, combined)).toEqual([
        takes('normalization', '"ACTIVITY"', 'NONE with of: COMBINE, whose weights are no amounts'),
      ]);
      expect(await refused(NETWORK, { window: { days: 0 } })).toEqual([
        takes('window.days', '0', 'a whole number of days from 1 to 36525'),
      ]);
      const twice = [
        { stance: 'OBJECTS', grade: 1 },
        { stance: 'OBJECTS', grade: 2 },
      ];
      expect(await refused(NETWORK, { grades: twice })).toEqual([
        takes('grades', '"OBJECTS"', 'each stance once: leave the other grade out'),
      ]);
      expect(await refused(NETWORK, { of: 'COMBINE', grades: [], window: { days: 0, step: 0 } })).toEqual([
        [
          takes('of', '"COMBINE"', 'CONGRUENCE, CONFLICT, SUBTRACT, IGNORE with mode ACTORS'),
          'Argument "grades" of field "network" is []; it takes at least one stance; left out, the two sides of the model.',
          'Argument "window.days" of field "network" is 0; it takes a whole number of days from 1 to 36525.',
          'Argument "window.step" of field "network" is 0; it takes a whole number of days from 1 to 36525.',
        ].join('\n'),
      ]);
      const nothingChosen = { mode: null, of: null, normalization: null, duplicates: null, grades: null };
      expect(await network(nothingChosen)).toEqual(await network({}));
      const long = { filter: { saidFrom: '2031-03-01' }, window: { days: 1, step: 1 } };
      expect(await refused(NETWORK, long)).toEqual([]);
      const few = executing(store, () => undefined, { limits: { ...LIMITS, rows: 3 } });
      expect(await refused(NETWORK, {}, few)).toEqual([
        'OPERATION_TOO_LARGE "network" is computed of at most 3 claims, and there are more that it would be computed of; none of them was read. Narrow it by filter: { issue: … }, { document: … } or { publishedFrom: …, publishedTo: … }.',
      ]);
      expect(await refused(NETWORK, { filter: { target: 'geneva', holder: 'ann' } }, few)).toEqual([]);
    });

    test('has coalitions, and says how sure that is', async () => {
      const answer = await run(
        `{ coalitions(filter: { document: "talks" }, duplicates: ALL, window: { days: 2, step: 15 }) {
          claims modularity stability alone { slug } within { agree } between { contradict }
          coalitions { actors { slug } } brokers { actor { slug } } ties { from to weight }
          windows { firstDay coalitions { actors { slug } } alone { slug } stability } } }`,
        {},
        null,
      );
      const none = { coalitions: [], stability: null };
      expect(answer.data).toEqual({
        coalitions: {
          ...{ claims: 6, modularity: 0, stability: 1, alone: [{ slug: 'cy' }] },
          ...{ within: { agree: 1 }, between: { contradict: 0 }, brokers: [] },
          coalitions: [{ actors: [{ slug: 'ann' }, { slug: 'ben' }] }],
          // Twice the same side on Geneva, once opposite ones on Basel, of 3 claims and 2.
          ties: [{ from: 'ann', to: 'ben', weight: (2 - 1) / 2.5 }],
          windows: [
            { firstDay: '2031-03-01', alone: [{ slug: 'ann' }], ...none },
            { firstDay: '2031-03-16', alone: [], ...none },
            { firstDay: '2031-03-31', alone: [{ slug: 'ben' }], ...none },
          ],
        },
      });
      expect(await refused('{ coalitions(normalization: ACTIVITY) { claims } }', {})).toEqual([
        'BAD_ARGUMENT Argument "normalization" of field "coalitions" is "ACTIVITY"; it takes NONE, AVERAGE, JACCARD, COSINE with mode ACTORS.',
      ]);
    });

    test('tells how far coders of one text agree, and what they read differently', async () => {
      const coded = 'Ann is for Geneva, Ben is not. Cy is for Basel. Ann, too. Nobody is for Berne.';
      const at = (exact: string) => ({
        start: coded.indexOf(exact),
        end: coded.indexOf(exact) + exact.length,
        exact,
      });
      const by = (recordedBy: string, sentence: string, exact: string) =>
        claim('coded', sentence, { recordedBy, evidence: [at(exact)] });
      await recorded(store, [
        putDocument('coded', { text: coded }),
        by('rk', 'ann SUPPORTS geneva', 'Ann is for Geneva'),
        by('dm', 'ann SUPPORTS geneva', 'Ann is for Geneva'),
        by('rk', 'ben OBJECTS geneva', 'Ben is not'),
        by('dm', 'ben SCEPTICAL geneva', 'Geneva, Ben is not'),
        by('rk', 'cy SUPPORTS basel', 'Cy is for Basel'),
        by('dm', 'cy SUPPORTS basel', 'is for Basel'),
        by('dm', 'ann SUPPORTS basel', 'Ann, too'),
      ]);
      const query = `{ coderAgreement(document: "coded") { coders claims units
        holder { alpha units values } target { alpha } stance { alpha low high }
        questions { slug stance { alpha } }
        differences { exact start fields missing readings { coder holder target stance } } } }`;
      reads = 0;
      const { data } = await run(query, {}, null);
      expect(reads).toBe(1);
      const { stance, ...rest } = (data as { coderAgreement: { stance: Record<string, number> } })
        .coderAgreement;
      // Two SUPPORTS pairs, one OBJECTS against SCEPTICAL: 1 − (2 ÷ 6) ÷ (1 − 12 ÷ 30).
      expect(stance.alpha).toBeCloseTo(1 - 1 / 3 / 0.6, 12);
      expect([stance.low, stance.high]).toEqual([expect.any(Number), 1]);
      const both = { holder: 'ben', target: 'geneva' };
      expect(rest).toEqual({
        ...{ coders: ['dm', 'rk'], claims: 7, units: 4 },
        ...{ holder: { alpha: 1, units: 3, values: 6 }, target: { alpha: 1 } },
        questions: [{ slug: 'where', stance: { alpha: stance.alpha } }],
        differences: [
          {
            ...{ exact: 'Geneva, Ben is not', start: 11, fields: ['STANCE'], missing: [] },
            readings: [
              { coder: 'dm', ...both, stance: 'SCEPTICAL' },
              { coder: 'rk', ...both, stance: 'OBJECTS' },
            ],
          },
          {
            ...{ exact: 'Ann, too', start: 48, fields: [], missing: ['rk'] },
            readings: [{ coder: 'dm', holder: 'ann', target: 'basel', stance: 'SUPPORTS' }],
          },
        ],
      });
      const none = await run(
        '{ coderAgreement(document: "notes") { coders units differences { exact } } }',
        {},
        null,
      );
      expect(none.data).toEqual({ coderAgreement: { coders: ['dm'], units: 1, differences: [] } });
    });
  });
}
