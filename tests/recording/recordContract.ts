import { describe, expect, onTestFinished, test } from 'vitest';
import { FormerSlugs } from '../../src/api/FormerSlugs.ts';
import { parseData } from '../../src/api/parseData.ts';
import type { Command } from '../../src/commands/Command.ts';
import type { Fields } from '../../src/commands/Fields.ts';
import { DemarcheError } from '../../src/errors.ts';
import { record } from '../../src/record.ts';
import { renewDerived } from '../../src/recording/renewDerived.ts';
import { renewWords } from '../../src/recording/renewWords.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { planned } from '../plan/planned.ts';
import {
  ask,
  claim,
  declare,
  declared,
  dossier,
  keepOnly,
  positionsIn,
  putDocument,
  recorded,
  refusedFor,
  TEXT,
  words,
} from './graph.ts';

/** What recording promises, as far as engines could break it. @param open gives a store with nothing in it */
export function recordContract(open: () => Promise<Store>): void {
  const openGraph = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };

  const annForGeneva = claim('talks', 'ann SUPPORTS geneva');
  const benForBasel = claim('talks', 'ben PROPOSES basel', { evidence: [words('Ben wants Basel')] });
  const annAgainstBasel = claim('talks', 'ann SCEPTICAL basel', {
    evidence: [words('Ann is wary of Basel')],
  });

  test('a change tells how many claims, records and positions it touched, of what everybody sees', async () => {
    const store = await openGraph();
    const counted = async () => {
      const { changes } = await ask(store, '{ changes { nodes { claims records positions } } }');
      return changes.nodes.map((c: Record<string, number>) => [c.claims, c.records, c.positions]);
    };
    await recorded(store, dossier('talks', [annForGeneva]));
    // Ann, Ben, the question, two proposals and an assertion.
    expect(await counted()).toEqual([[1, 6, 1]]);
    const [draft] = (await recorded(store, [{ ...annAgainstBasel, status: 'DRAFT' }])).recorded;
    expect((await counted()).at(-1)).toEqual([0, 0, 0]);
    const decision = { do: 'decide', at: [], claim: draft ?? '', by: 'rita', note: null } as const;
    await recorded(store, [{ ...decision, status: 'ACCEPTED' }]);
    // Basel is objected to from now on.
    expect((await counted()).at(-1)).toEqual([1, 1, 1]);
    await recorded(store, [{ ...decision, status: 'RETRACTED' }]);
    expect((await counted()).at(-1)).toEqual([1, 1, 1]);
    const renamed = declare('talks', 'Actor', 'ann', { name: 'Anna', kind: 'PERSON' });
    await recorded(store, dossier('talks', [annForGeneva], { instead: [renamed] }));
    expect((await counted()).at(-1)).toEqual([0, 1, 0]);
  });

  describe('of one name', () => {
    const named = (document: string, slug: string, more: Fields = {}) => [
      putDocument(document, { text: `${document}. ${TEXT}` }),
      declare(document, 'Actor', slug, { name: 'Foreign Ministry', kind: 'GOVERNMENT', ...more }),
      keepOnly(document),
    ];

    test('are two actors of which one is stored, until it is called otherwise or gone', async () => {
      const store = await openGraph();
      const warned = async (commands: readonly Command[]) =>
        (await recorded(store, commands)).warnings
          .filter(({ rule }) => rule === 'nameIsOneRecord')
          .map(({ message }) => /"([\w-]+)" is called/.exec(message)?.[1]);
      expect(await warned(named('a', 'ardania-mfa'))).toEqual([]);
      expect(await warned(named('b', 'velmark-mfa', { name: 'MFA', aliases: ['foreign ministry'] }))).toEqual(
        ['ardania-mfa'],
      );
      expect(await warned(named('a', 'ardania-mfa', { name: 'Ministry of Ardania' }))).toEqual([]);
      expect(await warned(named('c', 'kalmar-mfa'))).toEqual(['velmark-mfa']);
      expect(await warned([putDocument('b', { text: `b. ${TEXT}` }), keepOnly('b')])).toEqual([]);
      expect(await warned(named('c', 'kalmar-mfa'))).toEqual([]);
    });

    test('and identifier are two actors: that is refused, also where one is stored', async () => {
      const store = await openGraph();
      const externalIds = ['wikidata Q1'];
      await recorded(store, named('a', 'ardania-mfa', { externalIds }));
      const other = named('b', 'velmark-mfa', { externalIds });
      expect((await refusedFor(store, other)).map(({ message }) => message)).toEqual([
        '"wikidata Q1" identifies "ardania-mfa" already. Correct the identifier, or declare both under one slug where they are one.',
      ]);
      await recorded(store, named('a', 'ardania-mfa'));
      await recorded(store, other);
    });

    test('are two documents with one text', async () => {
      const store = await openGraph();
      await recorded(store, [putDocument('a'), keepOnly('a')]);
      const { warnings } = await recorded(store, [
        putDocument('b', { text: TEXT.replaceAll(' ', '\n') }),
        keepOnly('b'),
      ]);
      expect(warnings.map(({ message }) => message)).toEqual([
        'The document "a" has the same text, so that whatever both state is counted twice. Keep one of them.',
      ]);
    });
  });

  describe('a document that replaces another', () => {
    const MENDED = `${TEXT} Truly.`;
    const url = 'https://example.org/talks';
    const old = dossier('talks', [annForGeneva, benForBasel, annAgainstBasel], { put: { url } });
    const mended = dossier(
      'talks-mended',
      [
        claim('talks-mended', 'ann SUPPORTS geneva'),
        claim('talks-mended', 'ben PROPOSES basel', { evidence: [words('Ben wants Basel')] }),
      ],
      { put: { url, text: MENDED, replaces: 'talks' } },
    );
    const POSITIONS = ['ben PROPOSES basel', 'ann SUPPORTS geneva'];
    const texts =
      '{ documents { nodes { slug replaces { slug } replacedBy { nodes { slug } } claims { totalCount } } } }';

    test('retracts its claims, whatever rests on them follows, and both stay readable', async () => {
      const store = await openGraph();
      const before = await recorded(store, [
        ...old,
        declare('talks', 'Actor', 'eve', { name: 'Eve', kind: 'PERSON' }),
      ]);
      const report = await recorded(store, mended);
      expect([...report.retracted].sort()).toEqual([...before.recorded].sort());
      expect(report.recorded).toHaveLength(2);
      expect(report.warnings.filter(({ rule }) => rule !== 'actorIsUsed')).toEqual([]);
      expect(await positionsIn(store)).toEqual(POSITIONS);
      const { documents } = await ask(store, texts);
      expect([...documents.nodes].sort((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual([
        {
          slug: 'talks',
          replaces: null,
          replacedBy: { nodes: [{ slug: 'talks-mended' }] },
          claims: { totalCount: 0 },
        },
        {
          slug: 'talks-mended',
          replaces: { slug: 'talks' },
          replacedBy: { nodes: [] },
          claims: { totalCount: 2 },
        },
      ]);
      expect(
        await ask(
          store,
          '{ document(slug: "talks") { text claims(filter: { status: RETRACTED }) { totalCount } } actor(slug: "eve") { slug } }',
        ),
      ).toEqual({ document: { text: TEXT, claims: { totalCount: 3 } }, actor: null });
      expect(await recorded(store, mended)).toMatchObject({ recorded: [], retracted: [], rows: 0 });
    });

    test('keeps it from being loaded again, until it replaces it no longer', async () => {
      const store = await openGraph();
      const first = await recorded(store, old);
      await recorded(store, mended);
      for (const commands of [old, [...old, ...mended]]) {
        expect((await refusedFor(store, commands)).map(({ message }) => message)).toEqual([
          'The text of "talks" is replaced by "talks-mended". Leave this dossier out; or, if it was right, take `replaces` out of "talks-mended" and load both.',
        ]);
      }
      const apart = mended.map((c) => (c.do === 'putDocument' ? { ...c, replaces: null } : c));
      const { recorded: back } = await recorded(store, [...old, ...apart]);
      expect([...back].sort()).toEqual([...first.recorded].sort());
    });

    test('has to be of a text that is there', async () => {
      const store = await openGraph();
      expect((await refusedFor(store, mended)).map(({ message }) => message)).toEqual([
        'There is no document "talks" to replace. Correct the slug, or take `replaces` out where its text was never loaded here.',
      ]);
    });
  });

  describe('under another slug', () => {
    const before = [annForGeneva, benForBasel, annAgainstBasel];
    const annaInstead = [
      declare('talks', 'Actor', 'anna', { name: 'Ann', kind: 'PERSON', formerSlugs: ['ann'] }),
      declare('talks', 'Proposal', 'genf', {
        text: 'Meet in Geneva',
        kind: 'VENUE',
        issue: 'place',
        formerSlugs: ['geneva'],
        evidence: [words('Geneva')],
      }),
      declare('talks', 'Issue', 'place', { text: 'Where to meet?', formerSlugs: ['where'] }),
      declare('talks', 'Proposal', 'basel', {
        text: 'Meet in Basel',
        kind: 'VENUE',
        issue: 'place',
        evidence: [words('Basel')],
      }),
    ];
    const without = ['ann', 'geneva', 'where'];
    const renamed = dossier(
      'talks',
      [
        { ...annForGeneva, holder: 'anna', target: 'genf' },
        benForBasel,
        { ...annAgainstBasel, holder: 'anna' },
      ],
      { instead: annaInstead },
    ).filter((c) => c.do !== 'declare' || !without.includes(c.slug));

    test('everything stays: ids of claims, what other documents say, and there is one of it', async () => {
      const store = await openGraph();
      const first = await recorded(store, dossier('talks', before));
      await recorded(store, [
        putDocument('other', { text: `Other. ${TEXT}` }),
        declare('other', 'Actor', 'aide', { name: 'Aide', kind: 'PERSON', partOf: ['ann'] }),
        declare('other', 'Assertion', 'ann-is-tired', { text: 'Ann is tired', about: ['ann'] }),
      ]);
      const report = await recorded(store, renamed);
      expect(report).toMatchObject({ recorded: [], retracted: [], unchanged: first.recorded });
      expect(await positionsIn(store)).toEqual([
        'ben PROPOSES basel',
        'anna SCEPTICAL basel',
        'anna SUPPORTS genf',
      ]);
      expect(
        await ask(
          store,
          `{ actors { nodes { slug formerSlugs } } issues { nodes { slug proposals { nodes { slug } } } } assertion(slug: "ann-is-tired") { about { slug } }
             actor(slug: "anna") { parts { nodes { slug } } } claims(filter: { holder: "anna", issue: "place" }) { totalCount } }`,
        ),
      ).toEqual({
        actors: {
          nodes: [
            { slug: 'aide', formerSlugs: [] },
            { slug: 'anna', formerSlugs: ['ann'] },
            { slug: 'ben', formerSlugs: [] },
          ],
        },
        issues: { nodes: [{ slug: 'place', proposals: { nodes: [{ slug: 'basel' }, { slug: 'genf' }] } }] },
        assertion: { about: [{ slug: 'anna' }] },
        actor: { parts: { nodes: [{ slug: 'aide' }] } },
        claims: { totalCount: 2 },
      });
      expect(await recorded(store, renamed)).toMatchObject({ recorded: [], retracted: [], rows: 0 });
      // What other documents declare of others names it as it is called now.
      await recorded(store, [
        putDocument('third', { text: `Third. ${TEXT}` }),
        declare('third', 'Actor', 'aide', { named: true }),
      ]);
    });

    test('two that were one are one, and what both held is counted once', async () => {
      const store = await openGraph();
      const twin = declare('talks', 'Actor', 'twin', { name: 'Twin', kind: 'PERSON' });
      const twice = [annForGeneva, { ...annAgainstBasel, holder: 'twin' }];
      await recorded(store, dossier('talks', twice, { instead: [twin] }));
      const one = declare('talks', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON', formerSlugs: ['twin'] });
      const report = await recorded(
        store,
        dossier('talks', [annForGeneva, annAgainstBasel], { instead: [one] }),
      );
      expect([report.recorded, report.unchanged.length, report.retracted]).toEqual([[], 2, []]);
      expect(await positionsIn(store)).toEqual(['ann SCEPTICAL basel', 'ann SUPPORTS geneva']);
    });

    test('of another type it is refused, with the place', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', []));
      const assertion = declare('talks', 'Assertion', 'talks-help', {
        text: 'Talks help',
        formerSlugs: ['basel'],
      });
      const instead = dossier('talks', [], { instead: [assertion] }).filter(
        (c) => c.do !== 'declare' || c.slug !== 'basel',
      );
      expect(await refusedFor(store, instead)).toEqual([
        {
          rule: 'formerSlugIsFree',
          at: ['talks', 'talks-help', 'formerSlugs'],
          message:
            '"basel" is a proposal, and no earlier slug of an assertion: what was claimed of the one was not claimed of the other. Leave it out, and choose a slug that is not "basel".',
        },
      ]);
    });

    test('once more, the slugs before the last one are to be listed too', async () => {
      const store = await openGraph();
      const called = (slug: string, ...formerSlugs: readonly string[]) => [
        putDocument('talks'),
        declare('talks', 'Actor', slug, { name: 'Ann', kind: 'PERSON', formerSlugs }),
        keepOnly('talks'),
      ];
      await recorded(store, called('ann'));
      await recorded(store, called('anna', 'ann'));
      expect((await refusedFor(store, called('hanna', 'anna'))).map(({ message }) => message)).toEqual([
        '"anna" was "ann" before. List that too, so that it goes on leading here.',
      ]);
      await recorded(store, called('hanna', 'anna', 'ann'));
      await recorded(store, called('ann', 'anna', 'hanna'));
    });

    test('is none for whatever an earlier version has stored, once it is renewed', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', before));
      const types = ['Actor', 'Issue', 'Proposal'];
      await store.transaction(async (t) => {
        for (const type of types) {
          const rows = await t.get(type, await t.ids(type));
          await t.put(rows.map((row) => ({ ...row, fields: { ...row.fields, formerSlugs: null } })));
        }
      });
      await renewDerived(store, () => undefined);
      const slugs =
        '{ actors { nodes { formerSlugs } } issues { nodes { formerSlugs } } proposals { nodes { formerSlugs } } }';
      const none = { formerSlugs: [] };
      expect(await ask(store, slugs)).toEqual({
        actors: { nodes: [none, none] },
        issues: { nodes: [none] },
        proposals: { nodes: [none, none] },
      });
    });

    test('earlier slugs go on finding it, for whoever asks the service', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', before));
      await recorded(store, renamed);
      const formerSlugs = new FormerSlugs(store);
      const text = `query ($slug: String!) { actor(slug: $slug) { slug } proposal(slug: "geneva") { slug }
        claims(filter: { holder: $slug }) { totalCount } positions(filter: { actor: ["ben", $slug], issue: ["where"] }) { totalCount } }`;
      const { plan, values } = planned(text, { slug: 'ann' }, await formerSlugs.current());
      expect(parseData(await store.read(plan, values))).toEqual({
        actor: { slug: 'anna' },
        proposal: { slug: 'genf' },
        claims: { totalCount: 2 },
        positions: { totalCount: 3 },
      });
    });
  });

  describe('what is recorded', () => {
    test('is there, with its words, its decision and its position', async () => {
      const store = await openGraph();
      const report = await recorded(store, dossier('talks', [annForGeneva]));
      expect(report).toEqual({
        change: { id: expect.any(String), seq: 1, at: expect.any(String), by: 'dm' },
        merges: [],
        recorded: [expect.any(String)],
        coded: report.recorded,
        unchanged: [],
        retracted: [],
        rows: expect.any(Number),
        warnings: expect.any(Array),
      });
      const [id] = report.recorded;
      const { claim: there } = await ask(
        store,
        `query ($id: ID!) { claim(id: $id) {
        slug text holder { name } holderText stance target { text } document { slug } status saidAt
        recordedAt recordedBy method evidence { start end exact prefix suffix section } decisions { status by at note } supersedes { id } via { slug } } }`,
        { id },
      );
      expect(there).toEqual({
        slug: `ann-supports-geneva-${id?.slice(0, 8)}`,
        text: 'Ann supports: Meet in Geneva.',
        holder: { name: 'Ann' },
        holderText: 'Ann',
        stance: 'SUPPORTS',
        target: { text: 'Meet in Geneva' },
        document: { slug: 'talks' },
        status: 'ACCEPTED',
        saidAt: null,
        recordedAt: '2026-11-23T12:00:00.000Z',
        recordedBy: 'dm',
        method: 'HUMAN',
        evidence: [
          {
            start: 0,
            end: 16,
            exact: 'Ann wants Geneva',
            prefix: '',
            suffix: '. Ben wants Basel. Ann is wary o',
            section: null,
          },
        ],
        decisions: [{ status: 'ACCEPTED', by: 'dm', at: '2026-11-23T12:00:00.000Z', note: null }],
        supersedes: [],
        via: [],
      });
      expect(await positionsIn(store)).toEqual(['ann SUPPORTS geneva']);
    });

    test('names those who report it, outermost first, and is a reported position', async () => {
      const store = await openGraph();
      await recorded(
        store,
        dossier(
          'talks',
          [
            claim('talks', 'ann SUPPORTS geneva', { via: ['wire'] }),
            claim('talks', 'ann SUPPORTS basel', { via: ['radio', 'wire'] }),
            claim('talks', 'ben SUPPORTS geneva', { via: ['wire'], text: 'Ben is for Geneva.' }),
            claim('talks', 'ben SUPPORTS basel', { via: ['wire'] }),
            { ...benForBasel, stance: 'SUPPORTS' },
          ],
          {
            instead: [
              declare('talks', 'Actor', 'wire', { name: 'The Wire', kind: 'MEDIA' }),
              declare('talks', 'Actor', 'radio', { name: 'Radio Ann', kind: 'MEDIA' }),
            ],
          },
        ),
      );
      const { claims } = await ask(store, '{ claims { nodes { text via { slug } } } }');
      const said = claims.nodes.map(({ text, via }: { text: string; via: { slug: string }[] }) =>
        [text, ...via.map(({ slug }) => slug)].join(' '),
      );
      expect(said.toSorted()).toEqual([
        'According to Radio Ann, citing The Wire, Ann supports: Meet in Basel. radio wire',
        'According to The Wire, Ann supports: Meet in Geneva. wire',
        'According to The Wire, Ben supports: Meet in Basel. wire',
        'Ben is for Geneva. wire',
        'Ben supports: Meet in Basel.',
      ]);
      expect(await positionsIn(store)).toEqual([
        'reported ann SUPPORTS basel',
        'ben SUPPORTS basel',
        'reported ann SUPPORTS geneva',
        'reported ben SUPPORTS geneva',
      ]);
      const found = await ask(store, '{ search(query: "citing wire supports") { nodes { __typename } } }');
      expect(found.search.nodes).toEqual([{ __typename: 'Claim' }]);
    });

    test('is renewed where an earlier version derived it otherwise', async () => {
      const store = await openGraph();
      const wire = declare('talks', 'Actor', 'wire', { name: 'The Wire', kind: 'MEDIA' });
      const envoys = declare('talks', 'Actor', 'envoys', { name: 'Envoys', kind: 'GROUP' });
      const claims = [
        claim('talks', 'ann SUPPORTS geneva', { via: ['wire'] }),
        claim('talks', 'ben SUPPORTS geneva', { via: ['wire'], text: 'Ben is for Geneva.' }),
        annAgainstBasel,
        claim('talks', 'envoys OBJECTS basel'),
      ];
      await recorded(store, dossier('talks', claims, { instead: [wire, envoys] }));
      const all = () =>
        store.transaction(async (t) => [
          ...(await t.get('Claim', await t.ids('Claim'))),
          ...(await t.get('Position', await t.ids('Position'))),
        ]);
      const asItIs = await all();
      expect(asItIs.map(({ fields }) => fields.text)).toContain('Envoys object: Meet in Basel.');
      await store.transaction((t) =>
        t.put(
          asItIs.map((row) => {
            const text = String(row.fields.text)
              .replace('According to The Wire, ', '')
              .replace('Envoys object:', 'Envoys objects:');
            const words = row.words
              .replace('according to the wire ', '')
              .replace('envoys object ', 'envoys objects ');
            const before = row.type === 'Claim' ? { text } : { reported: null };
            return { ...row, fields: { ...row.fields, ...before }, words };
          }),
        ),
      );
      expect((await verifyGraph(store)).differences.length).toBeGreaterThan(0);
      await renewDerived(store, () => undefined);
      expect(await all()).toEqual(expect.arrayContaining([...asItIs]));
      expect((await verifyGraph(store)).differences).toEqual([]);
    });

    test('is found by words of scripts without spaces, also where an earlier version kept runs whole', async () => {
      const store = await openGraph();
      const envoy = declare('talks', 'Actor', 'envoy', {
        name: '挪威外交部',
        kind: 'GOVERNMENT',
        aliases: ['ทูตนอร์เวย์'],
      });
      await recorded(
        store,
        dossier('talks', [claim('talks', 'envoy SUPPORTS geneva')], { instead: [envoy] }),
      );
      const found = async (query: string) => {
        const { search, actors } = await ask(
          store,
          'query ($query: String!) { search(query: $query) { nodes { __typename } } actors(filter: { text: $query }) { nodes { slug } } }',
          { query },
        );
        return [...search.nodes.map((node: { __typename: string }) => node.__typename), ...actors.nodes];
      };
      const everyQuery = async () =>
        Promise.all(['外交部', '威', '挪威 外交', '交部外', 'นอร์เวย์', 'เวยนอร'].map(found));
      const asItIs = await everyQuery();
      const isFound = ['Actor', 'Claim', { slug: 'envoy' }];
      expect(asItIs).toEqual([isFound, isFound, isFound, [], ['Actor', { slug: 'envoy' }], []]);

      await store.transaction(async (t) => {
        const rows = [
          ...(await t.get('Actor', await t.ids('Actor'))),
          ...(await t.get('Claim', await t.ids('Claim'))),
        ];
        await t.put(rows.map((row) => ({ ...row, words: '挪威外交部 supports geneva' })));
      });
      expect(await found('外交部')).toEqual([]);
      await renewDerived(store, () => undefined);
      expect(await everyQuery()).toEqual(asItIs);
    });

    test('is three positions where it was pushed, dropped and taken up again', async () => {
      const store = await openGraph();
      const flips = ['SUPPORTS', 'OBJECTS', 'SUPPORTS'].map((stance, i) =>
        claim('talks', `ann ${stance} geneva`, {
          saidAt: ['2031-01-10', '2031-03-10', '2031-05-10'][i] ?? null,
        }),
      );
      await recorded(store, dossier('talks', flips));
      const course = async () => {
        const { positions } = await ask(
          store,
          '{ positions(filter: { includeFormer: true }) { nodes { stance since former resumed step claims { nodes { saidAt } } } } }',
        );
        return positions.nodes;
      };
      const [january, march, may] = flips.map(({ saidAt }) => ({ saidAt }));
      const steps = [
        {
          stance: 'SUPPORTS',
          since: '2031-01-10',
          former: true,
          resumed: true,
          step: 1,
          claims: { nodes: [january] },
        },
        {
          stance: 'SUPPORTS',
          since: '2031-05-10',
          former: false,
          resumed: false,
          step: 3,
          claims: { nodes: [may] },
        },
        {
          stance: 'OBJECTS',
          since: '2031-03-10',
          former: true,
          resumed: false,
          step: 2,
          claims: { nodes: [march] },
        },
      ];
      expect(await course()).toEqual(steps);

      const stray = await store.transaction(async (t) => {
        const [any] = await t.get('Position', await t.ids('Position'));
        if (!any) throw new Error('There is no position.');
        const row = { ...any, id: 'stray', fields: { ...any.fields, order: 'stray' } };
        await t.put([row]);
        return row;
      });
      expect((await verifyGraph(store)).differences).toEqual(['Position stray: follows from no claim.']);
      await store.transaction((t) => t.remove(stray.type, [stray.id]));

      // As it was stored when a position was one of each stance.
      await store.transaction(async (t) => {
        const positions = await t.get('Position', await t.ids('Position'));
        const claims = await t.get('Claim', await t.ids('Claim'));
        const of = (step: number) => positions.find(({ fields }) => fields.step === step);
        const [first, last] = [of(1), of(3)];
        if (!first || !last) throw new Error('The course lacks a step.');
        const restingOn = new Map([
          [first.id, null],
          [last.id, first.id],
        ]);
        await t.put([
          { ...first, fields: { ...last.fields, order: String(first.fields.order), step: 0 } },
          ...claims.map(({ edges, ...claim }) => ({
            ...claim,
            edges: {
              ...edges,
              position: restingOn.has(String(edges.position))
                ? (restingOn.get(String(edges.position)) ?? null)
                : (edges.position ?? null),
            },
          })),
        ]);
        await t.remove('Position', [last.id]);
      });
      expect(await course()).toHaveLength(2);
      await renewDerived(store, () => undefined);
      expect(await course()).toEqual(steps);
      expect((await verifyGraph(store)).differences).toEqual([]);
    });

    test('is a course in which what was given up comes before what took its place, whatever is undated', async () => {
      const store = await openGraph();
      for (const stance of ['WITHDRAWS', 'OBJECTS']) {
        const said = [
          claim('talks', 'ann PROPOSES geneva', { name: 'first', tense: 'FORMER' }),
          claim('talks', `ann ${stance} geneva`, {
            saidAt: '2026-05-10',
            evidence: [words('Ann is wary of Basel')],
            supersedes: [{ claim: 'first', evidence: [words('Now')] }],
          }),
          claim('talks', 'ann SUPPORTS geneva', { evidence: [words('Now Ann wants Basel')] }),
        ];
        await recorded(store, dossier('talks', said, { put: { publishedAt: '2026-05-12' } }));
        const { positions } = await ask(
          store,
          '{ positions(filter: { includeFormer: true, actor: "ann" }) { nodes { step stance former } } }',
        );
        expect(
          positions.nodes.map((p: Record<string, unknown>) => `${p.step} ${p.stance}`).toSorted(),
        ).toEqual(['1 PROPOSES', `2 ${stance}`, '3 SUPPORTS']);
      }
    });

    test('has a sentence that follows the names and words which it was made of', async () => {
      const store = await openGraph();
      const envoy = (name: string) => declare('talks', 'Actor', 'ann', { name, kind: 'PERSON' });
      const reported = claim('talks', 'ben SUPPORTS geneva', { via: ['ann'] });
      const written = claim('talks', 'ann OBJECTS basel', { text: 'Ann would rather not.' });
      const claims = [annForGeneva, reported, written];
      const texts = async () => {
        const answer = await ask(store, '{ claims { nodes { text } } }');
        return answer.claims.nodes.map(({ text }: { text: string }) => text).sort();
      };
      await recorded(store, dossier('talks', claims, { instead: [envoy('China')] }));
      const before = [
        'According to China, Ben supports: Meet in Geneva.',
        'Ann would rather not.',
        'China supports: Meet in Geneva.',
      ];
      expect(await texts()).toEqual(before);

      const geneva = { text: 'Talk in Geneva', kind: 'VENUE', issue: 'where', evidence: [words('Geneva')] };
      const instead = [envoy('Chad'), declare('talks', 'Proposal', 'geneva', geneva)];
      const corrected = dossier('talks', claims, { instead });
      expect(await recorded(store, corrected)).toMatchObject({ recorded: [], retracted: [] });
      expect(await texts()).toEqual([
        'According to Chad, Ben supports: Talk in Geneva.',
        'Ann would rather not.',
        'Chad supports: Talk in Geneva.',
      ]);
      const found = (query: string) =>
        ask(store, 'query ($query: String!) { search(query: $query) { totalCount } }', { query });
      expect((await found('China supports')).search.totalCount).toBe(0);
      expect((await found('Chad supports')).search.totalCount).toBe(2);
      expect((await recorded(store, corrected)).rows).toBe(0);

      await store.transaction(async (t) => {
        const [stale] = (await t.get('Claim', await t.ids('Claim'))).filter(
          ({ fields }) => fields.text === 'Chad supports: Talk in Geneva.',
        );
        if (stale) await t.put([{ ...stale, fields: { ...stale.fields, text: 'China supports: Talk.' } }]);
      });
      expect((await verifyGraph(store)).differences).toEqual([
        expect.stringContaining('text is "China supports: Talk.", expected "Chad supports: Talk in Geneva."'),
      ]);
    });

    test('has the name of whom it was merged into', async () => {
      const store = await openGraph();
      const twin = declare('talks', 'Actor', 'twin', { name: 'Beijing', kind: 'PERSON' });
      const held = claim('talks', 'twin OBJECTS basel');
      await recorded(store, dossier('talks', [held], { instead: [twin] }));
      const one = declare('talks', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON', formerSlugs: ['twin'] });
      await recorded(store, dossier('talks', [{ ...held, holder: 'ann' }], { instead: [one] }));
      expect(await ask(store, '{ claims { nodes { text } } }')).toEqual({
        claims: { nodes: [{ text: 'Ann objects: Meet in Basel.' }] },
      });
    });

    test('a second time changes nothing', async () => {
      const store = await openGraph();
      const commands = dossier('talks', [annForGeneva, benForBasel, annAgainstBasel]);
      const first = await recorded(store, commands);
      expect(first.rows).toBeGreaterThan(20);
      const second = await recorded(store, commands, '2027-01-01T00:00:00.000Z');
      expect(second).toEqual({
        change: null,
        merges: [],
        recorded: [],
        coded: first.coded,
        unchanged: first.recorded,
        retracted: [],
        rows: 0,
        warnings: expect.any(Array),
      });
    });

    test('changes nothing but what is kept of the dossier where lists are given in another order', async () => {
      const store = await openGraph();
      const put = (about: readonly string[]) => [
        putDocument('talks'),
        ...declared('talks'),
        declare('talks', 'Issue', 'who', { text: 'Who?', about, broader: ['where', 'geneva'] }),
        keepOnly('talks'),
      ];
      await recorded(store, put(['ann', 'ben']));
      expect((await recorded(store, put(['ben', 'ann', 'ben']))).rows).toBe(1);
      expect((await recorded(store, put(['ben', 'ann', 'ben']))).rows).toBe(0);
    });

    test('a draft is written and is part of no position', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [{ ...annForGeneva, status: 'DRAFT' }]));
      expect(await positionsIn(store)).toEqual([]);
      const drafts = (seesDrafts: boolean) =>
        ask(store, '{ claims(filter: { status: DRAFT }) { totalCount } }', {}, { seesDrafts });
      expect((await drafts(true)).claims.totalCount).toBe(1);
      expect((await drafts(false)).claims.totalCount).toBe(0);
    });
  });

  describe('what drafts hide', () => {
    const suggested = claim('talks', 'ann SCEPTICAL basel', {
      evidence: [words('Ann is wary of Basel'), words('Ann wants Geneva')],
      ...{ status: 'DRAFT', recordedBy: 'sue', method: 'MODEL' },
    });
    const decide = (id: string, status: string) =>
      ({ do: 'decide', at: ['d'], claim: id, status, by: 'rev', note: `${status}?` }) as const;
    const hiddenIn = (store: Store) =>
      store.transaction(async (t) => {
        const lines: string[] = [];
        for (const type of ['Claim', 'Decision', 'Supersession', 'Passage'])
          for (const { fields } of await t.get(type, await t.ids(type)))
            if (fields.hidden === true)
              lines.push(`${type} ${fields.exact ?? fields.note ?? fields.stance ?? ''}`.trimEnd());
        return lines.toSorted();
      });

    test('is the claim, what was decided on it, and the words on which nothing else rests', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [annForGeneva]));
      expect(await hiddenIn(store)).toEqual([]);
      const { recorded: ids } = await recorded(store, [suggested]);
      const drafted = ['Claim SCEPTICAL', 'Decision', 'Passage Ann is wary of Basel'];
      expect(await hiddenIn(store)).toEqual(drafted);
      await recorded(store, [decide(ids[0] ?? '', 'REJECTED')]);
      expect(await hiddenIn(store)).toEqual([
        ...drafted.slice(0, 2),
        'Decision REJECTED?',
        ...drafted.slice(2),
      ]);
      await recorded(store, [decide(ids[0] ?? '', 'ACCEPTED')]);
      expect(await hiddenIn(store)).toEqual([]);
      await recorded(store, [decide(ids[0] ?? '', 'RETRACTED')]);
      expect(await hiddenIn(store)).toEqual([]);
    });

    test('stays hidden where a draft is taken back that was never accepted', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [annForGeneva]));
      const { recorded: ids } = await recorded(store, [suggested]);
      await recorded(store, [decide(ids[0] ?? '', 'RETRACTED')]);
      expect(await hiddenIn(store)).toEqual([
        ...['Claim SCEPTICAL', 'Decision', 'Decision RETRACTED?', 'Passage Ann is wary of Basel'],
      ]);
    });

    test('is a change of mind of which either claim is hidden, with its words', async () => {
      const store = await openGraph();
      const { recorded: first } = await recorded(store, dossier('talks', [annForGeneva]));
      const turn = { claim: first[0] ?? '', evidence: [words('Now Ann wants Basel')] };
      const { recorded: ids } = await recorded(store, [{ ...suggested, supersedes: [turn] }]);
      const back = { claim: ids[0] ?? '', evidence: [words('Nobody met')] };
      await recorded(store, [claim('talks', 'ann SUPPORTS basel', { supersedes: [back] })]);
      expect(await hiddenIn(store)).toEqual([
        ...['Claim SCEPTICAL', 'Decision', 'Passage Ann is wary of Basel', 'Passage Nobody met'],
        ...['Passage Now Ann wants Basel', 'Supersession', 'Supersession'],
      ]);
      await recorded(store, [decide(ids[0] ?? '', 'ACCEPTED')]);
      expect(await hiddenIn(store)).toEqual([]);
    });

    test('are words that only drafts still rest on, once what rested on them is taken back', async () => {
      const store = await openGraph();
      const close = {
        do: 'putTie',
        at: ['t'],
        document: 'talks',
        coder: 'dm',
        kind: 'CLOSE',
        from: 'ann',
        to: 'ben',
        description: null,
        evidence: [words('Ann is wary of Basel')],
      } as const;
      const [put, ...rest] = dossier('talks', [annForGeneva]);
      await recorded(store, [...(put ? [put] : []), close, ...rest]);
      await recorded(store, [suggested]);
      expect(await hiddenIn(store)).toEqual(['Claim SCEPTICAL', 'Decision']);
      await recorded(
        store,
        dossier('talks', [annForGeneva]).filter(({ do: what }) => what !== 'keepOnly'),
      );
      expect(await hiddenIn(store)).toEqual(['Claim SCEPTICAL', 'Decision']);
      await recorded(store, dossier('talks', [annForGeneva, { ...suggested, method: 'HUMAN' }]));
      expect(await hiddenIn(store)).toEqual([
        ...['Claim SCEPTICAL', 'Claim SCEPTICAL', 'Decision', 'Decision', 'Passage Ann is wary of Basel'],
      ]);
    });

    test('is found again in a store of an earlier version', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [annForGeneva]));
      await recorded(store, [suggested]);
      const expected = await hiddenIn(store);
      await store.transaction(async (t) => {
        for (const type of ['Claim', 'Decision', 'Supersession', 'Passage']) {
          const rows = await t.get(type, await t.ids(type));
          await t.put(rows.map((row) => ({ ...row, fields: { ...row.fields, hidden: null } })));
        }
      });
      expect(await hiddenIn(store)).toEqual([]);
      await renewDerived(store, () => undefined);
      expect(await hiddenIn(store)).toEqual(expected);
      expect((await verifyGraph(store)).differences).toEqual([]);
    });

    test('is told by verify where it is stored otherwise', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [annForGeneva]));
      await recorded(store, [suggested]);
      await store.transaction(async (t) => {
        for (const type of ['Claim', 'Passage']) {
          const rows = await t.get(type, await t.ids(type));
          await t.put(rows.map((row) => ({ ...row, fields: { ...row.fields, hidden: false } })));
        }
      });
      expect(
        (await verifyGraph(store)).differences.map((line) => line.replace(/^(\w+) \S+:/, '$1:')),
      ).toEqual(['Claim: hidden is false, expected true.', 'Decision: hidden is true, expected false.']);
    });
  });

  describe('an assertion that repeats a claim', () => {
    const report = claim('talks', 'ben PROPOSES basel', {
      name: 'report',
      evidence: [words('Ben wants Basel')],
    });
    const repeating = (document: string, ...restates: string[]) =>
      declare(document, 'Assertion', 'ben-offered', { text: 'Ben has offered Basel', restates });
    const denial = claim('talks', 'ann OBJECTS ben-offered', { evidence: [words('Nobody met')] });
    const told = dossier('talks', [report, annForGeneva, denial]).concat(repeating('talks', 'report'));
    const disputed =
      '{ claims { nodes { stance disputed restatedBy { slug } } } assertion(slug: "ben-offered") { restates { stance } } }';
    const isDisputed = async (store: Store) => {
      const { claims } = await ask(store, disputed);
      return claims.nodes.filter((c: { disputed: boolean }) => c.disputed).length;
    };

    test('lets somebody deny it, and then it is disputed', async () => {
      const store = await openGraph();
      await recorded(store, told);
      const { claims, assertion } = await ask(store, disputed);
      expect(assertion).toEqual({ restates: [{ stance: 'PROPOSES' }] });
      expect(claims.nodes).toHaveLength(3);
      expect(claims.nodes).toEqual(
        expect.arrayContaining([
          { stance: 'PROPOSES', disputed: true, restatedBy: [{ slug: 'ben-offered' }] },
          { stance: 'SUPPORTS', disputed: false, restatedBy: [] },
          { stance: 'OBJECTS', disputed: false, restatedBy: [] },
        ]),
      );
      expect(await recorded(store, told)).toMatchObject({ rows: 0 });
      // Without the repetition nothing is denied any more.
      const plain = dossier('talks', [report, annForGeneva, denial]).concat(repeating('talks'));
      await recorded(store, plain);
      expect(await isDisputed(store)).toBe(0);
    });

    test('follows what becomes of the denial', async () => {
      const store = await openGraph();
      const commands = told.map((c): Command => (c === denial ? { ...denial, status: 'DRAFT' } : c));
      await recorded(store, commands);
      expect(await isDisputed(store)).toBe(0);
      const [draft] = (await store.transaction(async (t) => t.get('Claim', await t.ids('Claim')))).filter(
        ({ fields }) => fields.status === 'DRAFT',
      );
      const decide = (status: string) =>
        recorded(store, [
          { do: 'decide', at: ['d'], claim: draft?.id ?? '', status, by: 'rev', note: null } as const,
        ]);
      await decide('ACCEPTED');
      expect(await isDisputed(store)).toBe(1);
      await decide('RETRACTED');
      expect(await isDisputed(store)).toBe(0);
    });

    test('is read as the one that it is merged into, until that is undone', async () => {
      const store = await openGraph();
      const plain = told.map((c): Command => (c === denial ? { ...denial, target: 'offered-too' } : c));
      const other = declare('talks', 'Assertion', 'offered-too', { text: 'Ben offered Basel' });
      await recorded(store, plain.concat(other));
      expect(await isDisputed(store)).toBe(0);
      const by = { by: 'rev', note: 'one' };
      await recorded(store, [
        { do: 'merge', at: [], type: 'Target', into: 'offered-too', from: ['ben-offered'], ...by },
      ]);
      expect(await isDisputed(store)).toBe(1);
      const [merge = ''] = await store.transaction((t) => t.ids('Merge'));
      await recorded(store, [{ do: 'undoMerge', at: [], merge, ...by }]);
      expect(await isDisputed(store)).toBe(0);
      expect((await ask(store, disputed)).assertion).toEqual({ restates: [{ stance: 'PROPOSES' }] });
    });

    test('may stand in another text, and follows the claim where its coder corrects it', async () => {
      const store = await openGraph();
      const { recorded: ids } = await recorded(store, dossier('talks', [report]));
      const other = dossier('agenda', [
        claim('agenda', 'ann SCEPTICAL ben-offered', { evidence: [words('Nobody met')] }),
      ]);
      await recorded(store, [...other, repeating('agenda', ids[0] ?? '')]);
      expect(await isDisputed(store)).toBe(1);
      await recorded(store, dossier('talks', [{ ...report, stance: 'SUPPORTS' }]));
      const corrected = await ask(store, disputed);
      expect(corrected.claims.nodes).toEqual(
        expect.arrayContaining([
          { stance: 'SUPPORTS', disputed: true, restatedBy: [{ slug: 'ben-offered' }] },
        ]),
      );
      expect(corrected.assertion).toEqual({ restates: [{ stance: 'SUPPORTS' }] });
      await recorded(store, dossier('talks', [report]));
      expect((await ask(store, disputed)).assertion).toEqual({ restates: [{ stance: 'PROPOSES' }] });
      expect(await isDisputed(store)).toBe(1);
    });
  });

  describe('a claim that its coder corrects', () => {
    const links =
      '{ document(slug: "talks") { claims(filter: { status: RETRACTED }) { nodes { stance replacedBy { stance status } } } } claims { nodes { stance replaces { stance } } } }';
    const corrected = claim('talks', 'ann PROPOSES geneva');

    test('leads to the one in its place, until it is back', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [annForGeneva]));
      await recorded(store, dossier('talks', [corrected]));
      expect(await ask(store, links)).toEqual({
        document: {
          claims: {
            nodes: [{ stance: 'SUPPORTS', replacedBy: { stance: 'PROPOSES', status: 'ACCEPTED' } }],
          },
        },
        claims: { nodes: [{ stance: 'PROPOSES', replaces: [{ stance: 'SUPPORTS' }] }] },
      });
      await recorded(store, dossier('talks', [annForGeneva]));
      expect(await ask(store, links)).toEqual({
        document: {
          claims: {
            nodes: [{ stance: 'PROPOSES', replacedBy: { stance: 'SUPPORTS', status: 'ACCEPTED' } }],
          },
        },
        claims: { nodes: [{ stance: 'SUPPORTS', replaces: [{ stance: 'PROPOSES' }] }] },
      });
    });

    test('leads to the one in the text that replaces its own', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [annForGeneva]));
      const put = { text: `${TEXT} Truly.`, replaces: 'talks' };
      await recorded(store, dossier('mended', [claim('mended', 'ann SUPPORTS geneva')], { put }));
      const { document } = await ask(
        store,
        '{ document(slug: "talks") { claims(filter: { status: RETRACTED }) { nodes { replacedBy { document { slug } } } } } }',
      );
      expect(document.claims.nodes).toEqual([{ replacedBy: { document: { slug: 'mended' } } }]);
    });

    test('leads to the one that a decision names', async () => {
      const store = await openGraph();
      const { recorded: ids } = await recorded(store, dossier('talks', [annForGeneva]));
      const [id = ''] = ids;
      const retract = {
        do: 'decide',
        at: [],
        claim: id,
        status: 'RETRACTED',
        by: 'rev',
        note: null,
      } as const;
      await recorded(store, [
        { ...corrected, name: 'anew' },
        { ...retract, replacedBy: 'anew' },
      ]);
      const { claims } = await ask(store, links);
      expect(claims.nodes).toEqual([{ stance: 'PROPOSES', replaces: [{ stance: 'SUPPORTS' }] }]);
    });
  });

  describe('two coders of one text', () => {
    const ofCoder = (coder: string, commands: readonly Command[]) =>
      commands.map((c): Command => {
        if (c.do === 'recordClaim') return { ...c, recordedBy: coder };
        return 'coder' in c ? { ...c, coder } : c;
      });
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
    const first = [
      ...dossier('talks', [annForGeneva], { put: { title: 'Talks', publishedAt: '2025-08-22' } }),
      tie,
    ];
    const eve = declare('talks', 'Actor', 'eve', { name: 'Eve', kind: 'PERSON' });
    const second = ofCoder('zz', [...dossier('talks', [annForGeneva, benForBasel], { instead: [eve] }), tie]);
    const empty = (coder: string) =>
      ofCoder(coder, [putDocument('talks', coder === 'dm' ? { title: 'Talks' } : {}), keepOnly('talks')]);
    const seen = `{
      claims { nodes { recordedBy holder { slug } target { slug } } }
      actors { nodes { slug ties { kind } } }
      document(slug: "talks") { title publishedAt publisher }
    }`;

    test('stand side by side, and each takes back only what is their own', async () => {
      const store = await openGraph();
      await recorded(store, first);
      const later = await recorded(store, second);
      expect(later.recorded).toHaveLength(2);
      expect(later.retracted).toEqual([]);
      const both = await ask(store, seen);
      expect(both.claims.nodes.map((c: { recordedBy: string }) => c.recordedBy).sort()).toEqual([
        ...['dm', 'zz', 'zz'],
      ]);
      const close = [{ kind: 'CLOSE' }];
      const held = { slug: 'ann', ties: close };
      expect(both.actors.nodes).toEqual([held, { slug: 'ben', ties: close }, { slug: 'eve', ties: [] }]);
      expect(both.document).toEqual({ title: 'Talks', publishedAt: '2025-08-22', publisher: null });
      expect(await positionsIn(store)).toEqual(['ben PROPOSES basel', 'ann SUPPORTS geneva']);
      expect(await recorded(store, first)).toMatchObject({ rows: 0, retracted: [] });
      expect(await recorded(store, second)).toMatchObject({ rows: 0, retracted: [] });

      expect((await recorded(store, empty('dm'))).retracted).toHaveLength(1);
      const left = await ask(store, seen);
      expect(left.claims.nodes.map((c: { recordedBy: string }) => c.recordedBy)).toEqual(['zz', 'zz']);
      expect(left.actors.nodes).toEqual(both.actors.nodes);
      expect(left.document).toEqual({ title: 'Talks', publishedAt: null, publisher: null });
      expect((await recorded(store, empty('zz'))).retracted).toHaveLength(2);
      expect((await ask(store, seen)).actors.nodes).toEqual([
        { slug: 'ann', ties: [] },
        { slug: 'ben', ties: [] },
      ]);
    });

    test('say the same of where it is from, of records, offices and ties, or are told', async () => {
      const store = await openGraph();
      await recorded(store, first);
      const otherwise = ofCoder('zz', [
        ...dossier('talks', [], {
          put: { title: 'The talks' },
          instead: [declare('talks', 'Actor', 'ann', { name: 'Anna', kind: 'PERSON' })],
        }),
        { ...tie, description: 'old friends' },
      ]);
      expect((await refusedFor(store, otherwise)).map(({ message }) => message)).toEqual([
        '"ann" is taken by the dossier of "dm", where its name is "Ann" and not "Anna". Choose another slug, or make both say the same and load them together.',
        '"dm" coded "talks" as well, and its title is "Talks" there and not "The talks". Make both say the same and load them together, or leave it out here.',
        '"dm" states the same in these words, with description null and not "old friends". Make both say the same and load them together, or quote other words.',
      ]);
    });

    test('are both retracted where the text is replaced', async () => {
      const store = await openGraph();
      await recorded(store, first);
      await recorded(store, second);
      const mended = [
        putDocument('mended', { text: `${TEXT} Truly.`, replaces: 'talks' }),
        keepOnly('mended'),
      ];
      expect((await recorded(store, mended)).retracted).toHaveLength(3);
      const { claims, document } = await ask(store, seen);
      expect(claims.nodes).toEqual([]);
      expect(document).toEqual({ title: 'Talks', publishedAt: '2025-08-22', publisher: null });
    });

    test('name claims without regard to each other', async () => {
      const store = await openGraph();
      const earlier = claim('talks', 'ann SUPPORTS basel', { name: 'first' });
      const supersedes = [{ claim: 'first', evidence: [words('Now Ann')] }];
      const later = { ...annForGeneva, supersedes };
      const own = (coder: string, more: readonly Command[]) =>
        ofCoder(coder, dossier('talks', [earlier, later]).concat(more));
      await recorded(store, [...own('dm', []), ...own('zz', [])]);
      const { supersessions } = await ask(
        store,
        '{ supersessions { nodes { by { recordedBy } claim { recordedBy } } } }',
      );
      expect(
        supersessions.nodes.map((s: { by: { recordedBy: string }; claim: { recordedBy: string } }) =>
          [s.by.recordedBy, s.claim.recordedBy].join(' '),
        ),
      ).toEqual(expect.arrayContaining(['dm dm', 'zz zz']));
    });

    test('are known of what an earlier version stored, and its dossiers go on taking back what is theirs', async () => {
      const store = await openGraph();
      await recorded(store, first);
      await store.transaction(async (t) => {
        const [ties, kept] = [await t.get('Tie', await t.ids('Tie')), await t.ids('Declaration')];
        await t.put(ties.map((row) => ({ ...row, fields: { ...row.fields, statedBy: [] } })));
        const old = (await t.get('Declaration', kept)).flatMap((row) => {
          const { coder: _, ...fields } = Object(parseData(String(row.fields.fields)));
          if (fields.type === 'Document') return [];
          const order = `${fields.document} ${fields.slug} ${row.fields.record}`;
          return [
            { ...row, id: `old ${row.id}`, fields: { ...row.fields, order, fields: JSON.stringify(fields) } },
          ];
        });
        await t.remove('Declaration', kept);
        await t.put(old);
      });
      await renewDerived(store, () => undefined);
      expect((await verifyGraph(store)).differences).toEqual([]);
      expect(await recorded(store, first)).toMatchObject({ rows: 0 });
      expect(await recorded(store, second)).toMatchObject({ retracted: [] });
      await recorded(store, empty('zz'));
      await recorded(store, empty('dm'));
      const { actors } = await ask(store, seen);
      expect(actors.nodes).toEqual([
        { slug: 'ann', ties: [] },
        { slug: 'ben', ties: [] },
      ]);
    });
  });

  describe('what nothing rests on any more', () => {
    const passages = async (store: Store) =>
      (
        await ask(store, '{ document(slug: "talks") { passages { nodes { exact } } } }')
      ).document.passages.nodes.map((passage: { exact: string }) => passage.exact);
    const tie = (exact: string): Command => ({
      do: 'putTie',
      at: ['t'],
      document: 'talks',
      coder: 'dm',
      kind: 'CLOSE',
      from: 'ann',
      to: 'ben',
      description: null,
      evidence: [words(exact)],
    });

    test('goes: the words of a tie that were corrected', async () => {
      const store = await openGraph();
      await recorded(store, [...dossier('talks', []), tie('Nobody')]);
      expect(await passages(store)).toEqual(['Geneva', 'Basel', 'Nobody']);
      await recorded(store, [...dossier('talks', []), tie('Nobody met')]);
      expect(await passages(store)).toEqual(['Geneva', 'Basel', 'Nobody met']);
      const { search } = await ask(store, '{ search(query: "nobody") { nodes { __typename } } }');
      expect(search.nodes).toEqual([{ __typename: 'Document' }, { __typename: 'Passage' }]);
      expect((await recorded(store, [...dossier('talks', []), tie('Nobody met')])).rows).toBe(0);
    });

    test('stays while a retracted claim or a change of mind rests on it', async () => {
      const store = await openGraph();
      const later = claim('talks', 'ann SUPPORTS basel', {
        evidence: [words('Now Ann wants Basel')],
        supersedes: [{ claim: 'geneva-first', evidence: [words('Now')] }],
      });
      await recorded(store, dossier('talks', [{ ...annForGeneva, name: 'geneva-first' }, later]));
      const before = await passages(store);
      expect(before).toEqual(['Ann wants Geneva', 'Geneva', 'Basel', 'Now', 'Now Ann wants Basel']);
      await recorded(store, dossier('talks', []));
      expect(await passages(store)).toEqual(before);
      const retracted =
        '{ claims(filter: { status: RETRACTED }) { nodes { evidence { exact } supersedes { evidence { exact } } } } }';
      expect((await ask(store, retracted)).claims.nodes).toContainEqual({
        evidence: [{ exact: 'Now Ann wants Basel' }],
        supersedes: [{ evidence: [{ exact: 'Now' }] }],
      });
    });

    test('goes with what named it: records that nobody declares', async () => {
      const store = await openGraph();
      const berne = [
        declare('talks', 'Place', 'berne', { name: 'Berne' }),
        declare('talks', 'Issue', 'when', { text: 'When to meet?', broader: ['berne-venue'] }),
        declare('talks', 'Proposal', 'berne-venue', {
          text: 'Meet in Berne',
          kind: 'VENUE',
          issue: 'when',
          place: 'berne',
          about: ['ann'],
          evidence: [words('Nobody met')],
        }),
      ];
      await recorded(store, dossier('talks', [], { instead: berne }));
      const counts = () =>
        ask(
          store,
          '{ places { totalCount } issues { totalCount } proposals { totalCount } actors { totalCount } }',
        );
      expect(await counts()).toEqual({
        places: { totalCount: 1 },
        issues: { totalCount: 2 },
        proposals: { totalCount: 3 },
        actors: { totalCount: 2 },
      });
      await recorded(store, dossier('talks', []));
      expect(await counts()).toEqual({
        places: { totalCount: 0 },
        issues: { totalCount: 1 },
        proposals: { totalCount: 2 },
        actors: { totalCount: 2 },
      });
      expect(await passages(store)).toEqual(['Geneva', 'Basel']);
    });

    test('stays, with all that it leads to, while a retracted claim is about it', async () => {
      const store = await openGraph();
      await recorded(store, dossier('talks', [benForBasel]));
      await recorded(store, [putDocument('talks'), keepOnly('talks')]);
      const kept =
        '{ claims(filter: { status: RETRACTED }) { nodes { holder { name } target { text about { name } ... on Proposal { issue { text } evidence { exact } } } } } actors { totalCount } assertions { totalCount } proposals { totalCount } }';
      expect(await ask(store, kept)).toEqual({
        claims: {
          nodes: [
            {
              holder: { name: 'Ben' },
              target: {
                text: 'Meet in Basel',
                about: [],
                issue: { text: 'Where to meet?' },
                evidence: [{ exact: 'Basel' }],
              },
            },
          ],
        },
        actors: { totalCount: 1 },
        assertions: { totalCount: 0 },
        proposals: { totalCount: 1 },
      });
      expect(await passages(store)).toEqual(['Ben wants Basel', 'Basel']);
    });

    test('is found by its slug alone, until it is declared again', async () => {
      const store = await openGraph();
      const found = `{ actors(filter: { text: "Ben" }) { nodes { slug } } search(query: "Basel") { nodes { ... on Proposal { slug } } }
        actor(slug: "ben") { name } }`;
      const seen = async (commands: readonly Command[]) => {
        await recorded(store, commands);
        await renewWords(store, () => {});
        const { actors, search, actor } = await ask(store, found);
        return [actors.nodes, search.nodes.some(({ slug = '' }) => slug === 'basel'), actor];
      };
      const ben = { name: 'Ben' };
      expect(await seen(dossier('talks', [benForBasel]))).toEqual([[{ slug: 'ben' }], true, ben]);
      expect(await seen([putDocument('talks'), keepOnly('talks')])).toEqual([[], false, ben]);
      expect(await seen(dossier('talks', [benForBasel]))).toEqual([[{ slug: 'ben' }], true, ben]);
    });
  });

  describe('many writers at once', () => {
    test('on one position', async () => {
      const store = await openGraph();
      await record(store, dossier('talks', []));
      const documents = Array.from({ length: 20 }, (_, i) => `d${String(i).padStart(2, '0')}`);
      await Promise.all(
        documents.map((slug, i) =>
          record(store, [
            putDocument(slug),
            claim(slug, `ann ${i % 2 === 0 ? 'SUPPORTS' : 'OBJECTS'} basel`, { saidAt: `2025-08-${10 + i}` }),
            keepOnly(slug),
          ]),
        ),
      );
      const last = documents.at(-1) ?? '';
      await recorded(store, [putDocument(last), keepOnly(last)]);
      const former = (stance: string, first: number) =>
        Array.from({ length: 9 }, (_, i) => `former ann ${stance} basel since 2025-08-${first + 2 * i}`);
      expect(await positionsIn(store)).toEqual([
        ...former('SUPPORTS', 10),
        'ann SUPPORTS basel since 2025-08-28',
        ...former('OBJECTS', 11),
      ]);
    });

    test('deciding on one claim: one of them does, and the others are told who', async () => {
      const store = await openGraph();
      const { recorded: ids } = await recorded(
        store,
        dossier('talks', [{ ...annForGeneva, status: 'DRAFT' }]),
      );
      const decide = async (status: string, by: string) => {
        const decision = {
          do: 'decide',
          at: ['d'],
          claim: ids[0] ?? '',
          note: null,
          expect: 'DRAFT',
        } as const;
        try {
          await record(store, [{ ...decision, status, by }]);
          return `by ${by}`;
        } catch (error) {
          const [fault] = error instanceof DemarcheError ? error.faults : [];
          return `${fault?.rule} ${/by "(\w+)"/.exec(fault?.message ?? '')?.[1]}`;
        }
      };
      const came = await Promise.all(
        Array.from({ length: 10 }, (_, i) => decide(i % 2 === 0 ? 'ACCEPTED' : 'REJECTED', `by${i}`)),
      );
      const { claim: decided } = await ask(
        store,
        'query ($id: ID!) { claim(id: $id) { status decisions { status by } } }',
        { id: ids[0] },
        { seesDrafts: true },
      );
      expect(decided.decisions).toHaveLength(2);
      const { status, by } = decided.decisions[1];
      expect(status).toBe(decided.status);
      expect(came.toSorted()).toEqual([...Array(9).fill(`CONFLICT ${by}`), `by ${by}`]);
      await recorded(store, []);
    });
  });
}
