import { describe, expect, test } from 'vitest';
import type { Fields } from '../src/commands/Fields.ts';
import { pathText } from '../src/errors.ts';
import type { Store } from '../src/stores/Store.ts';
import {
  ask,
  claim,
  claimsOf,
  declare,
  dossier,
  keepOnly,
  openGraph,
  positionsIn,
  putDocument,
  recorded,
  refusedFor,
  TEXT,
  words,
} from './recording/graph.ts';
import { recordContract } from './recording/recordContract.ts';
import { openTemporary } from './stores/sqlite/openTemporary.ts';

recordContract(openTemporary);

const annForGeneva = claim('talks', 'ann SUPPORTS geneva');
const benForBasel = claim('talks', 'ben PROPOSES basel', { evidence: [words('Ben wants Basel')] });
const annAgainstBasel = claim('talks', 'ann SCEPTICAL basel', {
  evidence: [words('Ann is wary of Basel')],
});

describe('an edited dossier', () => {
  test('retracts what left it and records what came', async () => {
    const store = await openGraph();
    const first = await recorded(store, dossier('talks', [annForGeneva, benForBasel]));
    const edited = await recorded(store, dossier('talks', [benForBasel, annAgainstBasel]));
    expect(edited).toMatchObject({ retracted: [first.recorded[0]], unchanged: [first.recorded[1]] });
    expect(edited.recorded).toHaveLength(1);
    expect(await positionsIn(store)).toEqual(['ben PROPOSES basel', 'ann SCEPTICAL basel']);
    expect((await claimsOf(store, 'ann')).retracted.nodes).toEqual([
      {
        target: { slug: 'geneva' },
        decisions: [
          { status: 'ACCEPTED', by: 'dm', note: null },
          { status: 'RETRACTED', by: 'dm', note: 'left the dossier' },
        ],
      },
    ]);
  });

  test('takes up again what is back in it', async () => {
    const store = await openGraph();
    const first = await recorded(store, dossier('talks', [annForGeneva]));
    await recorded(store, dossier('talks', []));
    expect(await positionsIn(store)).toEqual([]);
    const back = await recorded(store, dossier('talks', [annForGeneva]));
    expect(back.recorded).toEqual(first.recorded);
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva']);
    expect((await claimsOf(store, 'ann')).accepted.nodes[0].decisions).toEqual([
      { status: 'ACCEPTED', by: 'dm', note: null },
      { status: 'RETRACTED', by: 'dm', note: 'left the dossier' },
      { status: 'ACCEPTED', by: 'dm', note: 'back in the dossier' },
    ]);
    expect((await recorded(store, dossier('talks', [annForGeneva]))).rows).toBe(0);
  });

  test('leaves what somebody decided as it is', async () => {
    const store = await openGraph();
    const { recorded: ids } = await recorded(store, dossier('talks', [annForGeneva]));
    const retract = {
      do: 'decide',
      at: ['decisions', 0],
      claim: ids[0] ?? '',
      status: 'RETRACTED',
      by: 'ed',
      note: 'misread',
    } as const;
    await recorded(store, [retract]);
    expect(await positionsIn(store)).toEqual([]);
    const again = await recorded(store, dossier('talks', [annForGeneva]));
    expect(again).toMatchObject({ recorded: [], unchanged: ids, rows: 0 });
    await recorded(store, dossier('talks', []));
    await recorded(store, dossier('talks', [annForGeneva]));
    expect((await claimsOf(store, 'ann')).retracted.nodes[0].decisions).toEqual([
      { status: 'ACCEPTED', by: 'dm', note: null },
      { status: 'RETRACTED', by: 'ed', note: 'misread' },
    ]);
  });

  test('leaves the claims of other documents, and those that no person coded', async () => {
    const store = await openGraph();
    const other = claim('other', 'ann SUPPORTS geneva');
    const model = claim('talks', 'ben SUPPORTS geneva', { method: 'MODEL' });
    await recorded(store, [...dossier('talks', [annForGeneva]), ...dossier('other', [other]), model]);
    const edited = await recorded(store, dossier('talks', []));
    expect(edited.retracted).toHaveLength(1);
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva', 'ben SUPPORTS geneva']);
  });

  test('takes offices and ties with it', async () => {
    const store = await openGraph();
    const office = {
      do: 'putOffice',
      at: ['o'],
      document: 'talks',
      coder: 'dm',
      title: 'Envoy',
      holder: 'ann',
      of: null,
      since: null,
      until: null,
      evidence: [words('Ann')],
    } as const;
    const tie = {
      do: 'putTie',
      at: ['t'],
      document: 'talks',
      coder: 'dm',
      kind: 'CLOSE',
      from: 'ann',
      to: 'ben',
      description: null,
      evidence: [words('Ben')],
    } as const;
    await recorded(store, [...dossier('talks', []), office, tie]);
    const stated =
      '{ actor(slug: "ann") { offices { title evidence { exact } } ties { kind to { slug } } } }';
    expect((await ask(store, stated)).actor).toEqual({
      offices: [{ title: 'Envoy', evidence: [{ exact: 'Ann' }] }],
      ties: [{ kind: 'CLOSE', to: { slug: 'ben' } }],
    });
    await recorded(store, dossier('talks', []));
    expect((await ask(store, stated)).actor).toEqual({ offices: [], ties: [] });
  });

  test('has the headings that it has now', async () => {
    const store = await openGraph();
    const heading = (text: string) => ({ heading: text, start: TEXT.indexOf(text), end: TEXT.length });
    const read = async () =>
      (
        await ask(
          store,
          '{ document(slug: "talks") { addedAt sections { heading } passages { nodes { section } } } }',
        )
      ).document;
    await recorded(
      store,
      dossier('talks', [benForBasel], { put: { sections: [heading('Ben wants')] } }),
      '2026-01-01T00:00:00.000Z',
    );
    expect(await read()).toMatchObject({
      sections: [{ heading: 'Ben wants' }],
      passages: { nodes: [{ section: null }, { section: 'Ben wants' }, { section: 'Ben wants' }] },
    });
    await recorded(store, dossier('talks', [benForBasel], { put: { sections: [heading('Nobody met')] } }));
    expect(await read()).toEqual({
      addedAt: '2026-01-01T00:00:00.000Z',
      sections: [{ heading: 'Nobody met' }],
      passages: { nodes: [{ section: null }, { section: null }, { section: null }] },
    });
  });

  test('has its own address, which passages lead to', async () => {
    const store = await openGraph();
    const read = async () =>
      (await ask(store, '{ document(slug: "talks") { passages(first: 1) { nodes { sourceUrl } } } }'))
        .document.passages.nodes;
    await recorded(
      store,
      dossier('talks', [benForBasel, annForGeneva], { put: { url: 'https://old.example/' } }),
    );
    expect(await read()).toEqual([
      { sourceUrl: expect.stringMatching(/^https:\/\/old\.example\/#:~:text=/) },
    ]);
    // The claim on it is retracted and stays readable, and so does its passage.
    await recorded(store, dossier('talks', [benForBasel], { put: { url: 'https://new.example/' } }));
    expect(await read()).toEqual([
      { sourceUrl: expect.stringMatching(/^https:\/\/new\.example\/#:~:text=/) },
    ]);
    expect(
      (await recorded(store, dossier('talks', [benForBasel], { put: { url: 'https://new.example/' } }))).rows,
    ).toBe(0);
  });

  test('moves undated claims where the day of the document is corrected', async () => {
    const store = await openGraph();
    const before = claim('talks', 'ann SUPPORTS basel');
    const other = claim('other', 'ann OBJECTS basel', { saidAt: '2025-08-20' });
    await recorded(store, [
      ...dossier('talks', [before], { put: { publishedAt: '2025-08-18' } }),
      ...dossier('other', [other]),
    ]);
    expect(await positionsIn(store)).toEqual([
      'former ann SUPPORTS basel',
      'ann OBJECTS basel since 2025-08-20',
    ]);
    await recorded(store, dossier('talks', [before], { put: { publishedAt: '2025-08-22' } }));
    expect(await positionsIn(store)).toEqual([
      'ann SUPPORTS basel',
      'former ann OBJECTS basel since 2025-08-20',
    ]);
    const order = await ask(store, '{ claims { nodes { stance } } }');
    expect(order.claims.nodes.map((c: { stance: string }) => c.stance)).toEqual(['SUPPORTS', 'OBJECTS']);
    expect(
      (await recorded(store, dossier('talks', [before], { put: { publishedAt: '2025-08-22' } }))).rows,
    ).toBe(0);
  });
});

describe('what breaks a rule', () => {
  test('is refused with every fault, and nothing of it is written', async () => {
    const store = await openGraph();
    const wrong = claim('talks', 'carl SUPPORTS nowhere', {
      evidence: [{ start: 0, end: 3, exact: 'Eve' }],
    });
    expect(
      (await refusedFor(store, dossier('talks', [annForGeneva, wrong]))).map((fault) => fault.rule),
    ).toEqual(['namesAreKnown', 'namesAreKnown', 'wordsAreThere']);
    expect(
      await ask(store, '{ documents { totalCount } actors { totalCount } claims { totalCount } }'),
    ).toEqual({
      documents: { totalCount: 0 },
      actors: { totalCount: 0 },
      claims: { totalCount: 0 },
    });
  });

  test('loses nothing of what is there', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', [annForGeneva]));
    await refusedFor(store, dossier('talks', [{ ...annForGeneva, stance: 'LIKES' }]));
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva']);
    expect((await recorded(store, dossier('talks', [annForGeneva]))).rows).toBe(0);
  });

  test('another text under the slug of a stored document', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', [annForGeneva]));
    const faults = await refusedFor(store, [
      putDocument('talks', {
        text: 'x',
        sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
      }),
    ]);
    expect(faults.map((fault) => fault.rule)).toEqual(['documentIsTheOneCoded']);
  });
});

describe('two documents that declare the same actor', () => {
  const carl = (document: string, fields: Fields) => [
    putDocument(document),
    declare(document, 'Actor', 'carl', fields),
    keepOnly(document),
  ];
  const read = (store: Store) =>
    ask(store, '{ actor(slug: "carl") { name kind named description aliases } }').then(
      (answer) => answer.actor,
    );

  test('complete each other', async () => {
    const store = await openGraph();
    await recorded(store, carl('a', { name: 'Carl', kind: 'PERSON', aliases: ['C.'] }));
    await recorded(store, carl('b', { named: false, description: 'an envoy', aliases: ['the envoy', 'C.'] }));
    expect(await read(store)).toEqual({
      name: 'Carl',
      kind: 'PERSON',
      named: false,
      description: 'an envoy',
      aliases: ['C.', 'the envoy'],
    });
    await recorded(store, carl('b', {}));
    expect(await read(store)).toEqual({
      name: 'Carl',
      kind: 'PERSON',
      named: true,
      description: null,
      aliases: ['C.'],
    });
  });

  test('and disagree: both are named, and loaded together they are corrected', async () => {
    const store = await openGraph();
    await recorded(store, [...carl('a', { name: 'Carl', kind: 'PERSON' }), ...carl('b', { name: 'Carl' })]);
    expect(await refusedFor(store, carl('b', { name: 'Karl' }))).toEqual([
      {
        rule: 'recordsAgree',
        at: ['b', 'carl', 'name'],
        message:
          '"carl" is taken by the dossier of "a", where its name is "Carl" and not "Karl". Choose another slug, or make both say the same and load them together.',
      },
    ]);
    expect(await read(store)).toMatchObject({ name: 'Carl' });
    await recorded(store, [...carl('a', { name: 'Karl', kind: 'PERSON' }), ...carl('b', { name: 'Karl' })]);
    expect(await read(store)).toMatchObject({ name: 'Karl' });
  });

  test('of which one takes back what the other leans on', async () => {
    const store = await openGraph();
    await recorded(store, [...carl('a', { name: 'Carl', kind: 'PERSON' }), ...carl('b', { named: false })]);
    const faults = await refusedFor(store, [putDocument('a'), keepOnly('a')]);
    expect(faults.map(({ rule, at }) => `${rule} ${pathText(at)}`)).toEqual([
      'recordIsComplete a.document',
      'recordIsComplete a.document',
    ]);
    expect(await read(store)).toMatchObject({ name: 'Carl', named: false });
  });

  test('what nobody declares any more stays as it was last while anything refers to it', async () => {
    const store = await openGraph();
    const part = declare('b', 'Actor', 'dora', { name: 'Dora', kind: 'PERSON', partOf: ['carl'] });
    await recorded(store, [...carl('a', { name: 'Carl', kind: 'GROUP' }), putDocument('b'), part]);
    await recorded(store, [putDocument('a'), keepOnly('a')]);
    expect(await read(store)).toMatchObject({ name: 'Carl', kind: 'GROUP' });
    await recorded(store, carl('a', { name: 'Carl', kind: 'GROUP' }));
    await recorded(store, [...[putDocument('a'), keepOnly('a')], putDocument('b'), keepOnly('b')]);
    expect(await read(store)).toBeNull();
  });

  test('an assertion and a proposal are completed as actors are', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', []));
    await recorded(store, [
      putDocument('b'),
      declare('b', 'Assertion', 'ben-is-honest', { broader: ['where'] }),
      claim('b', 'ann SUPPORTS ben-is-honest'),
      claim('b', 'ann OBJECTS basel'),
      keepOnly('b'),
    ]);
    expect(
      (await ask(store, '{ assertion(slug: "ben-is-honest") { text broader { slug } } }')).assertion,
    ).toEqual({
      text: 'Ben is honest',
      broader: [{ slug: 'where' }],
    });
    expect(await positionsIn(store)).toEqual(['ann OBJECTS basel', 'ann SUPPORTS ben-is-honest']);
  });
});

describe('what claims and positions copy of their target', () => {
  test('follows whom it concerns', async () => {
    const store = await openGraph();
    const said = claim('talks', 'ann SUPPORTS ben-is-honest');
    const self = claim('talks', 'ben SUPPORTS ben-is-honest');
    const concerning = (about: readonly string[]) =>
      dossier('talks', [said, self], {
        instead: [declare('talks', 'Assertion', 'ben-is-honest', { text: 'Ben is honest', about })],
      });
    const about = async (slug: string) => {
      const answer = await ask(
        store,
        'query ($slug: String!) { claims(filter: { about: $slug }) { nodes { holder { slug } } } actor(slug: $slug) { claimsAbout { nodes { holder { slug } } } } }',
        { slug },
      );
      const holders = (page: { nodes: readonly { holder: { slug: string } }[] }) =>
        page.nodes.map((c) => c.holder.slug).sort();
      return [holders(answer.claims), holders(answer.actor.claimsAbout)];
    };
    await recorded(store, dossier('talks', [said, self]));
    expect(await about('ben')).toEqual([['ann', 'ben'], ['ann']]);
    await recorded(store, concerning(['ann']));
    expect(await about('ben')).toEqual([[], []]);
    expect(await about('ann')).toEqual([['ann', 'ben'], ['ben']]);
  });

  test('follows the issue that it answers', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', [benForBasel]));
    const under = async (issue: string) =>
      await ask(
        store,
        'query ($i: String!) { claims(filter: { issue: $i }) { totalCount } positions(filter: { issue: [$i] }) { totalCount } issue(slug: $i) { proposals { totalCount } } }',
        { i: issue },
      );
    expect(await under('where')).toEqual({
      claims: { totalCount: 1 },
      positions: { totalCount: 1 },
      issue: { proposals: { totalCount: 2 } },
    });
    const instead = [
      declare('talks', 'Issue', 'when', { text: 'When to meet?' }),
      declare('talks', 'Proposal', 'basel', { text: 'Meet in Basel', kind: 'VENUE', issue: 'when' }),
    ];
    await recorded(store, dossier('talks', [benForBasel], { instead }));
    expect(await under('where')).toEqual({
      claims: { totalCount: 0 },
      positions: { totalCount: 0 },
      issue: { proposals: { totalCount: 1 } },
    });
    expect(await under('when')).toEqual({
      claims: { totalCount: 1 },
      positions: { totalCount: 1 },
      issue: { proposals: { totalCount: 1 } },
    });
  });
});

describe('a change of mind', () => {
  const earlier = { ...annForGeneva, name: 'geneva-first' };
  const later = claim('talks', 'ann SUPPORTS basel', {
    evidence: [words('Now Ann wants Basel')],
    supersedes: [{ claim: 'geneva-first', evidence: [words('Now')] }],
  });

  test('leaves a former and a current position, also across targets', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', [earlier, later]));
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS basel', 'former ann SUPPORTS geneva']);
    const { claims } = await ask(
      store,
      '{ claims { nodes { target { slug } supersedes { claim { target { slug } } evidence { exact } } supersededBy { by { target { slug } } } } } }',
    );
    expect(claims.nodes).toContainEqual({
      target: { slug: 'basel' },
      supersedes: [{ claim: { target: { slug: 'geneva' } }, evidence: [{ exact: 'Now' }] }],
      supersededBy: [],
    });
    expect(claims.nodes).toContainEqual({
      target: { slug: 'geneva' },
      supersedes: [],
      supersededBy: [{ by: { target: { slug: 'basel' } } }],
    });
  });

  test('the later claim may come first in the list', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', [later, earlier]));
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS basel', 'former ann SUPPORTS geneva']);
    expect((await recorded(store, dossier('talks', [earlier, later]))).rows).toBe(0);
  });

  test('accepted, makes the earlier claim former; retracted, current again', async () => {
    const store = await openGraph();
    const { recorded: ids } = await recorded(
      store,
      dossier('talks', [earlier, { ...later, status: 'DRAFT' }]),
    );
    const decide = (status: string) =>
      ({ do: 'decide', at: ['d'], claim: ids[1] ?? '', status, by: 'ed', note: null }) as const;
    await recorded(store, [decide('REJECTED')]);
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva']);
    await recorded(store, [decide('ACCEPTED')]);
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS basel', 'former ann SUPPORTS geneva']);
    await recorded(store, [decide('RETRACTED')]);
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva']);
    await recorded(store, dossier('talks', [earlier]));
    expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva']);
  });

  test('of a stored claim, by its id, in another document', async () => {
    const store = await openGraph();
    const { recorded: ids } = await recorded(store, dossier('talks', [annForGeneva]));
    const superseding = claim('other', 'ann OBJECTS geneva', {
      supersedes: [{ claim: ids[0] ?? '', evidence: [words('Now')] }],
    });
    await recorded(store, dossier('other', [superseding]));
    expect(await positionsIn(store)).toEqual(['former ann SUPPORTS geneva', 'ann OBJECTS geneva']);
    expect((await recorded(store, dossier('talks', [annForGeneva]))).rows).toBe(0);
  });

  test('under one name in two documents is two changes of mind', async () => {
    const store = await openGraph();
    const bens = [
      claim('other', 'ben SUPPORTS geneva', { name: 'geneva-first' }),
      claim('other', 'ben SUPPORTS basel', {
        supersedes: [{ claim: 'geneva-first', evidence: [words('Now')] }],
      }),
    ];
    await recorded(store, [...dossier('talks', [earlier, later]), ...dossier('other', bens)]);
    expect(await positionsIn(store)).toEqual([
      'ann SUPPORTS basel',
      'ben SUPPORTS basel',
      'former ann SUPPORTS geneva',
      'former ben SUPPORTS geneva',
    ]);
  });

  test('a long chain of them is followed to its end', async () => {
    const store = await openGraph();
    const flips = Array.from({ length: 1_000 }, (_, i) =>
      claim('talks', `ann ${i % 2 === 0 ? 'SUPPORTS' : 'OBJECTS'} basel`, {
        name: `flip-${i}`,
        text: `${i}`,
        saidAt: `${1000 + i}`,
        supersedes: i === 0 ? [] : [{ claim: `flip-${i - 1}`, evidence: [words('Now')] }],
      }),
    );
    await recorded(store, dossier('talks', flips.toReversed()));
    const [first, ...others] = await positionsIn(store);
    expect([first, others.length]).toEqual(['former ann SUPPORTS basel since 1000', 199]);
    const { positions } = await ask(store, '{ positions { nodes { stance since step resumed } } }');
    expect(positions.nodes).toEqual([{ stance: 'OBJECTS', since: '1999', step: 1_000, resumed: false }]);
  });
});

describe('a proposal', () => {
  const unattributed = async (store: Store, slug: string) =>
    (await ask(store, 'query ($s: String!) { proposal(slug: $s) { unattributed } }', { s: slug })).proposal
      .unattributed;

  test('is unattributed until somebody proposes it, and again when that is retracted', async () => {
    const store = await openGraph();
    await recorded(store, dossier('talks', [annForGeneva]));
    expect(await unattributed(store, 'basel')).toBe(true);
    await recorded(store, dossier('talks', [annForGeneva, benForBasel]));
    expect([await unattributed(store, 'basel'), await unattributed(store, 'geneva')]).toEqual([false, true]);
    await recorded(store, dossier('talks', [annForGeneva]));
    expect(await unattributed(store, 'basel')).toBe(true);
  });

  test('stays attributed while anybody proposes it, and where it was proposed once', async () => {
    const store = await openGraph();
    const former = claim('other', 'ann PROPOSES basel', { tense: 'FORMER' });
    await recorded(store, [...dossier('talks', [benForBasel]), ...dossier('other', [former])]);
    await recorded(store, dossier('talks', []));
    expect(await unattributed(store, 'basel')).toBe(false);
    await recorded(store, dossier('other', []));
    expect(await unattributed(store, 'basel')).toBe(true);
  });

  test('needs words of its own when the claim that proposed it leaves the dossier', async () => {
    const store = await openGraph();
    const wordless = (claims: Parameters<typeof dossier>[1]) => [
      ...dossier('talks', claims),
      declare('talks', 'Proposal', 'berne', { text: 'Meet in Berne', kind: 'VENUE' }),
    ];
    const proposing = claim('talks', 'ben PROPOSES berne');
    await recorded(store, wordless([proposing]));
    expect((await refusedFor(store, wordless([]))).map((fault) => fault.rule)).toEqual(['proposalHasWords']);
    await recorded(store, [putDocument('other'), claim('other', 'ann PROPOSES berne'), keepOnly('other')]);
    await recorded(store, wordless([]));
    expect(await positionsIn(store)).toEqual(['ann PROPOSES berne']);
  });

  test('keeps its words where another dossier leans on the claim, on the quote, or on both', async () => {
    const store = await openGraph();
    const berne = (document: string, fields: object = {}) =>
      declare(document, 'Proposal', 'berne', { text: 'Meet in Berne', kind: 'VENUE', ...fields });
    const quoted = { evidence: [words('Nobody met')] };
    const leaning = [putDocument('other'), berne('other'), keepOnly('other')];
    const proposing = claim('talks', 'ben PROPOSES berne');
    const { recorded: ids } = await recorded(store, [
      ...dossier('talks', [proposing], { instead: [berne('talks')] }),
      ...leaning,
    ]);
    const message =
      '"berne" would rest on no words: nobody would be said to propose it, and the dossier of "other" declares it without a quote.';
    const inReload = [
      {
        rule: 'proposalHasWords',
        at: ['talks', 'document'],
        message: `${message} Give it one there and load both together, or leave here what it rests on.`,
      },
    ];
    expect(await refusedFor(store, dossier('talks', []))).toEqual(inReload);
    const decide = (status: string) =>
      ({ do: 'decide', at: ['d'], claim: ids[0] ?? '', status, by: 'ed', note: null }) as const;
    expect(await refusedFor(store, [decide('RETRACTED')])).toEqual([
      {
        rule: 'proposalHasWords',
        at: ['d'],
        message: `"berne" would rest on no words: nobody would be said to propose it, and the dossiers of "other" and "talks" declare it without a quote. Give it one there first, or leave the claim as it is.`,
      },
    ]);

    await recorded(store, dossier('talks', [], { instead: [berne('talks', quoted)] }));
    expect(await refusedFor(store, dossier('talks', []))).toEqual(inReload);
    await recorded(store, [
      ...dossier('talks', []),
      putDocument('other'),
      berne('other', quoted),
      keepOnly('other'),
    ]);
    expect(await unattributed(store, 'berne')).toBe(true);
    await recorded(store, [putDocument('other'), keepOnly('other')]);
  });
});
