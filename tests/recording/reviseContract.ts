import { describe, expect, onTestFinished, test } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import { record } from '../../src/record.ts';
import { type Revision, revisionCommands } from '../../src/recording/revisionCommands.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { idOf } from '../../src/schema/idOf.ts';
import type { Store } from '../../src/stores/Store.ts';
import * as command from '../rules/writing.ts';
import { ask, claim, declare, keepOnly, positionsIn, putDocument, recorded } from './graph.ts';

const FIRST = `🚢 Ann wants Geneva, and everybody knows it by now. Ann is the mayor of Basel.

Ben wants Basel because the hotels are cheap there. Ben is an old friend of Ann.

Later Ben dropped Basel, as he told us. Now Ben wants Geneva as well.`;

const words = (exact: string) => command.words(exact, FIRST);

/** A document with two actors, two proposals, an office, a tie, three claims of one coder and a draft of another. */
const CODED = [
  putDocument('talks', { text: FIRST, url: 'https://example.org/talks', publishedAt: '2031-03-12' }),
  declare('talks', 'Actor', 'ann', { name: 'Ann', kind: 'PERSON' }),
  declare('talks', 'Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
  declare('talks', 'Actor', 'basel-city', { name: 'Basel', kind: 'GOVERNMENT' }),
  declare('talks', 'Proposal', 'geneva', {
    text: 'Meet in Geneva',
    kind: 'VENUE',
    evidence: [words('wants Geneva, and')],
  }),
  declare('talks', 'Proposal', 'basel', {
    text: 'Meet in Basel',
    kind: 'VENUE',
    evidence: [words('wants Basel because')],
  }),
  command.office({
    document: 'talks',
    title: 'mayor',
    holder: 'ann',
    of: 'basel-city',
    evidence: [words('Ann is the mayor of Basel')],
  }),
  command.tie({
    document: 'talks',
    from: 'ben',
    to: 'ann',
    evidence: [words('Ben is an old friend of Ann')],
  }),
  claim('talks', 'ann SUPPORTS geneva', { holderText: 'Ann', evidence: [words('Ann wants Geneva')] }),
  claim('talks', 'ben SUPPORTS basel', {
    name: 'basel-first',
    holderText: 'Ben',
    evidence: [words('Ben wants Basel because the hotels are cheap there')],
    reason: 'the hotels are cheap there',
  }),
  claim('talks', 'ben SUPPORTS geneva', {
    holderText: 'Ben',
    evidence: [words('Now Ben wants Geneva as well')],
    supersedes: [{ claim: 'basel-first', evidence: [words('Later Ben dropped Basel')] }],
  }),
  claim('talks', 'ann SCEPTICAL basel', {
    holderText: 'Ann',
    evidence: [words('Ann is the mayor of Basel')],
    recordedBy: 'robot',
    method: 'MODEL',
    status: 'DRAFT',
  }),
  keepOnly('talks'),
];

const CLAIMS = `{ claims(filter: { status: ACCEPTED }) { nodes { document { slug } holder { slug } stance target { slug } recordedBy method
  reason evidence { exact start } supersedes { claim { target { slug } document { slug } } evidence { exact } } replaces { document { slug } status } } } }`;

/** What a revision promises, as far as engines could break it. @param open gives a store with nothing in it */
export function reviseContract(open: () => Promise<Store>): void {
  const openCoded = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    await recorded(store, CODED);
    return store;
  };
  const revise = async (store: Store, text: string, more: Partial<Revision> = {}) => {
    const revision = { slug: 'talks', url: null, publishedAt: null, by: 'Rita', text, ...more };
    const report = await record(store, (transaction) => revisionCommands(transaction, revision), {
      change: { kind: 'reviseDocument', by: 'Rita' },
    });
    const { differences } = await verifyGraph(store);
    expect(differences).toEqual([]);
    return report;
  };
  const refusal = async (store: Store, text: string, more: Partial<Revision> = {}) => {
    try {
      await revise(store, text, more);
    } catch (error) {
      if (error instanceof DemarcheError)
        return error.faults.map(({ rule, message }) => `${rule}: ${message}`);
      throw error;
    }
    return [];
  };
  const shown = async (store: Store) => {
    const { claims } = await ask(store, CLAIMS);
    return claims.nodes.map(
      (c: Record<string, { slug: string }>) =>
        `${c.document?.slug}: ${c.holder?.slug} ${c.stance} ${c.target?.slug}`,
    );
  };

  describe('a later version of a text', () => {
    test('has what was imported as it was, without words for its holder and without a stance', async () => {
      const store = await openCoded();
      const kept = { holderText: null, evidence: [words('Ann wants Geneva')] };
      const suggested = { suggester: 'rules', model: null, promptHash: null, score: 0.5, changed: ['WORDS'] };
      await recorded(store, [
        claim('talks', 'ben OBJECTS geneva', {
          ...{ ...kept, importedFrom: 'dna a.dna statement 7', suggested },
        }),
        claim('talks', 'ben ? basel', {
          ...{ ...kept, stance: null, status: 'DRAFT', importedFrom: 'brat a.ann R1' },
        }),
      ]);
      const { change } = await revise(store, `${FIRST} Nobody met.`);
      expect(change).not.toBeNull();
      const imported = `{ document(slug: "talks-2") { excerpt
        accepted: claims(filter: { status: ACCEPTED, stance: OBJECTS }) {
          nodes { stance holderText importedFrom suggester suggestionScore suggestionChanged } }
        drafts: claims(filter: { status: DRAFT }) { nodes { stance holderText importedFrom } } } }`;
      const { document } = await ask(store, imported, {}, { seesDrafts: true });
      expect(document.accepted.nodes).toEqual([
        {
          ...{ stance: 'OBJECTS', holderText: null, importedFrom: 'dna a.dna statement 7' },
          ...{ suggester: 'rules', suggestionScore: 0.5, suggestionChanged: ['WORDS'] },
        },
      ]);
      expect(document.drafts.nodes).toContainEqual({
        ...{ stance: null, holderText: null, importedFrom: 'brat a.ann R1' },
      });
    });

    test('leaves positions as they are where no words changed them, whenever it was published', async () => {
      const store = await openCoded();
      await recorded(store, [
        claim('talks', 'ann CONDITIONAL geneva', {
          condition: 'the hotels are cheap there',
          evidence: [words('everybody knows it by now')],
        }),
      ]);
      const before = await positionsIn(store);
      expect(before).toContain('ann CONDITIONAL geneva');
      await revise(store, FIRST.replace('Ann wants Geneva, and', 'It is said, and'), {
        publishedAt: '2031-03-20',
      });
      expect(await positionsIn(store)).toEqual(before);
      await recorded(store, [{ do: 'eraseDocument', at: [], document: 'talks', reason: 'order', by: 'Ada' }]);
      expect(await positionsIn(store)).toContain('ann CONDITIONAL geneva');
    });

    const LATER = `New: a correction.\n\n${FIRST.replace('cheap there.', 'cheap there. Nobody met.')}`;

    test('has claims as accepted by who brings it, and not by who coded them', async () => {
      const store = await openCoded();
      await revise(store, LATER);
      const { claims } = await ask(store, '{ claims { nodes { recordedBy decisions { status by note } } } }');
      const note = 'stood in the earlier version of the text, "talks"';
      for (const { recordedBy, decisions } of claims.nodes) {
        expect(recordedBy).not.toBe('Rita');
        expect(decisions).toEqual([{ status: 'ACCEPTED', by: 'Rita', note }]);
      }
    });

    test('is known of the text before, which is verified', async () => {
      const store = await openCoded();
      await revise(store, LATER);
      await store.transaction(async (transaction) => {
        const [talks] = await transaction.get('Document', [idOf('Document', 'talks')]);
        if (talks) await transaction.put([{ ...talks, fields: { ...talks.fields, revised: null } }]);
      });
      const { differences } = await verifyGraph(store);
      expect(differences).toEqual(['Document talks: revised is null, expected true.']);
    });

    test('has all that was coded, by whoever coded it, and the positions are the same', async () => {
      const store = await openCoded();
      const before = await positionsIn(store);
      const report = await revise(store, LATER);
      expect(report.revised?.orphans).toEqual([]);
      expect(report.warnings).toEqual([]);
      expect(await positionsIn(store)).toEqual(before);
      const { claims } = await ask(store, CLAIMS);
      const [annGeneva, benGeneva, benBasel] = [
        claims.nodes.find((c: { holder: { slug: string } }) => c.holder.slug === 'ann'),
        ...['geneva', 'basel'].map((slug) =>
          claims.nodes.find(
            (c: { holder: { slug: string }; target: { slug: string } }) =>
              c.holder.slug === 'ben' && c.target.slug === slug,
          ),
        ),
      ];
      expect(claims.nodes).toHaveLength(3);
      expect(annGeneva).toMatchObject({
        document: { slug: 'talks-2' },
        recordedBy: 'dm',
        method: 'HUMAN',
        evidence: [
          { exact: 'Ann wants Geneva', start: [...LATER.slice(0, LATER.indexOf('Ann wants'))].length },
        ],
        replaces: [{ document: { slug: 'talks' }, status: 'RETRACTED' }],
      });
      expect(benBasel.reason).toBe('the hotels are cheap there');
      expect(benGeneva.supersedes).toEqual([
        {
          claim: { target: { slug: 'basel' }, document: { slug: 'talks-2' } },
          evidence: [{ exact: 'Later Ben dropped Basel' }],
        },
      ]);
      expect(
        await ask(
          store,
          `{ document(slug: "talks") { text revises { slug } revisedBy { nodes { slug url publishedAt revises { slug } } }
          claims { totalCount } retracted: claims(filter: { status: RETRACTED }) { nodes { decisions { by note status } replacedBy { document { slug } } } } }
          actor(slug: "ann") { offices { title evidence { document { slug } } } ties { evidence { document { slug } } } }
          orphans: claims(filter: { orphaned: true }) { totalCount } }`,
        ),
      ).toMatchObject({
        document: {
          text: FIRST,
          revises: null,
          revisedBy: {
            nodes: [
              {
                slug: 'talks-2',
                url: 'https://example.org/talks',
                publishedAt: '2031-03-12',
                revises: { slug: 'talks' },
              },
            ],
          },
          claims: { totalCount: 0 },
        },
        actor: {
          offices: [{ title: 'mayor', evidence: [{ document: { slug: 'talks-2' } }] }],
          ties: [{ evidence: [{ document: { slug: 'talks-2' } }] }],
        },
        orphans: { totalCount: 0 },
      });
      const drafts = await store.transaction((t) => t.find('Claim', 'status', ['DRAFT']));
      expect(drafts.map(({ fields, edges }) => [fields.recordedBy, fields.method, edges.document])).toEqual([
        ['robot', 'MODEL', idOf('Document', 'talks-2')],
      ]);
    });

    test('lacks what it does not say any longer: that stays, counts, and is listed', async () => {
      const store = await openCoded();
      const later = FIRST.replace('Ann wants Geneva', 'Ann does not want Geneva').replace(
        'cheap there',
        'dear there',
      );
      const report = await revise(store, later);
      expect(await shown(store)).toEqual([
        'talks: ann SUPPORTS geneva',
        'talks: ben SUPPORTS basel',
        'talks-2: ben SUPPORTS geneva',
      ]);
      const { claims } = await ask(
        store,
        '{ claims(filter: { orphaned: true }) { nodes { id target { slug } supersededBy { by { document { slug } } } } } }',
      );
      expect(claims.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
        [...(report.revised?.orphans ?? [])].sort(),
      );
      expect(claims.nodes).toMatchObject([
        { target: { slug: 'geneva' } },
        {
          target: { slug: 'basel' },
          supersededBy: [{ by: { document: { slug: 'talks' } } }, { by: { document: { slug: 'talks-2' } } }],
        },
      ]);
    });

    test('is revised in turn; what stands again in the third one is found there', async () => {
      const store = await openCoded();
      await revise(store, FIRST.replace('Ann wants Geneva', 'Ann does not want Geneva'));
      const { revised } = await revise(store, `${FIRST}\nThat is all.`, { slug: 'talks-2' });
      expect(revised?.orphans).toEqual([]);
      expect(await shown(store)).toEqual([
        'talks-3: ann SUPPORTS geneva',
        'talks-3: ben SUPPORTS basel',
        'talks-3: ben SUPPORTS geneva',
      ]);
      expect(await refusal(store, FIRST, { slug: 'talks' })).toEqual([
        'revisionIsTheNewest: The text of "talks" was revised already: "talks-2" is the later version. Revise that one.',
      ]);
    });

    test('is superseded from elsewhere as before', async () => {
      const store = await openCoded();
      const { claims } = await ask(store, '{ claims(filter: { holder: "ann" }) { nodes { id } } }');
      const elsewhere = 'Ann changed her mind. Ann is against Geneva.';
      const evidence = (exact: string) => [command.words(exact, elsewhere)];
      await recorded(store, [
        putDocument('later', { text: elsewhere }),
        claim('later', 'ann OBJECTS geneva', {
          evidence: evidence('Ann is against Geneva'),
          supersedes: [{ claim: claims.nodes[0].id, evidence: evidence('Ann changed her mind') }],
        }),
        keepOnly('later'),
      ]);
      const before = await positionsIn(store);
      expect(before).toContain('former ann SUPPORTS geneva');
      await revise(store, LATER);
      expect(await positionsIn(store)).toEqual(before);
    });

    test('has a slug that no document has', async () => {
      const store = await openCoded();
      await recorded(store, [putDocument('talks-2', { text: 'Ann met Ben.' }), keepOnly('talks-2')]);
      await revise(store, LATER);
      expect(
        (await ask(store, '{ document(slug: "talks-3") { revises { slug } } }')).document.revises.slug,
      ).toBe('talks');
    });

    test('is refused where it is none, and nothing changes', async () => {
      const store = await openCoded();
      await recorded(store, [putDocument('other', { text: 'Ann met Ben.' }), keepOnly('other')]);
      const before = await ask(store, '{ documents { nodes { slug } } changes { totalCount } }');
      expect(await refusal(store, FIRST)).toEqual([
        'revisionIsAnotherText: The document "talks" has this very text: there is nothing to revise.',
      ]);
      expect(await refusal(store, 'Ann  met Ben.')).toEqual([
        'revisionIsAnotherText: This is the text of another document, "other". Give the later version of "talks".',
      ]);
      expect(await refusal(store, LATER, { slug: 'nothing' })).toEqual([
        'namesAreKnown: There is no document "nothing" to revise.',
      ]);
      expect(await refusal(store, 'Ann\u0000')).toHaveLength(1);
      expect(await ask(store, '{ documents { nodes { slug } } changes { totalCount } }')).toEqual(before);
    });
  });
}
