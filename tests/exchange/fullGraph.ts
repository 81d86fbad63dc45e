import { loadDossiers } from '../../src/loadDossiers.ts';
import { record } from '../../src/record.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SEED } from '../api/seeded.ts';
import { claim, declare, dossier, TEXT, words } from '../recording/graph.ts';

/**
 * Fills a store with the seed and two texts of which one mends the other: with rows that lead to others of their type in
 * both directions of their ids, what is taken back, a change of mind, and characters that end lines elsewhere.
 */
export async function fillStore(store: Store): Promise<void> {
  await loadDossiers(store, [SEED]);
  const strange = [
    declare('agenda', 'Actor', 'dan', { name: 'Dan\u2028🌲', kind: 'PERSON', partOf: ['eve', 'clerks'] }),
    declare('agenda', 'Actor', 'eve', { name: 'Eve "the pen" \\ {}', kind: 'PERSON', partOf: ['clerks'] }),
    declare('agenda', 'Actor', 'clerks', { name: 'Clerks', kind: 'GROUP' }),
    declare('agenda', 'Proposal', 'basel', {
      text: 'Meet in Basel',
      kind: 'VENUE',
      issue: 'where',
      broader: ['geneva'],
      evidence: [words('Basel')],
    }),
  ];
  const mind = [
    claim('talks', 'ann SUPPORTS geneva', { name: 'before' }),
    claim('talks', 'ann SUPPORTS basel', {
      evidence: [words('Now Ann wants Basel')],
      supersedes: [{ claim: 'before', evidence: [words('Now')] }],
    }),
    claim('talks', 'ben PROPOSES basel', { via: ['ann'] }),
  ];
  const reported = claim('agenda', 'dan PROPOSES basel', { via: ['eve', 'clerks'] });
  const ownText = { text: `${TEXT}\u2029\r\n` };
  for (const commands of [
    dossier('agenda', [reported], { put: ownText, instead: strange }),
    dossier('talks', mind),
    dossier('talks', mind.slice(0, 2)),
    dossier('mended', [claim('mended', 'ann OBJECTS geneva')], { put: { replaces: 'talks' } }),
  ])
    await record(store, commands);
}
