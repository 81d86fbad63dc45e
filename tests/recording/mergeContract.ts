import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import { DemarcheError } from '../../src/errors.ts';
import { record } from '../../src/record.ts';
import { rowLine } from '../../src/recording/rowLine.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { executing } from '../api/mutations/executing.ts';
import { isLong } from '../isLong.ts';
import { merge, undoMerge } from '../rules/writing.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { allRows } from './allRows.ts';
import { claim, declare, dossier, positionsIn, recorded, refusedFor, TEXT, words } from './graph.ts';
import { History, histories, pick, type Step } from './mergeHistories.ts';
import { mergeStep, standing } from './mergeStep.ts';

/**
 * What merging promises, as far as engines could break it.
 *
 * @param open gives a store with nothing in it
 * @param runs random histories that are played
 * @param meetings how often what several write meets at one moment
 */
export function mergeContract(open: () => Promise<Store>, runs: number, meetings = 6): void {
  const openGraph = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };

  /** Two documents that speak of one woman under two names, and of one venue. */
  const red = dossier('red', [claim('red', 'ann SUPPORTS geneva'), claim('red', 'ben PROPOSES basel')]);
  const anne = declare('blue', 'Actor', 'anne', {
    ...{ name: 'Anne Blue', kind: 'PERSON', aliases: ['the envoy'], description: 'An envoy' },
    ...{ externalIds: ['wikidata Q1'], partOf: ['ben'] },
  });
  const blue = dossier(
    'blue',
    [
      claim('blue', 'anne OBJECTS geneva', { text: 'Anne is against Geneva.' }),
      claim('blue', 'ben SUPPORTS lake', { via: ['anne'] }),
    ],
    {
      put: { text: `${TEXT} It was blue.` },
      instead: [
        anne,
        declare('blue', 'Proposal', 'lake', {
          text: 'Meet at the lake',
          kind: 'VENUE',
          evidence: [words('Basel')],
        }),
        declare('blue', 'Assertion', 'anne-is-wise', { text: 'Anne is wise', about: ['anne'] }),
      ],
    },
  );
  const openRedAndBlue = async () => {
    const store = await openGraph();
    await recorded(store, [...red, ...blue]);
    return store;
  };
  const merged = async (store: Store, ...of: Parameters<typeof merge>) => {
    const { merges } = await recorded(store, [merge(...of)]);
    return merges[0] ?? '';
  };

  test('what led to the one leads to the other, and says what it was recorded with', async () => {
    const store = await openRedAndBlue();
    await merged(store, 'ann', ['anne']);
    expect(await positionsIn(store)).toEqual([
      'ben PROPOSES basel',
      'mixed ann SUPPORTS geneva',
      'mixed ann OBJECTS geneva',
      'reported ben SUPPORTS lake',
    ]);
    expect(
      await ask(
        store,
        `{ actor(slug: "anne") {
          slug name aliases description formerSlugs externalIds partOf { slug }
          claims { nodes { slug text holder { slug } recordedHolder { slug name } } }
          claimsAbout { totalCount } mergedFrom { slug }
        }
        assertion(slug: "anne-is-wise") { about { slug } }
        claims(filter: { via: "ann" }) { nodes { via { slug } text } } }`,
      ),
    ).toEqual({
      actor: {
        ...{ slug: 'ann', name: 'Ann', aliases: ['the envoy', 'Anne Blue'], description: 'An envoy' },
        ...{ formerSlugs: ['anne'], externalIds: ['wikidata Q1'], partOf: [{ slug: 'ben' }] },
        claims: {
          nodes: [
            {
              ...{ slug: expect.stringMatching(/^anne-objects-geneva-/), text: 'Anne is against Geneva.' },
              holder: { slug: 'ann' },
              recordedHolder: { slug: 'anne', name: 'Anne Blue' },
            },
            {
              ...{
                slug: expect.stringMatching(/^ann-supports-geneva-/),
                text: 'Ann supports: Meet in Geneva.',
              },
              ...{ holder: { slug: 'ann' }, recordedHolder: null },
            },
          ],
        },
        ...{ claimsAbout: { totalCount: 0 }, mergedFrom: [{ slug: 'anne' }] },
      },
      assertion: { about: [{ slug: 'ann' }] },
      claims: {
        nodes: [{ via: [{ slug: 'ann' }], text: 'According to Ann, Ben supports: Meet at the lake.' }],
      },
    });
  });

  test('what was merged is in no list and no search, and is found by its id, its merge and its names', async () => {
    const store = await openRedAndBlue();
    const before = (await ask(store, '{ actor(slug: "anne") { id } }')).actor.id;
    const id = await merged(store, 'ann', ['anne']);
    const slugs = '{ totalCount nodes { slug } }';
    expect(
      await ask(
        store,
        `query ($before: ID!, $id: ID!) {
          actors ${slugs} merged: actors(merged: true) ${slugs}
          actor(slug: "ben") { parts ${slugs} }
          search(query: "anne blue") { nodes { __typename ... on Actor { slug } } }
          found: actors(filter: { text: "envoy" }) ${slugs}
          node(id: $before) { ... on Actor { slug name claims { totalCount } mergedInto { slug } } }
          merge: node(id: $id) { ... on Merge { kind into from note by undone actors { slug mergedInto { slug } mergedBy { id } } } }
          merges { totalCount }
        }`,
        { before, id },
      ),
    ).toEqual({
      actors: { totalCount: 2, nodes: [{ slug: 'ann' }, { slug: 'ben' }] },
      merged: { totalCount: 1, nodes: [{ slug: 'anne' }] },
      actor: { parts: { totalCount: 1, nodes: [{ slug: 'ann' }] } },
      search: { nodes: [{ __typename: 'Actor', slug: 'ann' }] },
      found: { totalCount: 1, nodes: [{ slug: 'ann' }] },
      node: { slug: 'anne', name: 'Anne Blue', claims: { totalCount: 0 }, mergedInto: { slug: 'ann' } },
      merge: {
        ...{ kind: 'ACTORS', into: 'ann', from: ['anne'], note: 'one and the same', by: 'zz', undone: false },
        actors: [{ slug: 'anne', mergedInto: { slug: 'ann' }, mergedBy: { id } }],
      },
      merges: { totalCount: 1 },
    });
  });

  test('targets are one with their words, their issue and their positions', async () => {
    const store = await openRedAndBlue();
    await merged(store, 'geneva', ['lake'], { type: 'Target' });
    expect(
      await ask(
        store,
        `{ proposal(slug: "lake") {
          slug text formerSlugs issue { slug } evidence { exact } supportedBy { nodes { actor { slug } } }
          claims { nodes { recordedTarget { slug text } } } }
        proposals { totalCount } issue(slug: "where") { proposals { nodes { slug } } }
        search(query: "lake") { nodes { ... on Proposal { slug } } } }`,
      ),
    ).toEqual({
      proposal: {
        ...{ slug: 'geneva', text: 'Meet in Geneva', formerSlugs: ['lake'], issue: { slug: 'where' } },
        evidence: [{ exact: 'Geneva' }, { exact: 'Basel' }, { exact: 'Geneva' }],
        supportedBy: { nodes: [{ actor: { slug: 'ann' } }, { actor: { slug: 'ben' } }] },
        claims: {
          nodes: [
            { recordedTarget: null },
            { recordedTarget: { slug: 'lake', text: 'Meet at the lake' } },
            { recordedTarget: null },
          ],
        },
      },
      proposals: { totalCount: 2 },
      issue: { proposals: { nodes: [{ slug: 'basel' }, { slug: 'geneva' }] } },
      search: { nodes: [{ slug: 'geneva' }] },
    });
  });

  test('a dossier that still names the old slug changes nothing when it is loaded again', async () => {
    const store = await openRedAndBlue();
    await merged(store, 'ann', ['anne']);
    await merged(store, 'geneva', ['lake'], { type: 'Target' });
    const { rows, warnings } = await recorded(store, [...red, ...blue]);
    expect([rows, warnings.filter(({ rule }) => rule === 'nameIsOneRecord')]).toEqual([0, []]);
  });

  test('claims that are recorded meanwhile go to whom they name when the merge is undone', async () => {
    const store = await openRedAndBlue();
    const id = await merged(store, 'ann', ['anne']);
    const later = { evidence: [words('Nobody met')] };
    await recorded(store, [
      claim('red', 'anne SUPPORTS basel', later),
      claim('blue', 'ann OBJECTS lake', later),
    ]);
    expect(await positionsIn(store)).toContain('ann SUPPORTS basel');
    await recorded(store, [undoMerge({ merge: id })], '2026-11-24T12:00:00.000Z');
    expect(await positionsIn(store)).toEqual([
      ...['ben PROPOSES basel', 'anne SUPPORTS basel', 'ann SUPPORTS geneva', 'anne OBJECTS geneva'],
      ...['reported ben SUPPORTS lake', 'ann OBJECTS lake'],
    ]);
    expect(
      await ask(
        store,
        `{ actor(slug: "anne") { slug aliases } ann: actor(slug: "ann") { formerSlugs aliases }
          merges { nodes { undone undoneBy undoneAt undoneNote actors { slug } } } }`,
      ),
    ).toEqual({
      actor: { slug: 'anne', aliases: ['the envoy'] },
      ann: { formerSlugs: [], aliases: [] },
      merges: {
        nodes: [
          {
            ...{ undone: true, undoneBy: 'yy', undoneAt: '2026-11-24T12:00:00.000Z' },
            ...{ undoneNote: 'two after all', actors: [] },
          },
        ],
      },
    });
  });

  test.each([
    ['first', 0],
    ['last', 1],
  ] as const)('of a chain, what was merged %s is undone alone', async (_, which) => {
    const store = await openRedAndBlue();
    const ids = [await merged(store, 'anne', ['ann']), await merged(store, 'ben', ['anne'])];
    const roots = async () =>
      Object.values(
        await ask(store, '{ a: actor(slug: "ann") { slug } b: actor(slug: "anne") { slug } }'),
      ).map((actor) => (actor as { slug: string }).slug);
    expect(await roots()).toEqual(['ben', 'ben']);
    await recorded(store, [undoMerge({ merge: ids[which] ?? '' })]);
    expect(await roots()).toEqual(which === 0 ? ['ann', 'ben'] : ['anne', 'anne']);
  });

  test('two that others were merged into are merged, called otherwise and set apart', async () => {
    const store = await openRedAndBlue();
    const more = [
      declare('red', 'Actor', 'cy', { name: 'Cy', kind: 'PERSON' }),
      claim('red', 'cy SUPPORTS basel'),
    ];
    await recorded(store, more);
    await merged(store, 'ann', ['anne']);
    await merged(store, 'ben', ['cy']);
    const id = await merged(store, 'ben', ['ann']);
    await recorded(store, [
      declare('red', 'Actor', 'cyrus', { name: 'Cy', kind: 'PERSON', formerSlugs: ['cy'] }),
    ]);
    const slugs = ['ann', 'anne', 'ben', 'cy', 'cyrus'];
    const found = async () => {
      const fields = slugs.map((slug) => `${slug}: actor(slug: "${slug}") { slug }`).join(' ');
      const answer: Record<string, { slug: string }> = await ask(store, `{ ${fields} }`);
      return slugs.map((slug) => answer[slug]?.slug);
    };
    expect(await found()).toEqual(['ben', 'ben', 'ben', 'ben', 'ben']);
    await recorded(store, [undoMerge({ merge: id })]);
    expect(await found()).toEqual(['ann', 'ann', 'ben', 'ben', 'ben']);
    expect(
      await ask(
        store,
        '{ claims(filter: { holder: "cy" }) { nodes { target { slug } recordedHolder { slug } } } }',
      ),
    ).toEqual({
      claims: {
        nodes: expect.arrayContaining([{ target: { slug: 'basel' }, recordedHolder: { slug: 'cyrus' } }]),
      },
    });
  });

  test('a merged record does not take the place of the other, and a mind is changed under the name it was recorded with', async () => {
    const store = await openRedAndBlue();
    await merged(store, 'ann', ['anne']);
    const formerly = declare('red', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON', formerSlugs: ['anne'] });
    expect((await refusedFor(store, [formerly])).map(({ message }) => message)).toContain(
      '"anne" is merged into "ann". Undo that merge first, or leave this out: what is merged is found by its slug.',
    );
    const [objection] = (await ask(store, '{ claims(filter: { holder: "anne" }) { nodes { id } } }')).claims
      .nodes;
    const turned = (holder: string) =>
      claim('blue', `${holder} SUPPORTS geneva`, {
        ...{ tense: 'CURRENT', evidence: [words('Now Ann wants Basel')] },
        supersedes: [{ claim: objection.id, evidence: [words('Now')] }],
      });
    expect((await refusedFor(store, [turned('ann')])).map(({ message }) => message)).toEqual([
      `The claim "${objection.id}" was recorded with "anne", which is merged with "ann". Write "anne" as the holder of this one too: both are read as one.`,
    ]);
    await recorded(store, [turned('anne')]);
    expect(await positionsIn(store)).toContain('former ann OBJECTS geneva');
  });

  test('a claim of the same moment is not lost', async () => {
    const store = await openRedAndBlue();
    for (let i = 0; i < meetings; i += 1) {
      const [{ merges }] = await Promise.all([
        record(store, [merge('ann', ['anne'])]),
        record(store, [claim('blue', 'anne SUPPORTS basel', { recordedBy: `coder ${i}` })]),
        record(store, [
          declare('blue', 'Assertion', 'wise', { text: `Anne is wise ${i}`, about: ['anne', 'ben'] }),
        ]),
      ]);
      expect((await verifyGraph(store)).differences).toEqual([]);
      await Promise.all([
        record(store, [undoMerge({ merge: merges[0] ?? '' })]),
        record(store, [claim('red', 'anne OBJECTS basel', { recordedBy: `coder ${i}` })]),
      ]);
      expect((await verifyGraph(store)).differences).toEqual([]);
    }
    const { claims } = await ask(
      store,
      '{ claims(filter: { holder: "anne", target: "basel" }) { totalCount } }',
    );
    expect(claims).toEqual({ totalCount: 2 * meetings });
  });

  test('after everything is undone the graph is the one without any merge, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (steps, order) => {
        const [merging, plain] = [await open(), await openTemporary()];
        try {
          await play(merging, plain, steps);
          await undoAll(merging, order);
          expect(await rowsBeside(merging)).toEqual(await rowsBeside(plain));
        } finally {
          await merging.close();
          await plain.close();
        }
      }),
      { numRuns: runs, endOnFailure: !isLong },
    );
  });
}

/** What clients read, by earlier slugs too. */
async function ask(store: Store, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await executing(store)(query, variables, null);
  if (errors) throw new Error(JSON.stringify(errors));
  // The tests say what they expect.
  return JSON.parse(JSON.stringify(data));
}

/** Takes every step in one graph, and those that are no merges in the other. */
async function play(merging: Store, plain: Store, steps: readonly Step[]): Promise<void> {
  const history = new History();
  for (const store of [merging, plain]) await record(store, history.start(), at(0));
  for (const [i, step] of steps.entries()) {
    const before = history.save();
    const claims = [...((await allRows(plain)).get('Claim') ?? [])].map(({ id }) => id);
    const isMerge = step.kind === 'merge' || step.kind === 'undo';
    const commands = isMerge ? await mergeStep(merging, history, step) : history.next(step, claims);
    if (commands.length === 0) continue;
    if (await isRefused(merging, commands, i + 1)) history.undo(before);
    else if (!isMerge) await record(plain, commands, at(i + 1));
    const { differences } = await verifyGraph(merging);
    if (differences.length > 0)
      throw new Error(`After ${JSON.stringify(commands)}:\n${differences.join('\n')}`);
  }
}

function at(minute: number) {
  return { clock: () => new Date(Date.UTC(2031, 0, 1, 0, minute)) };
}

async function isRefused(store: Store, commands: readonly Command[], minute: number): Promise<boolean> {
  try {
    await record(store, commands, at(minute));
    return false;
  } catch (error) {
    if (error instanceof DemarcheError && error.code === 'REFUSED') return true;
    throw error;
  }
}

/** Undoes every merge, in any order. */
async function undoAll(store: Store, order: number): Promise<void> {
  let n = order;
  for (let left = await standing(store); left.length > 0; left = await standing(store)) {
    const id = pick(left, n);
    n = Math.floor(n / 3) + 1;
    await recorded(store, [undoMerge({ merge: id })], '2031-02-01T00:00:00.000Z');
  }
}

/** What is stored, a line each, beside merges and what numbers changes. */
async function rowsBeside(store: Store): Promise<readonly string[]> {
  const rows = [...(await allRows(store))].flatMap(([type, ofType]) =>
    ['Merge', 'Change', 'ChangeCounter'].includes(type) ? [] : ofType,
  );
  return rows.map((row) =>
    rowLine(row.type === 'Decision' ? { ...row, edges: { ...row.edges, change: null } } : row),
  );
}
