import { beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import { renewDerived } from '../../src/recording/renewDerived.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { ask, claim, declare, dossier, recorded, TEXT, words } from '../recording/graph.ts';
import { merge, office, tie } from '../rules/writing.ts';

const actors = (document: string) =>
  ['cay', 'dee', 'eve', 'fay'].map((slug) =>
    declare(document, 'Actor', slug, { name: slug, kind: 'PERSON' }),
  );

const stated = (document: string): readonly Command[] => [
  office({ at: [document, 'eve'], document, holder: 'eve', of: null, evidence: [words('Nobody met')] }),
  tie({
    at: [document, 'ben fay'],
    document,
    from: 'ben',
    to: 'fay',
    evidence: [words('Now Ann wants Basel')],
  }),
];

/** What nobody opposes and who is silent, on every store. @param open gives a store with nothing in it */
export function silenceContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    return () => store.close();
  });

  const load = (document: string, sentences: readonly string[], more: readonly Command[] = []) => {
    const claims = sentences.map((sentence) => {
      const [tense = '', ...rest] = sentence.split(' ');
      return tense === 'FORMER' || tense === 'DRAFT'
        ? claim(document, rest.join(' '), tense === 'DRAFT' ? { status: tense } : { tense })
        : claim(document, sentence);
    });
    const put = { text: `${TEXT} It was ${document}.` };
    const commands = dossier(document, claims, { put, instead: actors(document) });
    return recorded(store, [...commands.slice(0, -1), ...more, ...commands.slice(-1)]);
  };
  const silence = async (first = 50, after: string | null = null, seesDrafts = false) => {
    const { issue } = await ask(
      store,
      `query ($first: Int, $after: String) { issue(slug: "where") {
        unopposed { totalCount nodes { slug } }
        silent(first: $first, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } } }`,
      { first, after },
      { seesDrafts },
    );
    const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug);
    expect(issue.unopposed.totalCount).toBe(issue.unopposed.nodes.length);
    return { ...issue.silent, unopposed: slugs(issue.unopposed), silent: slugs(issue.silent) };
  };
  const opposed = async (is: boolean) => {
    const { proposals } = await ask(
      store,
      'query ($is: Boolean) { proposals(filter: { opposed: $is, issue: "where" }) { totalCount nodes { slug opposed } } }',
      { is },
    );
    expect(proposals.nodes.map((one: { opposed: boolean }) => one.opposed)).toEqual(
      proposals.nodes.map(() => is),
    );
    expect(proposals.totalCount).toBe(proposals.nodes.length);
    return proposals.nodes.map(({ slug }: { slug: string }) => slug);
  };

  test('where nobody has said anything of an issue, nobody is silent on it and nothing is opposed', async () => {
    await load('away', ['fay OBJECTS ben-is-honest']);
    expect(await silence()).toMatchObject({ unopposed: ['basel', 'geneva'], silent: [], totalCount: 0 });
  });

  test('those are silent who stand in the same documents for something else', async () => {
    await load(
      'winter',
      [
        'ann SUPPORTS geneva',
        'ben OBJECTS ben-is-honest',
        'FORMER cay OBJECTS basel',
        'DRAFT dee OBJECTS basel',
      ],
      stated('winter'),
    );
    // Cay stood on it once, Dee's words count for nobody yet, and whoever reads drafts sees the same.
    for (const seesDrafts of [false, true])
      expect(await silence(50, null, seesDrafts)).toMatchObject({
        ...{ unopposed: ['basel', 'geneva'], silent: ['ben', 'eve', 'fay'] },
        ...{ totalCount: 3, pageInfo: { hasNextPage: false } },
      });
  });

  test('in pages, whatever is asked beside it', async () => {
    const first = await silence(2);
    expect(first).toMatchObject({ silent: ['ben', 'eve'], totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await silence(2, first.pageInfo.endCursor)).toMatchObject({
      ...{ silent: ['fay'], totalCount: 3, pageInfo: { hasNextPage: false } },
    });
    const { issues } = await ask(
      store,
      '{ issues { nodes { slug silent(first: 1) { nodes { slug positions { totalCount } } pageInfo { hasNextPage } } } } }',
    );
    expect(issues.nodes).toEqual([
      {
        slug: 'where',
        silent: {
          nodes: [{ slug: 'ben', positions: { totalCount: 1 } }],
          pageInfo: { hasNextPage: true },
        },
      },
    ]);
  });

  test('an objection is seen while it stands, and by whoever else makes it', async () => {
    await load('spring', ['ben SCEPTICAL basel', 'eve OBJECTS basel', 'eve SUPPORTS geneva']);
    expect([await opposed(true), await opposed(false)]).toEqual([['basel'], ['geneva']]);
    expect(await silence()).toMatchObject({ unopposed: ['geneva'], silent: ['fay'] });
    await load('spring', ['eve OBJECTS basel']);
    expect([await opposed(true), await opposed(false)]).toEqual([['basel'], ['geneva']]);
    expect(await silence()).toMatchObject({ silent: ['ben', 'fay'] });
    await load('spring', []);
    expect([await opposed(true), await opposed(false)]).toEqual([[], ['basel', 'geneva']]);
  });

  test('of two proposals that are one, it is opposed what they are together', async () => {
    await load('summer', ['fay OBJECTS basel']);
    await recorded(store, [merge('geneva', ['basel'], { type: 'Target' })]);
    expect([await opposed(true), (await silence()).unopposed]).toEqual([['geneva'], []]);
  });

  test('an earlier version, which did not keep it, is renewed', async () => {
    const proposals = () => store.transaction(async (t) => t.get('Proposal', await t.ids('Proposal')));
    const asItIs = await proposals();
    await store.transaction((t) =>
      t.put(asItIs.map((row) => ({ ...row, fields: { ...row.fields, opposed: null } }))),
    );
    expect((await verifyGraph(store)).differences).not.toEqual([]);
    await renewDerived(store, () => undefined);
    // What is searched of the one that others were merged into has their words, too.
    expect(await proposals()).toEqual(asItIs);
  });
}
