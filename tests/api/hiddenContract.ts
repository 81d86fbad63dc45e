import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiSchema } from '../../src/api/apiSchema.ts';
import type { Author } from '../../src/api/Call.ts';
import type { RecordClaim } from '../../src/commands/Command.ts';
import { record } from '../../src/record.ts';
import { hideableTypes } from '../../src/recording/hiddenAmong.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import type { Store } from '../../src/stores/Store.ts';
import { claim, dossier, words } from '../recording/graph.ts';
import { office, tie } from '../rules/writing.ts';
import { everyQuestion, type Question } from './everyQuestion.ts';
import { authorIn, executing } from './mutations/executing.ts';
import { startApp } from './startApp.ts';

/** Words that stand in nothing but what is hidden. */
const CODED = 'zebra';
const NOTED = 'quagga';

const schema = apiSchema(sdl);

const seen: readonly RecordClaim[] = [
  claim('talks', 'ann SUPPORTS geneva', { name: 'first', saidAt: '2031-03-12' }),
  claim('talks', 'ann OBJECTS geneva', {
    supersedes: [{ claim: 'first', evidence: [words('Now')] }],
    saidAt: '2031-03-13',
  }),
  claim('talks', 'ben PROPOSES basel', {
    holderText: 'Ben',
    evidence: [words('Ben wants Basel')],
    via: ['ann'],
  }),
];

const suggested = (sentence: string, more: Partial<RecordClaim> = {}) =>
  claim('talks', sentence, {
    ...{ status: 'DRAFT', recordedBy: 'sue', method: 'MODEL', text: `The ${CODED} says that ${sentence}.` },
    ...more,
  });

/** @param id of a claim of Ann's that is seen */
const hidden = (id: string): readonly RecordClaim[] => [
  suggested('ann SCEPTICAL basel', {
    evidence: [words('Ann is wary of Basel'), words('Ann wants Geneva')],
    supersedes: [{ claim: id, evidence: [words('Nobody met')] }],
    saidAt: '2031-03-14',
  }),
  suggested('ann SUPPORTS ben-is-honest', { evidence: [words('wants Geneva')], via: ['ben'] }),
  suggested('ben DISCUSSES where', { holderText: 'Ben', reason: 'Nobody', voice: 'NARRATION' }),
  suggested('ben ? geneva', { stance: null, holderText: null, importedFrom: `brat ${CODED}.ann R1` }),
];

/** Roots of which some values of some arguments are refused. */
const REFUSING = ['Query.diagram', 'Query.network', 'Query.coalitions', 'Query.suggestions'];

/**
 * What drafts hide is nowhere to be found without a key, on any store.
 *
 * @param open gives an empty one
 * @param isAsked whether a question is asked
 */
export function hiddenContract(
  open: () => Promise<Store>,
  isAsked: (question: Question) => boolean = () => true,
): void {
  let store: Store;
  let run: ReturnType<typeof executing>;
  let sue: Author;
  let questions: readonly Question[];
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  let hiddenIds: readonly string[];

  beforeAll(async () => {
    store = await open();
    run = executing(store, () => undefined, {
      limits: { selections: 1_000, levels: 50, rows: 1_000_000_000, first: 200 },
    });
    sue = await authorIn(store, 'Sue', 'SUGGEST');
    const [put, ...rest] = dossier('talks', seen);
    const stated = [
      tie({ document: 'talks', from: 'ann', to: 'ben', evidence: [words('Ben')] }),
      office({ document: 'talks', holder: 'ann', evidence: [words('Ann')] }),
    ];
    const { recorded } = await record(store, [...(put ? [put] : []), ...stated, ...rest]);
    const [first = ''] = recorded;
    await decide(recorded.at(-1) ?? '', 'RETRACTED', 'misread');

    const known = await rows();
    const keys = (type: string, field: string) =>
      (known.get(type) ?? []).map((row) => String(row.fields[field]));
    questions = everyQuestion(schema, {
      words: [CODED, 'wary of basel'],
      names: ['sue', 'ann', 'ben', 'basel', 'where', 'talks'],
      days: ['2031-03-14'],
      numbers: [0, 40],
      keys: {
        actor: keys('Actor', 'slug'),
        ...{ issue: keys('Issue', 'slug'), proposal: keys('Proposal', 'slug') },
        ...{ assertion: keys('Assertion', 'slug'), document: keys('Document', 'slug'), place: ['nowhere'] },
        claim: (known.get('Claim') ?? []).map(({ id }) => id),
        node: [...known.values()].flat().map(({ id }) => id),
      },
    });
    questions = questions.filter(isAsked);
    before = await answers(null);

    const { recorded: drafts } = await record(store, hidden(first));
    await decide(drafts[1] ?? '', 'REJECTED', NOTED);
    await decide(drafts[2] ?? '', 'RETRACTED', NOTED);
    const all = [...(await rows()).values()].flat();
    hiddenIds = all.filter((row) => row.fields.hidden === true).map(({ id }) => id);
    after = await answers(null);
  }, 600_000);
  afterAll(() => store.close());

  async function rows() {
    return await store.transaction(async (t) => {
      const all = [...graphModel.types.values()].filter(({ internal }) => !internal);
      const found = [];
      for (const { name } of all) found.push([name, await t.get(name, await t.ids(name))] as const);
      return new Map(found);
    });
  }

  function decide(id: string, status: string, note: string) {
    return record(store, [{ do: 'decide', at: ['d'], claim: id, status, by: 'rita', note }]);
  }

  async function answers(author: Author | null, asked = questions): Promise<ReadonlyMap<string, string>> {
    const all = new Map<string, string>();
    for (const { about, query } of asked) {
      const { data, errors } = await run(query, {}, author);
      const code = errors?.[0]?.extensions?.code;
      // A diagram tells that there is no actor of a name, and not all that networks weigh goes together; what is no answer
      // for any other reason would show nothing.
      const isExpected =
        code === undefined ||
        (REFUSING.includes(about) && code === 'BAD_ARGUMENT') ||
        (author === null && /drafts|suggest/.test(query) && code === 'UNAUTHENTICATED');
      if (!isExpected) throw new Error(`${query}: ${errors?.[0]?.message}`);
      all.set(query, JSON.stringify({ data, message: errors?.[0]?.message }));
    }
    return all;
  }

  test('every root and every field that leads on is asked for', () => {
    const asked = new Set(questions.map(({ about }) => about));
    const leading = Object.values(schema.getTypeMap())
      .filter((type) => graphModel.types.has(type.name) && !graphModel.types.get(type.name)?.internal)
      .flatMap((type) =>
        [...(graphModel.types.get(type.name)?.fields.values() ?? [])].flatMap((field) =>
          field.kind === 'edge' && !field.internal ? [`${type.name}.${field.name}`] : [],
        ),
      );
    const roots = [...graphModel.roots.keys()].map((name) => `Query.${name}`);
    expect([...roots, ...leading].filter((about) => !asked.has(about))).toEqual([]);
    expect(questions.length).toBeGreaterThan(200);
  });

  test('rows of every type that may be hidden are', async () => {
    const types = new Set(
      [...(await rows())].flatMap(([type, of]) =>
        of.some((row) => row.fields.hidden === true) ? [type] : [],
      ),
    );
    expect([...types].toSorted()).toEqual([...hideableTypes].toSorted());
  });

  test('no question is answered otherwise than before the drafts were there, but for the list of changes', () => {
    const wrong = questions.flatMap(({ about, query }) =>
      about === 'Query.changes' || query.includes('changes') || before.get(query) === after.get(query)
        ? []
        : [{ query, before: before.get(query), after: after.get(query) }],
    );
    expect(wrong).toEqual([]);
  });

  test('no answer has an id or a word of what is hidden', () => {
    const secrets = [...hiddenIds, CODED, NOTED];
    const wrong = [...after].flatMap(([query, answer]) =>
      secrets.some((secret) => answer.includes(secret) && !query.includes(secret)) ? [{ query, answer }] : [],
    );
    expect(wrong).toEqual([]);
  });

  test('of what is hidden nothing is found by its id', async () => {
    const told = [];
    for (const id of hiddenIds) {
      const query = `{ node(id: "${id}") { id } claim(id: "${id}") { id } }`;
      told.push(await run(query, {}, null), await run(query, {}, { ...sue, role: 'READ' }));
    }
    expect(told).toEqual(Array(2 * hiddenIds.length).fill({ data: { node: null, claim: null } }));
  });

  test('of a change that made drafts it is seen who made it and when, and nothing else', async () => {
    const { data } = await run(
      '{ changes { nodes { seq by kind note decisions { totalCount nodes { id claim { id } } } } } }',
      {},
      null,
    );
    const made = Object(data).changes.nodes.slice(2);
    expect(made.length).toBe(3);
    for (const change of made) {
      expect(change).toMatchObject({ kind: 'load', note: null, decisions: { totalCount: 0, nodes: [] } });
    }
  });

  test('the addresses of the service answer as for what is not there', async () => {
    const app = await startApp(store);
    try {
      const answer = async (path: string, id: string) => {
        const response = await fetch(`${app.url}${path}${id}`, { redirect: 'manual' });
        return [response.status, (await response.text()).replaceAll(id, 'ID')];
      };
      for (const path of ['/claim/', '/passage/', '/?claim=', '/export/packet?claim=']) {
        const unknown = await answer(path, '0'.repeat(32));
        for (const id of hiddenIds) expect(await answer(path, id)).toEqual(unknown);
      }
    } finally {
      await app.stop();
    }
  });

  test('with a key all of it is found', async () => {
    const found = [...(await answers(sue)).values()].join('\n');
    expect([...hiddenIds, CODED, NOTED].filter((secret) => !found.includes(secret))).toEqual([]);
    for (const id of hiddenIds)
      expect(await run(`{ node(id: "${id}") { id } }`, {}, sue)).toEqual({ data: { node: { id } } });
  }, 600_000);
}
