import { describe, expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import { record } from '../../src/record.ts';
import { revisionCommands } from '../../src/recording/revisionCommands.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Store } from '../../src/stores/Store.ts';
import * as command from '../rules/writing.ts';
import { ask, claim, declare, keepOnly, positionsIn, putDocument, recorded, refusedFor } from './graph.ts';

const SECRET = 'Ann wants Geneva, says xylophonist Ursula Quackenbush of Zzyzx.';
const LATER = 'Ann changed her mind. Ann is against Geneva, and lives in Oslo.';

const words = (exact: string, text = SECRET) => [command.words(exact, text)];

/** Declares everything, and states an office, a tie and two claims. */
const SECRETS: readonly Command[] = [
  putDocument('secret', { text: SECRET, url: 'https://example.org/zzyzx' }),
  declare('secret', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
  declare('secret', 'Actor', 'ursula', { name: 'Ursula Quackenbush', kind: 'PERSON', partOf: ['zzyzx'] }),
  declare('secret', 'Actor', 'zzyzx', { name: 'Zzyzx', kind: 'ORGANIZATION' }),
  declare('secret', 'Proposal', 'geneva', {
    text: 'Meet in Geneva',
    kind: 'VENUE',
    evidence: words('wants Geneva'),
  }),
  command.office({
    document: 'secret',
    title: 'xylophonist',
    holder: 'ursula',
    of: 'zzyzx',
    evidence: words('xylophonist Ursula Quackenbush of Zzyzx'),
  }),
  claim('secret', 'ann SUPPORTS geneva', { evidence: words('Ann wants Geneva'), via: ['ursula'] }),
  keepOnly('secret'),
];

const OTHERS = (earlier: string): readonly Command[] => [
  putDocument('later', { text: LATER }),
  declare('later', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
  declare('later', 'Proposal', 'geneva', {
    text: 'Meet in Geneva',
    kind: 'VENUE',
    evidence: words('against Geneva', LATER),
  }),
  claim('later', 'ann OBJECTS geneva', {
    evidence: words('Ann is against Geneva', LATER),
    supersedes: [{ claim: earlier, evidence: words('Ann changed her mind', LATER) }],
  }),
  keepOnly('later'),
];

const erase = (document: string, reason = 'court order'): Command => ({
  do: 'eraseDocument',
  at: [],
  ...{ document, reason, by: 'Ada' },
});

/** What erasing promises, as far as engines could break it. @param open gives a store with nothing in it */
export function eraseContract(open: () => Promise<Store>): void {
  const openGraph = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  const everything = async (store: Store) =>
    store.transaction(async (t) => {
      const rows = [];
      for (const type of graphModel.types.keys()) rows.push(...(await t.get(type, await t.ids(type))));
      return rows;
    });

  describe('a document that is erased', () => {
    test('takes with it what others declare without the name that it gave', async () => {
      const store = await openGraph();
      await recorded(store, SECRETS);
      await recorded(store, [
        { ...declare('secret', 'Actor', 'ursula', { aliases: ['Ulla'] }), document: null, coder: 'Mallory' },
      ]);
      await recorded(store, [erase('secret')]);
      expect(
        (await everything(store))
          .map(({ type }) => type)
          .filter((type) => type !== 'Change')
          .sort(),
      ).toEqual([...['ChangeCounter', 'Erasure', 'History']]);
      expect(await verifyGraph(store)).toMatchObject({ differences: [] });
    });

    test('takes a time with it for which it alone shows that a stance was taken up again', async () => {
      const store = await openGraph();
      const stances = ['SUPPORTS', 'OBJECTS', 'SUPPORTS', 'OBJECTS'];
      for (const [i, stance] of stances.entries()) {
        const slug = `day-${i}`;
        await recorded(store, [
          putDocument(slug, { text: `Day ${i}. ${SECRET}`, publishedAt: `2026-05-0${i + 1}` }),
          declare(slug, 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
          declare(slug, 'Proposal', 'geneva', {
            text: 'Meet in Geneva',
            kind: 'VENUE',
            evidence: words('wants Geneva', `Day ${i}. ${SECRET}`),
          }),
          claim(slug, `ann ${stance} geneva`, { evidence: words('wants Geneva', `Day ${i}. ${SECRET}`) }),
          keepOnly(slug),
        ]);
      }
      expect(await positionsIn(store)).toHaveLength(4);
      await record(store, [erase('day-2')]);
      expect((await verifyGraph(store)).differences).toEqual([]);
      expect(await positionsIn(store)).toEqual(['former ann SUPPORTS geneva', 'ann OBJECTS geneva']);
    });

    test('is gone with all that rests on it alone, and a tombstone tells why', async () => {
      const store = await openGraph();
      const { recorded: ids } = await recorded(store, SECRETS);
      await recorded(store, OTHERS(ids[0] ?? ''));
      expect(await positionsIn(store)).toEqual(['former reported ann SUPPORTS geneva', 'ann OBJECTS geneva']);
      await record(
        store,
        [
          {
            do: 'decide',
            at: [],
            claim: ids[0] ?? '',
            status: 'RETRACTED',
            by: 'Rita',
            note: 'Quackenbush denies it',
          },
        ],
        {
          change: { kind: 'decide', by: 'Rita', note: 'Quackenbush denies it' },
        },
      );
      const report = await record(store, [erase('secret')], {
        change: { kind: 'eraseDocument', by: 'Ada', note: 'court order' },
      });
      expect((await verifyGraph(store)).differences).toEqual([]);
      expect(report).toMatchObject({ recorded: [], retracted: [] });
      expect(await positionsIn(store)).toEqual(['ann OBJECTS geneva']);
      const { erasures, documents, claims, actors, supersessions } = await ask(
        store,
        '{ erasures { nodes { slug sha256 by reason } } documents { nodes { slug } } claims { nodes { document { slug } } } actors { nodes { slug } } supersessions { totalCount } }',
      );
      expect(erasures.nodes).toEqual([
        {
          slug: 'secret',
          sha256: putDocument('secret', { text: SECRET }).sha256,
          by: 'Ada',
          reason: 'court order',
        },
      ]);
      expect(documents.nodes).toEqual([{ slug: 'later' }]);
      expect(claims.nodes).toEqual([{ document: { slug: 'later' } }]);
      expect(actors.nodes).toEqual([{ slug: 'ann' }]);
      expect(supersessions.totalCount).toBe(0);
      const passages = await store.transaction((t) => t.ids('Passage'));
      expect(passages).toHaveLength(2);
      expect(JSON.stringify(await everything(store))).not.toMatch(/quackenbush|xyloph|zzyzx/i);
    });

    test('does not come back under its slug, and is told under another', async () => {
      const store = await openGraph();
      await recorded(store, SECRETS);
      await recorded(store, [erase('secret')]);
      expect((await refusedFor(store, SECRETS)).map(({ message }) => message)).toEqual([
        'The text of "secret" was erased on 2026-11-23 by Ada: court order. Leave it out; or, where it may be kept again after all, give it another slug.',
      ]);
      const { warnings } = await recorded(store, [putDocument('again', { text: SECRET }), keepOnly('again')]);
      expect(warnings.map(({ message }) => message)).toEqual([
        'This text was erased as "secret" on 2026-11-23 by Ada: court order. Erase it again if it was not meant to be kept.',
      ]);
      await recorded(store, [putDocument('secret', { text: LATER }), keepOnly('secret')]);
    });

    test('has the same tombstone whenever it is erased', async () => {
      const erased = async (day: string) => {
        const store = await openGraph();
        await recorded(store, SECRETS, day);
        return (await recorded(store, [erase('secret')], day)).erasures;
      };
      const first = await erased('2026-11-23T12:00:00.000Z');
      expect(first).toHaveLength(1);
      expect(await erased('2026-11-24T12:00:00.000Z')).toEqual(first);
    });

    test('leaves the other versions of its text, which lead to each other', async () => {
      const store = await openGraph();
      await recorded(store, SECRETS);
      for (const [slug, text] of [
        ['secret', `New. ${SECRET}`],
        ['secret-2', `Newer. ${SECRET}`],
      ] as const)
        await record(
          store,
          (t) => revisionCommands(t, { slug, text, url: null, publishedAt: null, by: 'Rita' }),
          { change: { kind: 'reviseDocument', by: 'Rita' } },
        );
      await recorded(store, [erase('secret-2')]);
      expect(
        await ask(
          store,
          '{ documents { nodes { slug revises { slug } } } claims { nodes { document { slug } } } }',
        ),
      ).toEqual({
        documents: {
          nodes: [
            { slug: 'secret', revises: null },
            { slug: 'secret-3', revises: { slug: 'secret' } },
          ],
        },
        claims: { nodes: [{ document: { slug: 'secret-3' } }] },
      });
      await recorded(store, [erase('secret-3')]);
      await recorded(store, [erase('secret')]);
      expect(
        await ask(
          store,
          '{ actors { totalCount } proposals { totalCount } documents { totalCount } erasures { totalCount } }',
        ),
      ).toEqual({
        actors: { totalCount: 0 },
        proposals: { totalCount: 0 },
        documents: { totalCount: 0 },
        erasures: { totalCount: 3 },
      });
    });

    test('is refused where it is not there, and without a reason', async () => {
      const store = await openGraph();
      const messages = async (commands: readonly Command[]) =>
        (await refusedFor(store, commands)).map(({ rule, at }) => `${rule} ${at.join('.')}`);
      expect(await messages([erase('secret')])).toEqual(['namesAreKnown slug']);
      await recorded(store, SECRETS);
      expect(await messages([erase('secret', ' ')])).toEqual(['erasureHasAReason reason']);
    });

    test('leaves no proposal without words: what others declare of it without a quote goes, and what they say of it stays', async () => {
      const store = await openGraph();
      await recorded(store, SECRETS);
      const text = SECRET.replace('wants', 'proposes');
      await recorded(store, [
        putDocument('proposing', { text }),
        claim('proposing', 'ann PROPOSES geneva', { evidence: words('Ann proposes Geneva', text) }),
        keepOnly('proposing'),
      ]);
      await recorded(store, [
        putDocument('bare', { text: LATER }),
        declare('bare', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
        declare('bare', 'Proposal', 'geneva', { text: 'Meet in Geneva', kind: 'VENUE' }),
        claim('bare', 'ann OBJECTS geneva', { evidence: words('Ann is against Geneva', LATER) }),
        keepOnly('bare'),
      ]);
      await recorded(store, [erase('secret')]);
      expect(await positionsIn(store)).toEqual(['mixed ann PROPOSES geneva', 'mixed ann OBJECTS geneva']);
      await recorded(store, [erase('proposing')]);
      expect(await positionsIn(store)).toEqual(['ann OBJECTS geneva']);
      expect(
        await ask(store, '{ proposals { nodes { slug text unattributed } } actors { nodes { slug } } }'),
      ).toEqual({
        proposals: { nodes: [{ slug: 'geneva', text: 'Meet in Geneva', unattributed: true }] },
        actors: { nodes: [{ slug: 'ann' }] },
      });
    });
  });

  describe('what was merged and only the erased text declared', () => {
    const openMerged = async (into: string, from: string) => {
      const store = await openGraph();
      const zzyzx = {
        name: 'Zzyzx Ursula',
        kind: 'PERSON',
        aliases: ['Quackenbush'],
        externalIds: ['wikidata Q7'],
      };
      await recorded(store, [
        putDocument('secret', { text: SECRET }),
        declare('secret', 'Actor', 'zzyzx', zzyzx),
        declare('secret', 'Proposal', 'geneva', {
          text: 'Meet in Geneva',
          kind: 'VENUE',
          evidence: words('Geneva'),
        }),
        claim('secret', 'zzyzx SUPPORTS geneva', { evidence: words('wants Geneva') }),
        keepOnly('secret'),
        ...OTHERS('').filter((c) => c.do !== 'recordClaim'),
        claim('later', 'ann OBJECTS geneva', { evidence: words('Ann is against Geneva', LATER) }),
      ]);
      const by = { by: 'Rita', note: 'Quackenbush is Ann' };
      const { merges } = await record(
        store,
        [{ do: 'merge', at: [], type: 'Actor', into, from: [from], ...by }],
        {
          change: { kind: 'merge', ...by },
        },
      );
      expect((await verifyGraph(store)).differences).toEqual([]);
      return { store, merge: merges[0] ?? '' };
    };

    test.each([
      ['ann', 'zzyzx'],
      ['zzyzx', 'ann'],
    ])('goes with its merge: into %s from %s', async (into, from) => {
      const { store } = await openMerged(into, from);
      await recorded(store, [erase('secret')]);
      expect(
        await ask(
          store,
          '{ actors { nodes { slug name formerSlugs } } merged: actors(merged: true) { totalCount } merges { totalCount } claims { nodes { text holder { slug } } } }',
        ),
      ).toEqual({
        actors: { nodes: [{ slug: 'ann', name: 'Ann', formerSlugs: [] }] },
        merged: { totalCount: 0 },
        merges: { totalCount: 0 },
        claims: { nodes: [{ text: 'Ann objects: Meet in Geneva.', holder: { slug: 'ann' } }] },
      });
      expect(await positionsIn(store)).toEqual(['ann OBJECTS geneva']);
      expect(JSON.stringify(await everything(store))).not.toMatch(/quackenbush|zzyzx/i);
    });

    test('leaves no ghost where only its declaration was, and the merge is undone', async () => {
      const store = await openGraph();
      await recorded(store, [
        putDocument('secret', { text: SECRET }),
        declare('secret', 'Actor', 'zzyzx', { name: 'Zzyzx', kind: 'PERSON' }),
        keepOnly('secret'),
        ...OTHERS('').filter((c) => c.do !== 'recordClaim'),
      ]);
      const by = { by: 'Rita', note: 'one' };
      const { merges } = await recorded(store, [
        { do: 'merge', at: [], type: 'Actor', into: 'ann', from: ['zzyzx'], ...by },
      ]);
      await recorded(store, [putDocument('secret', { text: SECRET }), keepOnly('secret')]);
      await recorded(store, [{ do: 'undoMerge', at: [], merge: merges[0] ?? '', ...by }]);
      expect(await ask(store, '{ actors { nodes { slug } } }')).toEqual({
        actors: { nodes: [{ slug: 'ann' }] },
      });
    });

    test('leaves no ghost where it was taken back and the merge is undone then', async () => {
      const { store, merge } = await openMerged('ann', 'zzyzx');
      await recorded(store, [putDocument('secret', { text: SECRET }), keepOnly('secret')]);
      await recorded(store, [{ do: 'undoMerge', at: [], merge, by: 'Rita', note: 'no' }]);
      expect(await ask(store, '{ actors { nodes { slug } } }')).toEqual({
        actors: { nodes: [{ slug: 'ann' }, { slug: 'zzyzx' }] },
      });
      await recorded(store, [erase('secret')]);
      expect(await ask(store, '{ actors { nodes { slug } } }')).toEqual({
        actors: { nodes: [{ slug: 'ann' }] },
      });
    });

    test('goes also where it was taken back before', async () => {
      const { store } = await openMerged('ann', 'zzyzx');
      await recorded(store, [putDocument('secret', { text: SECRET }), keepOnly('secret')]);
      await recorded(store, [erase('secret')]);
      expect(JSON.stringify(await everything(store))).not.toMatch(/quackenbush|zzyzx/i);
    });
  });

  test('a record that nothing declares goes when the last thing goes that led to it', async () => {
    const store = await openGraph();
    await recorded(store, SECRETS);
    const without = SECRETS.filter(
      (c) => c.do !== 'recordClaim' && c.do !== 'putOffice' && !(c.do === 'declare' && c.type === 'Actor'),
    );
    await recorded(store, without);
    // The retracted claim keeps who holds it and who reports it; nothing keeps what the reporter was a part of but they.
    const slugs = async () =>
      (await ask(store, '{ actors { nodes { slug } } }')).actors.nodes.map(
        ({ slug }: { slug: string }) => slug,
      );
    expect(await slugs()).toEqual(['ann', 'ursula', 'zzyzx']);
    await recorded(store, [erase('secret')]);
    expect(await slugs()).toEqual([]);
  });
}
