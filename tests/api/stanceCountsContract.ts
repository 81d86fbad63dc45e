import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/stores/Store.ts';
import { claim, declare, declared, putDocument, recorded } from '../recording/graph.ts';
import { executing } from './mutations/executing.ts';

const actor = (slug: string, name: string, kind: string, partOf: readonly string[] = []) =>
  declare('talks', 'Actor', slug, { name, kind, partOf });

const COUNTS = `query ($filter: PositionFilter, $group: String, $alone: StanceRowType, $eachTarget: Boolean, $eachActor: Boolean, $first: Int, $skip: Int, $columns: Int) {
  stanceCounts(filter: $filter, group: $group, alone: $alone, eachTarget: $eachTarget, eachActor: $eachActor, first: $first, skip: $skip, columns: $columns) {
    columns { slug name kind total { ...Cell } } totalColumns
    rows { type slug text cells { ...Cell } others { ...Cell } total { ...Cell } } totalRows
    others { ...Cell } total { ...Cell } firstDay lastDay
  }
}
fragment Cell on StanceCell { positions actors stances { stance positions } }`;

interface Table {
  readonly columns: readonly {
    readonly slug: string | null;
    readonly name: string | null;
    readonly kind: string;
    readonly total: Cell;
  }[];
  readonly totalColumns: number;
  readonly rows: readonly {
    readonly type: string;
    readonly slug: string | null;
    readonly cells: readonly Cell[];
    readonly others: Cell;
    readonly total: Cell;
  }[];
  readonly totalRows: number;
  readonly others: Cell;
  readonly total: Cell;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

interface Cell {
  readonly positions: number;
  readonly actors: number;
  readonly stances: readonly { readonly stance: string; readonly positions: number }[];
}

/** `2 by 1: SUPPORTS 1, SCEPTICAL 1` */
function line({ positions, actors, stances }: Cell): string {
  const parts = stances.map(({ stance, positions: count }) => `${stance} ${count}`);
  return positions === 0 && actors === 0 ? '-' : `${positions} by ${actors}: ${parts.join(', ')}`;
}

/** Who stands where, counted, on any store. @param open gives an empty one */
export function stanceCountsContract(open: () => Promise<Store>): void {
  describe('stanceCounts', () => {
    let run: ReturnType<typeof executing>;
    let reads = 0;

    async function counts(variables: Record<string, unknown> = {}) {
      const answer = await run(COUNTS, variables, null);
      expect(answer).not.toHaveProperty('errors');
      const { stanceCounts: table } = answer.data as { stanceCounts: Table };
      return {
        columns: table.columns.map((c) => `${c.slug ?? '*'} ${c.name ?? '*'} ${c.kind} = ${line(c.total)}`),
        rows: table.rows.map((r) =>
          [`${r.type} ${r.slug ?? '*'}`, ...r.cells.map(line), line(r.others), line(r.total)].join(' | '),
        ),
        all: [table.totalColumns, table.totalRows, line(table.others), line(table.total)],
      };
    }

    beforeAll(async () => {
      const store = await open();
      run = executing(store, () => {
        reads += 1;
      });
      await recorded(store, [
        putDocument('talks'),
        ...declared('talks'),
        actor('union', 'Union', 'ALLIANCE'),
        actor('land', 'Land', 'STATE'),
        actor('ministry', 'Ministry', 'GOVERNMENT', ['land']),
        actor('clerk', 'Clerk', 'PERSON', ['ministry', 'union']),
        declare('talks', 'Proposal', 'pause', { text: 'Pause', kind: 'PROCESS' }),
        claim('talks', 'ann SUPPORTS geneva'),
        claim('talks', 'ben OBJECTS geneva'),
        claim('talks', 'ben SUPPORTS basel'),
        claim('talks', 'ben SUPPORTS ben-is-honest'),
        claim('talks', 'ministry PROPOSES geneva', { saidAt: '2031-03/2031-04' }),
        claim('talks', 'clerk SCEPTICAL geneva'),
        claim('talks', 'clerk PROPOSES pause', { saidAt: '../2031-04-02' }),
        claim('talks', 'land UNDECIDED where', { saidAt: '2031-03-12' }),
        claim('talks', 'ann OBJECTS pause', { tense: 'FORMER' }),
        claim('talks', 'ann OBJECTS basel', { status: 'DRAFT', recordedBy: 'sue', method: 'MODEL' }),
      ]);
    });

    test('count each position once, by question and by group, in one statement', async () => {
      reads = 0;
      expect(await counts()).toEqual({
        columns: [
          '* * PERSON = 4 by 2: SUPPORTS 3, OBJECTS 1',
          'land Land STATE = 4 by 3: PROPOSES 2, UNDECIDED 1, SCEPTICAL 1',
        ],
        rows: [
          'ISSUE where | 3 by 2: SUPPORTS 2, OBJECTS 1 | 3 by 3: PROPOSES 1, UNDECIDED 1, SCEPTICAL 1 | - | 6 by 5: PROPOSES 1, SUPPORTS 2, UNDECIDED 1, SCEPTICAL 1, OBJECTS 1',
          'ASSERTION * | 1 by 1: SUPPORTS 1 | - | - | 1 by 1: SUPPORTS 1',
          'PROPOSAL * | - | 1 by 1: PROPOSES 1 | - | 1 by 1: PROPOSES 1',
        ],
        all: [2, 3, '-', '8 by 5: PROPOSES 2, SUPPORTS 3, UNDECIDED 1, SCEPTICAL 1, OBJECTS 1'],
      });
      expect(reads).toBe(1);
    });

    test('say what is left of rows and columns', async () => {
      expect(await counts({ first: 1, skip: 1, columns: 1 })).toEqual({
        columns: ['* * PERSON = 4 by 2: SUPPORTS 3, OBJECTS 1'],
        rows: ['ASSERTION * | 1 by 1: SUPPORTS 1 | - | 1 by 1: SUPPORTS 1'],
        all: [
          2,
          3,
          '4 by 3: PROPOSES 2, UNDECIDED 1, SCEPTICAL 1',
          '8 by 5: PROPOSES 2, SUPPORTS 3, UNDECIDED 1, SCEPTICAL 1, OBJECTS 1',
        ],
      });
      const none = await counts({ first: 0, columns: 0 });
      expect(none).toMatchObject({ columns: [], rows: [] });
    });

    test('go down to targets and actors of a group, and are cut by every filter', async () => {
      expect(await counts({ group: 'land', eachTarget: true, eachActor: true })).toEqual({
        columns: [
          'clerk Clerk PERSON = 2 by 1: PROPOSES 1, SCEPTICAL 1',
          'land Land STATE = 1 by 1: UNDECIDED 1',
          'ministry Ministry GOVERNMENT = 1 by 1: PROPOSES 1',
        ],
        rows: [
          'PROPOSAL geneva | 1 by 1: SCEPTICAL 1 | - | 1 by 1: PROPOSES 1 | - | 2 by 2: PROPOSES 1, SCEPTICAL 1',
          'PROPOSAL pause | 1 by 1: PROPOSES 1 | - | - | - | 1 by 1: PROPOSES 1',
          'ISSUE where | - | 1 by 1: UNDECIDED 1 | - | - | 1 by 1: UNDECIDED 1',
        ],
        all: [3, 3, '-', '4 by 3: PROPOSES 2, UNDECIDED 1, SCEPTICAL 1'],
      });
      const only = async (variables: Record<string, unknown>) => (await counts(variables)).all.at(-1);
      expect(await only({ group: 'PERSON', filter: { stance: ['SUPPORTS'] } })).toBe('3 by 2: SUPPORTS 3');
      expect(await only({ filter: { issue: ['where'], actor: ['clerk', 'ann'] } })).toBe(
        '2 by 2: SUPPORTS 1, SCEPTICAL 1',
      );
      expect(await only({ filter: { target: ['pause'], includeFormer: true } })).toBe(
        '2 by 2: PROPOSES 1, OBJECTS 1',
      );
      expect(await only({ filter: { document: 'talks' }, group: 'nobody' })).toBe('-');
      expect(await counts({ alone: 'ASSERTION', eachTarget: true })).toMatchObject({
        rows: ['ASSERTION ben-is-honest | 1 by 1: SUPPORTS 1 | - | 1 by 1: SUPPORTS 1'],
        all: [1, 1, '-', '1 by 1: SUPPORTS 1'],
      });
      expect(await only({ alone: 'PROPOSAL', group: 'land' })).toBe('1 by 1: PROPOSES 1');
      expect(await only({ alone: 'ISSUE' })).toBe('-');
      expect(await only({ filter: { stance: [] } })).toBe('-');
    });

    test('tell the first and the last day that is known', async () => {
      const days = async (filter: Record<string, unknown>) => {
        const { data } = await run(COUNTS, { filter, first: 0 }, null);
        const { firstDay, lastDay } = (data as { stanceCounts: Table }).stanceCounts;
        return [firstDay, lastDay];
      };
      expect(await days({})).toEqual(['2031-03-01', '2031-04-30']);
      expect(await days({ actor: ['land'] })).toEqual(['2031-03-12', '2031-03-12']);
      expect(await days({ actor: ['ben'] })).toEqual([null, null]);
    });

    test('are told under any name, beside others, and refused where there is too much or none', async () => {
      const { data } = await run(
        '{ a: stanceCounts(first: 1) { is: __typename r: rows { t: text } } actors(first: 1) { totalCount } b: stanceCounts(group: "land") { totalRows } }',
        {},
        null,
      );
      expect(data).toEqual({
        a: { is: 'StanceCounts', r: [{ t: 'Where to meet?' }] },
        actors: { totalCount: 6 },
        b: { totalRows: 2 },
      });
      const refused = async (args: string) =>
        (await run(`{ stanceCounts(${args}) { totalRows } }`, {}, null)).errors?.[0]?.message;
      expect(await refused('first: 201')).toMatch('"first" of field "stanceCounts" is 201');
      expect(await refused('columns: -1')).toMatch('"columns" of field "stanceCounts" is -1');
      expect(await refused('skip: -1')).toMatch('it takes a whole number from 0');
    });

    test('a search among some types alone has these, each by itself', async () => {
      const { data } = await run(
        `{ actors: search(query: "land", in: [ACTOR]) { totalCount nodes { __typename ... on Actor { slug } } }
           targets: search(query: "meet", in: [PROPOSAL, ISSUE], first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { ... on Target { slug } } }
           none: search(query: "meet", in: []) { totalCount nodes { __typename } } }`,
        {},
        null,
      );
      expect(data).toMatchObject({
        actors: { totalCount: 1, nodes: [{ __typename: 'Actor', slug: 'land' }] },
        targets: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          nodes: [{ slug: 'where' }, { slug: 'basel' }],
        },
        none: { totalCount: 0, nodes: [] },
      });
      const { targets } = data as { targets: { pageInfo: { endCursor: string } } };
      const next = await run(
        'query ($after: String) { search(query: "meet", in: [PROPOSAL, ISSUE], after: $after) { nodes { ... on Target { slug } } } }',
        { after: targets.pageInfo.endCursor },
        null,
      );
      expect(next.data).toEqual({ search: { nodes: [{ slug: 'geneva' }] } });
    });
  });
}
