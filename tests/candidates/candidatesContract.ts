import { expect, onTestFinished, test } from 'vitest';
import { findCandidates, type Place } from '../../src/candidates/findCandidates.ts';
import type { Store } from '../../src/stores/Store.ts';
import { declare, putDocument, recorded } from '../recording/graph.ts';
import { merge } from '../rules/writing.ts';

const actor = (slug: string, name: string, more: { aliases?: string[] } = {}) =>
  declare('talks', 'Actor', slug, { name, kind: 'PERSON', ...more });

/** Which records may be one. @param open gives a store with nothing in it */
export function candidatesContract(open: () => Promise<Store>): void {
  const find = async (store: Store, types: readonly string[], first: number, after: Place | null = null) => {
    const found = await findCandidates(store, { types, first, after }, AbortSignal.timeout(60_000));
    const lines = found.nodes.map(
      ({ slugs, reasons }) =>
        `${slugs.join(' ')}: ${reasons.map(({ kind, words }) => `${kind} ${words}`).join(', ')}`,
    );
    return { lines, end: found.end };
  };

  test('are told once, a page after the other, until they are merged', async () => {
    const store = await open();
    onTestFinished(() => store.close());
    const others = Array.from({ length: 60 }, (_, i) => actor(`other-${i}`, `Somebody ${i}`));
    await recorded(store, [
      putDocument('talks'),
      ...[actor('orban', 'Viktor Orbán', { aliases: ['the host'] }), actor('zz', 'Orban')],
      ...[actor('host', 'The Host'), actor('ann', 'Ann'), ...others],
      declare('talks', 'Issue', 'where', { text: 'Where to meet?' }),
      declare('talks', 'Issue', 'place', { text: 'Where to MEET' }),
    ]);
    const byName = 'host orban: NAME The Host';
    const byPart = 'orban zz: PART Orban';
    expect(await find(store, ['Actor'], 50)).toEqual({ lines: [byName, byPart], end: null });
    const one = await find(store, ['Actor'], 1);
    expect(one).toEqual({ lines: [byName], end: { type: 'Actor', slug: 'host' } });
    expect(await find(store, ['Actor'], 1, one.end)).toEqual({ lines: [byPart], end: null });
    expect(await find(store, ['Issue', 'Proposal', 'Assertion'], 50)).toEqual({
      lines: ['place where: NAME Where to MEET'],
      end: null,
    });
    await recorded(store, [merge('orban', ['host', 'zz'])]);
    expect(await find(store, ['Actor'], 50)).toEqual({ lines: [], end: null });
  });
}
