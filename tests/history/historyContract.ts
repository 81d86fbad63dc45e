import { expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import type { Store } from '../../src/stores/Store.ts';
import { executing } from '../api/mutations/executing.ts';
import { claim, declare, dossier, recorded, words } from '../recording/graph.ts';
import * as command from '../rules/writing.ts';

const ADMIN = { name: 'Ada', role: 'ADMIN', key: null } as const;

const erase = (document: string): Command => ({
  ...{ do: 'eraseDocument', at: [], document, reason: 'court order', by: 'Ada' },
});

/** What is put together once the rows are read. */
const COMPUTED = `
  agreements { nodes { actor { name } other { name } agree contradict on { nodes { target { text } positions { stance } } } } }
  ofBen: agreements(filter: { actor: "ben" }) { totalCount nodes { other { slug } } }
  issue(slug: "where") { silent { totalCount nodes { slug } } }
  coalitions { alone { name } claims ties { from to weight } }
  positionChanges { totalCount nodes { actor { name } } }
  digest { totalCount nodes { kind actor { name } after { stance } } }
  coderAgreement(document: "red") { coders claims }`;

/** What `@asOf(known:)` promises beside that it is as it was. @param open gives a store with nothing in it */
export function historyContract(open: () => Promise<Store>): void {
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    const ask = executing(store);
    const known = (moment: string, selected: string, author: typeof ADMIN | null = null) =>
      ask(`query Then($at: DateTime) @asOf(known: $at) { ${selected} }`, { at: moment }, author);
    return { store, known };
  };

  test('before the first change there is nothing, between two it is as the first one left it', async () => {
    const { store, known } = await opened();
    await recorded(store, dossier('red', [claim('red', 'ann SUPPORTS geneva')]), '2026-11-23T12:00:00.000Z');
    await recorded(
      store,
      dossier('red', [claim('red', 'ann SUPPORTS basel')], {
        instead: [declare('red', 'Actor', 'ann', { name: 'Ann Red', kind: 'PERSON' })],
      }),
      '2026-11-24T12:00:00.000Z',
    );
    const selected =
      'actor(slug: "ann") { name positions { nodes { stance target { slug } } } } claims { totalCount } changes { totalCount }';
    const then = { stance: 'SUPPORTS', target: { slug: 'geneva' } };
    const nothing = { actor: null, claims: { totalCount: 0 }, changes: { totalCount: 0 } };
    const first = {
      actor: { name: 'Ann', positions: { nodes: [then] } },
      claims: { totalCount: 1 },
      changes: { totalCount: 1 },
    };
    expect(await known('2026-11-23T11:59:59.999Z', selected)).toEqual({ data: nothing });
    expect(await known('2026-11-23T12:00:00Z', selected)).toEqual({ data: first });
    expect(await known('2026-11-24T13:59:59+02:00', selected)).toEqual({ data: first });
    expect(await known('2026-11-24T12:00:00Z', selected)).toEqual({
      data: {
        actor: { name: 'Ann Red', positions: { nodes: [{ stance: 'SUPPORTS', target: { slug: 'basel' } }] } },
        claims: { totalCount: 1 },
        changes: { totalCount: 2 },
      },
    });
  });

  test('a record is found by the slugs that it had then, and a draft by those who may see drafts', async () => {
    const { store, known } = await opened();
    const draft = { ...claim('red', 'ben PROPOSES basel'), status: 'DRAFT' };
    const { recorded: made } = await recorded(store, dossier('red', [draft]), '2026-11-23T12:00:00.000Z');
    const decide = command.decide({ claim: made[0] ?? '', status: 'ACCEPTED' });
    await recorded(store, [decide], '2026-11-24T12:00:00.000Z');
    const renamed = declare('red', 'Actor', 'benjamin', {
      name: 'Ben',
      kind: 'PERSON',
      formerSlugs: ['ben'],
    });
    await recorded(store, [renamed], '2026-11-25T12:00:00.000Z');
    const of = (slug: string) =>
      `actor(slug: "${slug}") { slug claims(filter: { status: DRAFT }) { totalCount } }`;
    const accepted = (slug: string) => `actor(slug: "${slug}") { slug claims { nodes { status } } }`;
    const noDraft = { claims: { totalCount: 0 } };
    expect(await known('2026-11-23T12:00:00Z', of('ben'))).toEqual({
      data: { actor: { slug: 'ben', ...noDraft } },
    });
    expect(await known('2026-11-23T12:00:00Z', of('ben'), ADMIN)).toEqual({
      data: { actor: { slug: 'ben', claims: { totalCount: 1 } } },
    });
    expect(await known('2026-11-24T12:00:00Z', accepted('ben'))).toEqual({
      data: { actor: { slug: 'ben', claims: { nodes: [{ status: 'ACCEPTED' }] } } },
    });
    expect(await known('2026-11-24T12:00:00Z', accepted('benjamin'))).toEqual({ data: { actor: null } });
    expect(await known('2026-11-25T12:00:00Z', accepted('ben'))).toEqual({
      data: { actor: { slug: 'benjamin', claims: { nodes: [{ status: 'ACCEPTED' }] } } },
    });
    const read = vi.spyOn(store, 'read');
    const cut = (slug: string) =>
      `claims(filter: { holder: "${slug}" }) { totalCount } positions(filter: { actor: ["ben", "benjamin", "${slug}"] }) { nodes { actor { slug } } }`;
    const actor = { slug: 'benjamin' };
    expect(await known('2026-11-25T12:00:00Z', cut('ben'))).toEqual({
      data: { claims: { totalCount: 1 }, positions: { nodes: [{ actor }] } },
    });
    expect(await known('2026-11-24T12:00:00Z', cut('benjamin'))).toEqual({
      data: { claims: { totalCount: 0 }, positions: { nodes: [{ actor: { slug: 'ben' } }] } },
    });
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('who may see drafts today sees those of then, and nobody else, whatever they rest on', async () => {
    const { store, known } = await opened();
    const draft = claim('red', 'ben PROPOSES basel', { status: 'DRAFT', evidence: [words('Geneva')] });
    const red = dossier('red', []).filter((c) => c.do !== 'keepOnly');
    await recorded(store, red, '2026-11-23T12:00:00.000Z');
    await recorded(store, [draft], '2026-11-24T12:00:00.000Z');
    // From here on nothing but the draft rests on the word alone.
    const geneva = {
      text: 'Meet in Geneva',
      kind: 'VENUE',
      issue: 'where',
      evidence: [words('wants Geneva')],
    };
    const moved = red.filter((c) => c.do !== 'declare' || c.slug !== 'geneva');
    await recorded(
      store,
      [...moved, declare('red', 'Proposal', 'geneva', geneva)],
      '2026-11-25T12:00:00.000Z',
    );
    const selected =
      'proposal(slug: "geneva") { issue { slug } evidence { exact } } document(slug: "red") { passages { nodes { exact claims(filter: { status: DRAFT }) { totalCount } } } }';
    const given = async (day: number, author: typeof ADMIN | null = null) => {
      const { data } = await known(`2026-11-${day}T12:00:00Z`, selected, author);
      const { proposal, document } = data as {
        readonly proposal: {
          readonly issue: { readonly slug: string };
          readonly evidence: readonly { readonly exact: string }[];
        };
        readonly document: {
          readonly passages: {
            readonly nodes: readonly { readonly exact: string; readonly claims: { totalCount: number } }[];
          };
        };
      };
      expect(proposal.issue).toEqual({ slug: 'where' });
      return [
        ...proposal.evidence.map(({ exact }) => exact),
        ...document.passages.nodes.map(({ exact, claims }) => `${exact}: ${claims.totalCount}`),
      ];
    };
    expect(await given(23)).toEqual(['Geneva', 'Geneva: 0', 'Basel: 0']);
    expect(await given(24)).toEqual(['Geneva', 'Geneva: 0', 'Basel: 0']);
    expect(await given(25)).toEqual(['wants Geneva', 'wants Geneva: 0', 'Basel: 0']);
    expect(await given(23, ADMIN)).toEqual(['Geneva', 'Geneva: 0', 'Basel: 0']);
    expect(await given(24, ADMIN)).toEqual(['Geneva', 'Geneva: 1', 'Basel: 0']);
    expect(await given(25, ADMIN)).toEqual(['wants Geneva', 'wants Geneva: 0', 'Geneva: 1', 'Basel: 0']);
  });

  test('no change is of an earlier moment than those before it, whatever clocks say', async () => {
    const { store, known } = await opened();
    await recorded(store, dossier('red', [claim('red', 'ann SUPPORTS geneva')]), '2026-11-24T12:00:00.000Z');
    const other = dossier('red', [claim('red', 'ann SUPPORTS basel')]);
    const { change } = await recorded(store, other, '2026-11-23T12:00:00.000Z');
    expect(change).toMatchObject({ seq: 2, at: '2026-11-24T12:00:00.000Z' });
    const counted = 'changes { totalCount nodes { at } }';
    const at = '2026-11-24T12:00:00.000Z';
    expect(await known('2026-11-24T11:59:59Z', counted)).toEqual({
      data: { changes: { totalCount: 0, nodes: [] } },
    });
    expect(await known(at, counted)).toEqual({
      data: { changes: { totalCount: 2, nodes: [{ at }, { at }] } },
    });
  });

  test('a position tells its course by days, as it was known, and not as of one of them', async () => {
    const { store, known } = await opened();
    const said = (stance: string, saidAt: string) => claim('red', `ann ${stance} geneva`, { saidAt });
    const [first, again] = [said('SUPPORTS', '2025-08-18'), said('SUPPORTS', '2025-08-20')];
    const against = said('OBJECTS', '2025-08-22');
    await recorded(store, dossier('red', [first, again]), '2026-11-23T12:00:00.000Z');
    await recorded(
      store,
      dossier('red', [first, again, against, claim('red', 'ben OBJECTS geneva')]),
      '2026-11-24T12:00:00.000Z',
    );
    const selected = `positions(filter: { includeFormer: true }) { nodes { actor { slug } stance former
      spells { stance former from until claims { nodes { saidAt } } } } }`;
    const spell = (
      stance: string,
      former: boolean,
      days: [string, string | null],
      on: readonly string[],
    ) => ({
      ...{ stance, former, from: days[0], until: days[1] },
      claims: { nodes: on.map((saidAt) => ({ saidAt })) },
    });
    const ann = { slug: 'ann' };
    const held = spell('SUPPORTS', false, ['2025-08-18', '2025-08-20'], ['2025-08-18']);
    const then = [held, spell('SUPPORTS', false, ['2025-08-20', null], ['2025-08-20'])];
    expect(await known('2026-11-23T12:00:00Z', selected)).toEqual({
      data: { positions: { nodes: [{ actor: ann, stance: 'SUPPORTS', former: false, spells: then }] } },
    });
    const givenUp = [
      held,
      spell('SUPPORTS', false, ['2025-08-20', '2025-08-22'], ['2025-08-20']),
      spell('SUPPORTS', true, ['2025-08-22', null], ['2025-08-20', '2025-08-18']),
    ];
    const objects = [spell('OBJECTS', false, ['2025-08-22', null], ['2025-08-22'])];
    expect(await known('2026-11-24T12:00:00Z', selected)).toEqual({
      data: {
        positions: {
          nodes: [
            { actor: ann, stance: 'SUPPORTS', former: true, spells: givenUp },
            { actor: ann, stance: 'OBJECTS', former: false, spells: objects },
            { actor: { slug: 'ben' }, stance: 'OBJECTS', former: false, spells: [] },
          ],
        },
      },
    });
    const asked = await executing(store)(`query Q @asOf(said: "2025-08-20") { ${selected} }`, {}, null);
    expect(asked.errors).toMatchObject([
      { extensions: { code: 'BAD_ARGUMENT', directive: 'asOf', argument: 'said' } },
    ]);
  });

  test('what is computed of many rows is so as well: pairs, silence, coalitions, moves, news and what coders read', async () => {
    const { store, known } = await opened();
    const on = (saidAt: string) => ({ saidAt, recordedBy: 'dm' });
    const first = [
      claim('red', 'ann SUPPORTS geneva', on('2025-08-18')),
      claim('red', 'ben OBJECTS geneva', on('2025-08-17')),
    ];
    await recorded(store, dossier('red', first), '2026-11-23T12:00:00.000Z');
    const asked = executing(store);
    const then = await asked(`{ ${COMPUTED} }`, {}, null);
    expect(then).toEqual({
      data: {
        agreements: {
          nodes: [
            {
              ...{ actor: { name: 'Ann' }, other: { name: 'Ben' }, agree: 0, contradict: 1 },
              on: { nodes: [{ target: { text: 'Meet in Geneva' }, positions: [{ stance: 'SUPPORTS' }] }] },
            },
          ],
        },
        ofBen: { totalCount: 1, nodes: [{ other: { slug: 'ann' } }] },
        issue: { silent: { totalCount: 0, nodes: [] } },
        coalitions: {
          ...{ alone: [{ name: 'Ann' }, { name: 'Ben' }], claims: 2 },
          ties: [{ from: 'ann', to: 'ben', weight: -1 }],
        },
        positionChanges: { totalCount: 0, nodes: [] },
        digest: {
          totalCount: 2,
          nodes: [
            { kind: 'NEW', actor: { name: 'Ann' }, after: { stance: 'SUPPORTS' } },
            { kind: 'NEW', actor: { name: 'Ben' }, after: { stance: 'OBJECTS' } },
          ],
        },
        coderAgreement: { coders: ['dm'], claims: 2 },
      },
    });
    const others = [
      claim('red', 'ann OBJECTS geneva', on('2025-08-20')),
      claim('red', 'ben DISCUSSES where', { ...on('2025-08-20'), recordedBy: 'ab' }),
    ];
    const renamed = declare('red', 'Actor', 'ann', { name: 'Ann Red', kind: 'PERSON' });
    await recorded(store, dossier('red', others, { instead: [renamed] }), '2026-11-24T12:00:00.000Z');
    expect(await known('2026-11-24T11:00:00Z', COMPUTED)).toEqual(then);
  });

  test('a text that is erased is in no past', async () => {
    const { store, known } = await opened();
    await recorded(store, dossier('red', [claim('red', 'ann SUPPORTS geneva')]), '2026-11-23T12:00:00.000Z');
    await recorded(store, dossier('red', [claim('red', 'ann SUPPORTS basel')]), '2026-11-24T12:00:00.000Z');
    await recorded(store, [erase('red')], '2026-11-25T12:00:00.000Z');
    const documents = 'documents { totalCount } erasures { totalCount }';
    expect(await known('2026-11-25T12:00:00Z', documents)).toEqual({
      data: { documents: { totalCount: 0 }, erasures: { totalCount: 1 } },
    });
    expect((await known('2026-11-24T12:00:00Z', documents)).errors).toMatchObject([
      {
        message:
          'Argument "known" of "@asOf" is a moment of which this store does not know how the graph was: it was restored or brought to a newer version since, or a text was erased. It is known from 2026-11-25T12:00:00.000Z on: ask for that moment or a later one.',
        extensions: { code: 'BAD_ARGUMENT' },
      },
    ]);
    expect(await known('2026-11-22T12:00:00Z', documents)).toEqual({
      data: { documents: { totalCount: 0 }, erasures: { totalCount: 0 } },
    });
  });
}
