import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import type { ForeignClaim, ForeignDocument } from '../../src/exchange/import/ForeignDocument.ts';
import { type ImportOptions, importForeign } from '../../src/exchange/import/importForeign.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { ask, claim, declared, openGraph, putDocument, recorded } from '../recording/graph.ts';

const OPTIONS: ImportOptions = {
  from: 'csv harbour.csv',
  coder: 'cy',
  language: 'en',
  status: 'ACCEPTED',
  partial: false,
  check: false,
  actors: new Map(),
};

const TEXT = '🚢 Ann wants the toll. The Dockers’ Union is against the toll.';

function span(exact: string) {
  const points = codePoints(TEXT);
  const start = points.offsetAt(TEXT.indexOf(exact));
  return { start, end: points.offsetAt(TEXT.indexOf(exact) + exact.length), exact };
}

const actor = (name: string, kind = 'PERSON') => ({
  ...{ name, kind, named: true, aliases: [], description: null, partOf: [] },
});

const TOLL = {
  ...({ type: 'Proposal', key: '12', text: 'Raise the toll' } as const),
  issue: { key: '1', text: 'Who pays for the harbour?' },
};

function said(
  row: number,
  name: string,
  stance: string | null,
  words: string,
  more: Partial<ForeignClaim> = {},
) {
  return {
    ...{ place: `row ${row}`, source: `row ${row}`, coder: null, holder: actor(name), via: [] },
    ...{ holderSpan: span(name), stance, target: TOLL, voice: null, condition: null, saidAt: null },
    ...{ evidence: [span(words)], ...more },
  };
}

function document(claims: readonly ForeignClaim[], more: Partial<ForeignDocument> = {}): ForeignDocument {
  return {
    ...{ place: 'row 2', slug: 'harbour-1', title: null, publisher: null, url: null, language: null },
    ...{ publishedAt: '2031-03-12', text: TEXT, excerpt: true, claims, faults: [], ...more },
  };
}

const ANN = said(2, 'Ann', 'SUPPORTS', 'Ann wants the toll');
const UNION = said(3, 'The Dockers’ Union', 'OBJECTS', 'The Dockers’ Union is against the toll', {
  holder: actor('The Dockers’ Union', 'ORGANIZATION'),
});

function importing(store: Store, documents: readonly ForeignDocument[], more: Partial<ImportOptions> = {}) {
  const read = async function* () {
    yield* documents;
  };
  return importForeign(store, read, { ...OPTIONS, ...more });
}

const CLAIMS = `{ claims { nodes {
  text holderText stance importedFrom voice recordedBy status holder { slug } target { slug } evidence { exact start } document { excerpt }
} } }`;

async function sound(store: Store) {
  expect((await verifyGraph(store)).differences).toEqual([]);
}

describe('a foreign file', () => {
  test('becomes claims at their own words, and says where they come from', async () => {
    const store = await openGraph();
    expect(await importing(store, [document([ANN, UNION])])).toEqual({
      ...{ documents: 1, stances: 2, actors: 2, issues: 1, targets: 1 },
      ...{ recorded: 2, unchanged: 0, retracted: 0, waiting: 0 },
      ...{ faults: [], notes: [], candidates: [], written: true },
    });
    const common = {
      ...{ voice: 'NARRATION', recordedBy: 'cy', status: 'ACCEPTED' },
      ...{ target: { slug: 'raise-the-toll' }, document: { excerpt: true } },
    };
    expect((await ask(store, CLAIMS)).claims.nodes).toEqual([
      {
        ...{ text: 'Ann supports: Raise the toll.', holderText: 'Ann', stance: 'SUPPORTS' },
        ...{ importedFrom: 'csv harbour.csv row 2', holder: { slug: 'ann' } },
        ...{ evidence: [{ exact: 'Ann wants the toll', start: 2 }], ...common },
      },
      {
        ...{ text: 'The Dockers’ Union objects: Raise the toll.', holderText: 'The Dockers’ Union' },
        ...{
          stance: 'OBJECTS',
          importedFrom: 'csv harbour.csv row 3',
          holder: { slug: 'the-dockers-union' },
        },
        ...{ evidence: [{ exact: 'The Dockers’ Union is against the toll', start: 22 }], ...common },
      },
    ]);
    await sound(store);
  });

  test('changes nothing the second time', async () => {
    const store = await openGraph();
    await importing(store, [document([ANN, UNION])]);
    expect(await importing(store, [document([ANN, UNION])])).toMatchObject({ recorded: 0, unchanged: 2 });
    expect(await ask(store, '{ changes { totalCount } }')).toEqual({ changes: { totalCount: 1 } });
  });

  test('takes back what left it', async () => {
    const store = await openGraph();
    await importing(store, [document([ANN, UNION])]);
    expect(await importing(store, [document([UNION])])).toMatchObject({ retracted: 1, unchanged: 1 });
    await sound(store);
  });

  test('that is only checked writes nothing and tells all faults by their places', async () => {
    const store = await openGraph();
    const broken = { ...UNION, evidence: [{ start: 0, end: 3, exact: 'Ann' }] };
    const doubtful = { ...ANN, stance: 'DISLIKES' };
    const { faults, written } = await importing(store, [document([doubtful, broken])], { check: true });
    expect(written).toBe(false);
    expect(faults.map(({ place }) => place)).toEqual(['row 2, stance', 'row 3, quote[0]']);
    expect(await ask(store, '{ documents { totalCount } }')).toEqual({ documents: { totalCount: 0 } });
  });

  test('with a fault is refused whole, or taken without what is wrong', async () => {
    const store = await openGraph();
    const given = [document([{ ...ANN, stance: 'DISLIKES' }, UNION])];
    expect(await importing(store, given)).toMatchObject({ written: false, recorded: 0 });
    expect(await ask(store, '{ documents { totalCount } }')).toEqual({ documents: { totalCount: 0 } });
    expect(await importing(store, given, { partial: true })).toMatchObject({
      ...{ written: true, recorded: 1, stances: 1 },
      faults: [{ place: 'row 2, stance' }],
    });
    await sound(store);
  });

  test('without a stance is a draft, and without a name in the words has no words for the holder', async () => {
    const store = await openGraph();
    await importing(store, [document([{ ...ANN, stance: null, holderSpan: null }])]);
    expect(await ask(store, '{ claims { totalCount } }', {}, { seesDrafts: true })).toEqual({
      claims: { totalCount: 0 },
    });
    const drafts = '{ claims(filter: { status: DRAFT }) { nodes { text stance holderText status } } }';
    expect(await ask(store, drafts, {}, { seesDrafts: true })).toEqual({
      claims: {
        nodes: [
          {
            ...{
              text: 'Ann says something of: Raise the toll. (the words kept do not name the holder)',
              stance: null,
            },
            ...{ holderText: null, status: 'DRAFT' },
          },
        ],
      },
    });
  });

  test('merges nobody by itself: who bears the name of another is told, and is who the map says', async () => {
    const store = await openGraph();
    await recorded(store, [putDocument('ours'), ...declared('ours'), claim('ours', 'ann SUPPORTS geneva')]);
    const { candidates } = await importing(store, [document([ANN])]);
    const [{ slug } = { slug: '' }] = candidates;
    expect(slug).toMatch(/^ann-[0-9a-f]{6}$/);
    expect(candidates).toEqual([{ name: 'Ann', slug, others: ['ann'] }]);
    const other = await openGraph();
    await recorded(other, [putDocument('ours'), ...declared('ours'), claim('ours', 'ann SUPPORTS geneva')]);
    const actors = new Map([['Ann', 'ann']]);
    for (const changes of [2, 2]) {
      expect(await importing(other, [document([ANN])], { actors })).toMatchObject({ candidates: [] });
      expect(await ask(other, '{ actors { totalCount } changes { totalCount } }')).toEqual({
        actors: { totalCount: 2 },
        changes: { totalCount: changes },
      });
    }
    expect(await importing(other, [document([ANN])], { actors: new Map([['An', 'ann']]) })).toMatchObject({
      faults: [
        { place: '--actors, "An"', message: 'The file has no actor of this name. Did you mean "Ann"?' },
      ],
    });
    await sound(other);
  });

  test('that says different things of one actor is declared as it first says, and is the same again', async () => {
    const store = await openGraph();
    const more = (i: number, holder: ForeignClaim['holder']) =>
      document([{ ...ANN, holder, place: `row ${i}`, source: `row ${i}` }], {
        ...{ slug: `harbour-${i}`, place: `row ${i}`, text: `${TEXT} ${i}` },
      });
    // More than are written together lie between.
    const between = Array.from({ length: 600 }, (_, i) => more(i + 2, actor('Ann')));
    const given = [
      more(1, { ...actor('Ann', 'GROUP'), partOf: [actor('Blue', 'GROUP')] }),
      ...between,
      more(700, actor('Anne', 'STATE')),
    ];
    const actors = new Map([
      ['Ann', 'ann'],
      ['Anne', 'ann'],
    ]);
    expect(await importing(store, given, { actors })).toMatchObject({ recorded: 602, actors: 2, faults: [] });
    expect(await ask(store, '{ actors { nodes { slug name kind } } }')).toEqual({
      actors: {
        nodes: [
          { slug: 'ann', name: 'Ann', kind: 'GROUP' },
          { slug: 'blue', name: 'Blue', kind: 'GROUP' },
        ],
      },
    });
    expect(await importing(store, given, { actors })).toMatchObject({
      ...{ written: true, recorded: 0, unchanged: 602, retracted: 0, faults: [] },
    });
    await sound(store);
  });

  const ACTORS = '{ actors { nodes { slug name } } }';
  const TWO = [document([ANN, { ...UNION, holder: actor('ANN') }])];

  test('tells who in it bears the name of another, and makes them one where it is said so', async () => {
    const store = await openGraph();
    const { candidates } = await importing(store, TWO, { check: true });
    const [{ slug } = { slug: '' }] = candidates;
    expect(slug).toMatch(/^ann-[0-9a-f]{6}$/);
    expect(candidates).toEqual([{ name: 'ANN', slug, others: ['ann'] }]);
    await importing(store, TWO);
    const actors = new Map([['ANN', 'ann']]);
    expect(await importing(store, TWO, { actors })).toMatchObject({
      ...{ candidates: [], faults: [], actors: 1, recorded: 1, unchanged: 1, retracted: 1 },
    });
    expect(await ask(store, '{ claims { nodes { holder { slug } stance } } }')).toEqual({
      claims: {
        nodes: [
          { holder: { slug: 'ann' }, stance: 'SUPPORTS' },
          { holder: { slug: 'ann' }, stance: 'OBJECTS' },
        ],
      },
    });
    const fresh = await openGraph();
    await importing(fresh, TWO, { actors });
    expect(await ask(fresh, ACTORS)).toEqual({ actors: { nodes: [{ slug: 'ann', name: 'Ann' }] } });
    await sound(fresh);
  });

  test('is nobody whom neither the store nor the file has', async () => {
    const store = await openGraph();
    expect(await importing(store, TWO, { actors: new Map([['ANN', 'anm']]) })).toMatchObject({
      written: false,
      faults: [
        {
          place: '--actors, "ANN"',
          message: 'Neither the store nor the file has an actor "anm". Did you mean "ann"?',
        },
      ],
    });
    expect(await ask(store, ACTORS)).toEqual({ actors: { nodes: [] } });
  });

  test('is the same by any name of its own, and another file is not, whatever its name', async () => {
    const store = await openGraph();
    await importing(store, [document([ANN])]);
    const renamed = { from: 'csv harbour (1).csv' };
    expect(await importing(store, [document([ANN])], renamed)).toMatchObject({
      ...{ recorded: 0, unchanged: 1, retracted: 0, candidates: [] },
    });
    for (const slug of ['lisse-1', 'basel-1']) {
      const other = [document([ANN], { slug, text: `${TEXT} ${slug}` })];
      expect(await importing(store, other)).toMatchObject({ recorded: 1 });
      expect(await importing(store, other)).toMatchObject({ recorded: 0, unchanged: 1 });
    }
    const { nodes } = (await ask(store, ACTORS)).actors;
    expect(nodes).toEqual([
      { slug: 'ann', name: 'Ann' },
      ...[0, 0].map(() => ({ slug: expect.stringMatching(/^ann-[0-9a-f]{6}$/), name: 'Ann' })),
    ]);
    await sound(store);
  });

  test('is checked with what would be retracted, and nothing is', async () => {
    const store = await openGraph();
    await importing(store, [document([ANN, UNION])]);
    expect(await importing(store, [document([UNION])], { check: true })).toMatchObject({
      ...{ written: false, recorded: 0, unchanged: 1, retracted: 1 },
    });
    expect(await ask(store, '{ claims { totalCount } changes { totalCount } }')).toEqual({
      ...{ claims: { totalCount: 2 }, changes: { totalCount: 1 } },
    });
  });

  test('accepts no drafts that are there, and says so', async () => {
    const store = await openGraph();
    await importing(store, [document([ANN, UNION])], { status: 'DRAFT' });
    expect(await importing(store, [document([ANN, UNION])])).toMatchObject({ unchanged: 2, waiting: 2 });
    expect(await importing(store, [document([ANN, UNION])], { status: 'DRAFT' })).toMatchObject({
      waiting: 0,
    });
  });

  test('whose rows moved is told in words for those who import', async () => {
    const store = await openGraph();
    await importing(store, [document([ANN])]);
    expect(await importing(store, [document([ANN], { text: `${TEXT} Again.` })])).toMatchObject({
      faults: [
        {
          place: 'row 2, document.sha256',
          message:
            'The store has this document with another text, on which its claims rest. Where rows were added before it or its words were changed, give each document of the file an id that stays the same (see docs/mappings), or import the file under another slug; a text that was mended is one for `reviseDocument`.',
        },
      ],
    });
  });

  test('of many documents is written in parts, each record declared once', async () => {
    const store = await openGraph();
    const many = Array.from({ length: 1_200 }, (_, i) =>
      document([{ ...ANN, place: `row ${i}`, source: `row ${i}` }], {
        ...{ slug: `harbour-${i}`, place: `row ${i}`, text: `${TEXT} ${i}` },
      }),
    );
    expect(await importing(store, many)).toMatchObject({ recorded: 1_200, faults: [] });
    expect(await ask(store, '{ changes { totalCount } claims { totalCount } }')).toEqual({
      changes: { totalCount: 2 },
      claims: { totalCount: 1_200 },
    });
    expect(await importing(store, many)).toMatchObject({ recorded: 0, unchanged: 1_200 });
  });
});
