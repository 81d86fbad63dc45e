import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { renewDerived } from '../../src/recording/renewDerived.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { ask, claim, declare, dossier, recorded, TEXT, words } from '../recording/graph.ts';

const actor = (slug: string, partOf: readonly string[] = []) =>
  declare('spring', 'Actor', slug, { name: slug, kind: 'GROUP', partOf });

const spring = dossier(
  'spring',
  [
    claim('spring', 'ann SUPPORTS geneva', { via: ['wire'] }),
    claim('spring', 'ben SUPPORTS basel', { via: ['radio', 'wire'], method: 'MODEL' }),
    claim('spring', 'ben SCEPTICAL basel', { via: ['radio'] }),
    claim('spring', 'ann CONDITIONAL basel', { condition: 'Now Ann wants Basel', recordedBy: 'ab' }),
  ],
  {
    put: { title: 'Talks in spring', publisher: 'The Wire', publishedAt: '2031-03' },
    instead: [
      ...[actor('ann', ['team']), actor('ben', ['team', 'league'])],
      ...[actor('team', ['league']), actor('league'), actor('wire'), actor('radio')],
    ],
  },
);
const summer = dossier('summer', [claim('summer', 'ben OBJECTS geneva', { via: ['wire'] })], {
  put: { text: `${TEXT} It was summer.`, title: 'Talks in summer', publishedAt: '2031-07-14/2031-07-16' },
  instead: [actor('ann', ['team']), actor('ben', ['team', 'league'])].map((d) => ({
    ...d,
    at: ['summer', d.slug],
    document: 'summer',
  })),
});
const undated = dossier(
  'undated',
  [claim('undated', 'ann OBJECTS ben-is-honest', { evidence: [words('Nobody met')] })],
  {
    put: { text: `${TEXT} Nobody knows when.`, publisher: 'the wire' },
    instead: [actor('ann', ['team']), actor('ben', ['team', 'league'])].map((d) => ({
      ...d,
      at: ['undated', d.slug],
      document: 'undated',
    })),
  },
);

/** What each filter finds, on every store. @param open gives a store with nothing in it */
export function filterContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await recorded(store, spring, '2026-11-23T12:00:00.000Z');
    await recorded(store, summer, '2026-11-24T00:00:00.000Z');
    await recorded(store, undated, '2026-12-01T23:59:59.999Z');
    return () => store.close();
  });

  const all = [
    'ben OBJECTS geneva',
    'ann SUPPORTS geneva',
    'ben SUPPORTS basel',
    'ben SCEPTICAL basel',
    'ann CONDITIONAL basel',
    'ann OBJECTS ben-is-honest',
  ];
  test.each<[string, readonly string[]]>([
    ['{}', all],
    ['{ via: "wire" }', ['ben OBJECTS geneva', 'ann SUPPORTS geneva', 'ben SUPPORTS basel']],
    ['{ via: "radio" }', ['ben SUPPORTS basel', 'ben SCEPTICAL basel']],
    ['{ via: "ann" }', []],
    ['{ via: "wire", holder: "ben" }', ['ben OBJECTS geneva', 'ben SUPPORTS basel']],
    ['{ via: "wire", status: RETRACTED }', []],
    ['{ holder: "league" }', []],
    ['{ holder: "league", rollUp: true }', all],
    ['{ holder: "team", rollUp: true }', all],
    ['{ holder: "ann", rollUp: true }', all.filter((one) => one.startsWith('ann'))],
    ['{ holder: "league", rollUp: false }', []],
    ['{ holder: "radio", rollUp: true }', []],
    ['{ holder: "nobody", rollUp: true }', []],
    [
      '{ holder: "league", rollUp: true, stance: [OBJECTS, SCEPTICAL], target: "basel" }',
      ['ben SCEPTICAL basel'],
    ],
    ['{ holder: "league", rollUp: true, via: "radio" }', ['ben SUPPORTS basel', 'ben SCEPTICAL basel']],
    [
      '{ holder: "league", rollUp: true, text: "basel" }',
      ['ben SUPPORTS basel', 'ben SCEPTICAL basel', 'ann CONDITIONAL basel'],
    ],
    ['{ method: MODEL }', ['ben SUPPORTS basel']],
    ['{ method: HUMAN, holder: "ben" }', ['ben OBJECTS geneva', 'ben SCEPTICAL basel']],
    ['{ recordedBy: "ab" }', ['ann CONDITIONAL basel']],
    ['{ recordedBy: "AB" }', []],
    ['{ hasCondition: true }', ['ann CONDITIONAL basel']],
    ['{ hasCondition: false, holder: "ann" }', ['ann SUPPORTS geneva', 'ann OBJECTS ben-is-honest']],
    ['{ hasCondition: null }', all],
    ['{ publishedFrom: "2031-03-31" }', all.slice(0, 5)],
    ['{ publishedFrom: "2031-04-01" }', ['ben OBJECTS geneva']],
    ['{ publishedFrom: "2031-07-16" }', ['ben OBJECTS geneva']],
    ['{ publishedFrom: "2031-07-17" }', []],
    ['{ publishedTo: "2031-07-13" }', all.slice(1, 5)],
    ['{ publishedTo: "2031-07" }', all.slice(0, 5)],
    ['{ publishedFrom: "2031-03-15", publishedTo: "2031-03-16" }', all.slice(1, 5)],
    ['{ publishedTo: "2031-03", via: "wire" }', ['ann SUPPORTS geneva', 'ben SUPPORTS basel']],
  ])('claims %s', async (filter, expected) => {
    const answer = await ask(
      store,
      `{ claims(filter: ${filter}) { totalCount nodes { holder { slug } stance target { slug } } } }`,
    );
    const said = answer.claims.nodes.map(
      (c: { holder: { slug: string }; stance: string; target: { slug: string } }) =>
        `${c.holder.slug} ${c.stance} ${c.target.slug}`,
    );
    // Claims on the same words of one document come by their ids, which nobody chooses.
    expect([said.toSorted(), answer.claims.totalCount]).toEqual([expected.toSorted(), expected.length]);
    expect(said[0] === 'ben OBJECTS geneva').toBe(expected[0] === 'ben OBJECTS geneva');
  });

  test.each<[string, readonly number[]]>([
    ['first: 9', [1, 2, 3]],
    ['kind: "load"', [1, 2, 3]],
    ['kind: "decide"', []],
    ['by: "ab, dm"', [1]],
    ['by: "dm", kind: "load"', [2, 3]],
    ['by: "dm", first: 1', [2]],
    ['since: "2026-11-23"', [1, 2, 3]],
    ['since: "2026-11-24"', [2, 3]],
    ['since: "2026-11", kind: "load", by: "dm"', [2, 3]],
    ['since: "2026-12"', [3]],
    ['since: "2026-12-02"', []],
    ['since: null, by: null, kind: null', [1, 2, 3]],
  ])('changes %s', async (given, expected) => {
    const { changes } = await ask(store, `{ changes(${given}) { nodes { seq } } }`);
    expect(changes.nodes).toEqual(expected.map((seq) => ({ seq })));
  });

  test('claims in pages, in a list of their own and beside others', async () => {
    const page = async (after: string | null): Promise<string[]> => {
      const answer = await ask(
        store,
        `query ($after: String) {
          claims(first: 1, after: $after, filter: { via: "wire", publishedFrom: "2031" }) {
            nodes { slug } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { nodes, pageInfo } = answer.claims;
      const more = pageInfo.hasNextPage ? await page(pageInfo.endCursor) : [];
      return [...nodes.map(({ slug }: { slug: string }) => slug.slice(0, -9)), ...more];
    };
    const [first, ...others] = await page(null);
    expect([first, ...others.toSorted()]).toEqual([
      'ben-objects-geneva',
      'ann-supports-geneva',
      'ben-supports-basel',
    ]);
    const inner = await ask(
      store,
      '{ actor(slug: "ben") { claims(filter: { via: "radio", hasCondition: false }) { totalCount } } }',
    );
    expect(inner.actor.claims.totalCount).toBe(2);
  });

  test.each<[string, string, readonly string[]]>([
    ['documents', '{ publisher: "The Wire" }', ['spring']],
    ['documents', '{ publisher: "Wire" }', []],
    ['documents', '{ publishedFrom: "2031-04" }', ['summer']],
    ['documents', '{ publishedTo: "2031-07-14" }', ['spring', 'summer']],
    ['documents', '{ publishedFrom: "2031-07-16", publishedTo: "2032" }', ['summer']],
    ['documents', '{ text: "in tal" }', ['spring', 'summer']],
    ['documents', '{ text: "in tal", publishedTo: "2031-03-01" }', ['spring']],
    ['documents', '{ text: null }', ['spring', 'summer', 'undated']],
    ['actors', '{ partOf: "team" }', ['ann', 'ben']],
    ['actors', '{ partOf: "league" }', ['ben', 'team']],
    ['actors', '{ partOf: "ann" }', []],
    ['actors', '{ partOf: "league", text: "tea" }', ['team']],
  ])('%s %s', async (list, filter, expected) => {
    const answer = await ask(store, `{ ${list}(filter: ${filter}) { totalCount nodes { slug } } }`);
    const slugs = answer[list].nodes.map(({ slug }: { slug: string }) => slug);
    expect([slugs, answer[list].totalCount]).toEqual([expected, expected.length]);
  });

  test.each<[string, readonly string[]]>([
    ['{ mixed: true }', ['ben SUPPORTS basel', 'ben SCEPTICAL basel']],
    ['{ mixed: false, reported: true }', ['ann SUPPORTS geneva', 'ben OBJECTS geneva']],
    ['{ reported: false }', ['ann CONDITIONAL basel', 'ann OBJECTS ben-is-honest']],
    [
      '{ actor: ["league", "ann"], rollUp: true, mixed: true }',
      ['ben SUPPORTS basel', 'ben SCEPTICAL basel'],
    ],
    ['{ actor: "team", target: "geneva", rollUp: true }', ['ann SUPPORTS geneva', 'ben OBJECTS geneva']],
    ['{ actor: [], rollUp: true }', []],
    ['{ actor: "league", rollUp: null }', []],
  ])('positions %s', async (filter, expected) => {
    const answer = await ask(
      store,
      `{ positions(filter: ${filter}) { totalCount nodes { actor { slug } stance target { slug } } } }`,
    );
    const lines = answer.positions.nodes.map(
      (p: { actor: { slug: string }; stance: string; target: { slug: string } }) =>
        `${p.actor.slug} ${p.stance} ${p.target.slug}`,
    );
    expect([lines, answer.positions.totalCount]).toEqual([expected, expected.length]);
  });

  test('what stands below an actor is read page by page in the order of the list', async () => {
    const query = `query ($after: String) {
      claims(first: 1, after: $after, filter: { holder: "league", rollUp: true }) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const page = async (after: string | null): Promise<readonly string[]> => {
      const { nodes, pageInfo, totalCount } = (await ask(store, query, { after })).claims;
      expect(totalCount).toBe(6);
      return [nodes[0].id, ...(pageInfo.hasNextPage ? await page(pageInfo.endCursor) : [])];
    };
    const whole = await ask(store, '{ claims { nodes { id } } }');
    expect(await page(null)).toEqual(whole.claims.nodes.map(({ id }: { id: string }) => id));
  });

  test('documents by words of their texts, coded or not, with where these stand', async () => {
    const query = `query ($words: String!) {
      documents(filter: { text: $words }) { nodes { slug at: found(words: $words) { start end exact prefix suffix } } }
      search(query: $words) { totalCount nodes { __typename ... on Document { slug } } }
    }`;
    const when = await ask(store, query, { words: 'knows WHE' });
    expect(when.documents.nodes).toEqual([
      {
        slug: 'undated',
        at: {
          start: 97,
          end: 106,
          exact: 'knows whe',
          prefix: 'wants Basel. Nobody met. Nobody ',
          suffix: 'n.',
        },
      },
    ]);
    expect(when.search).toEqual({
      totalCount: 1,
      nodes: [{ __typename: 'Document', slug: 'undated' }],
    });
    const { document: known } = await ask(store, '{ document(slug: "undated") { sha256 } }');
    const same = await ask(
      store,
      'query ($sha256: String!) { documents(filter: { sha256: $sha256 }) { nodes { slug } } }',
      known,
    );
    expect(same).toEqual({ documents: { nodes: [{ slug: 'undated' }] } });
    const none = await ask(store, query, { words: 'island' });
    expect(none).toEqual({ documents: { nodes: [] }, search: { totalCount: 0, nodes: [] } });
    const { document } = await ask(
      store,
      '{ document(slug: "summer") { none: found(words: "island") { start } title: found(words: "talks in basel") { __typename __proto__: exact } } }',
    );
    expect(JSON.stringify(document)).toBe(
      '{"none":null,"title":{"__typename":"Excerpt","__proto__":"Basel"}}',
    );
  });

  test('a document of 100,000 words, of which each is kept once and few are shown', async () => {
    const large = await open();
    onTestFinished(() => large.close());
    const many = 'The envoys met and said nothing of it at all. '.repeat(10_000);
    await recorded(
      large,
      dossier('long', [], { put: { text: `${TEXT} ${many}Then the Ferry came. ${many}` } }),
    );
    const [row] = await large.transaction(async (t) => t.get('Document', await t.ids('Document')));
    expect(row?.words.length).toBeLessThan(200);
    const found = await ask(
      large,
      '{ search(query: "envoys ferry") { nodes { ... on Document { found(words: "envoys ferry") { exact } } } } }',
    );
    expect(found.search.nodes).toEqual([{ found: { exact: 'Ferry came. The envoys' } }]);
  });

  test('find what an earlier version had stored without what they need, once it is renewed', async () => {
    const old = await open();
    onTestFinished(() => old.close());
    for (const commands of [spring, undated]) await recorded(old, commands);
    const documents = () => old.transaction(async (t) => t.get('Document', await t.ids('Document')));
    const asItIs = await documents();
    const before = asItIs.map((row) => ({
      ...row,
      fields: { ...row.fields, publishedFirst: null, publishedLast: null },
      words: '',
    }));
    await old.transaction((t) => t.put(before));
    expect((await verifyGraph(old)).differences.length).toBeGreaterThan(0);
    await renewDerived(old, () => undefined);
    expect(await documents()).toEqual(expect.arrayContaining([...asItIs]));
    expect((await verifyGraph(old)).differences).toEqual([]);
  });

  test('positions by when their words were said, and an earlier version has it once it is renewed', async () => {
    const dated = await open();
    onTestFinished(() => dated.close());
    const said = (sentence: string, exact: string, saidAt: string | null) =>
      claim('spring', sentence, { evidence: [words(exact)], saidAt });
    await recorded(
      dated,
      dossier('spring', [
        said('ann SUPPORTS geneva', 'Ann wants Geneva', '2031-01'),
        said('ann SUPPORTS geneva', 'Ann is wary of Basel', '2031-02-10'),
        said('ann OBJECTS geneva', 'Now Ann wants Basel', '2031-03-01'),
        said('ann SCEPTICAL basel', 'Ann is wary of Basel', '2031-01-05'),
        said('ann SCEPTICAL basel', 'Nobody met', '2031-03-05'),
        said('ben OBJECTS geneva', 'Ben wants Basel', '2031-02/2031-03'),
        said('ben SUPPORTS basel', 'Ben wants Basel', null),
      ]),
    );
    const found = async (span: string) => {
      const answer = await ask(
        dated,
        `{ positions(filter: { includeFormer: true, ${span} }) { totalCount nodes { actor { slug } stance target { slug } } } }`,
      );
      expect(answer.positions.totalCount).toBe(answer.positions.nodes.length);
      return answer.positions.nodes.map(
        (p: { actor: { slug: string }; stance: string; target: { slug: string } }) =>
          `${p.actor.slug} ${p.stance} ${p.target.slug}`,
      );
    };
    const [doubts, supports, annObjects, benObjects] = [
      'ann SCEPTICAL basel',
      'ann SUPPORTS geneva',
      'ann OBJECTS geneva',
      'ben OBJECTS geneva',
    ];
    expect(await found('saidFrom: "2030"')).toEqual([doubts, supports, annObjects, benObjects]);
    expect(await found('saidTo: "2031-01-04"')).toEqual([supports]);
    // It rests on what was said last, and was held since what was said first.
    expect(await found('saidTo: "2031-01-31"')).toEqual([doubts, supports]);
    expect(await found('saidFrom: "2031-02-10", saidTo: "2031-02-28"')).toEqual([
      doubts,
      supports,
      benObjects,
    ]);
    expect(await found('saidFrom: "2031-02-11"')).toEqual([doubts, annObjects, benObjects]);
    expect(await found('saidFrom: "2031-03-06"')).toEqual([benObjects]);
    expect(await found('saidFrom: "2031-04"')).toEqual([]);
    expect(await found('saidFrom: null, actor: ["ben"]')).toEqual(['ben SUPPORTS basel', benObjects]);

    const positions = () => dated.transaction(async (t) => t.get('Position', await t.ids('Position')));
    const asItIs = await positions();
    const before = asItIs.map((row) => ({
      ...row,
      fields: { ...row.fields, saidFirst: null, saidLast: null },
    }));
    await dated.transaction((t) => t.put(before));
    expect((await verifyGraph(dated)).differences).toHaveLength(4);
    await renewDerived(dated, () => undefined);
    expect(await positions()).toEqual(asItIs);
  });
}
