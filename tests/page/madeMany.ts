import type { Store } from '../../src/stores/Store.ts';
import { claim, declare, putDocument, recorded } from '../recording/graph.ts';

/** Each speaks about all proposals: together more than one page of positions has. */
const STATES = ['Ardania', 'Velmark'];
const PROPOSALS = 110;
/** More than one page of a list has. */
const MEMBERS = 25;

/** One question with more positions on it, of two states, than are asked for at once. */
export async function madeMany(store: Store): Promise<void> {
  const slugs = STATES.map((name) => name.toLowerCase());
  const proposals = Array.from({ length: PROPOSALS }, (_, i) => `way-${String(i).padStart(3, '0')}`);
  await recorded(store, [
    putDocument('talks'),
    ...STATES.map((name) => declare('talks', 'Actor', name.toLowerCase(), { name, kind: 'STATE' })),
    ...STATES.flatMap((name) =>
      Array.from({ length: MEMBERS }, (_, i) =>
        declare('talks', 'Actor', `${name.toLowerCase()}-${i}`, {
          name: `${name} Speaker ${i}`,
          kind: 'PERSON',
          partOf: [name.toLowerCase()],
        }),
      ),
    ),
    declare('talks', 'Issue', 'matter', { text: 'What about the matter?' }),
    ...proposals.map((slug) =>
      declare('talks', 'Proposal', slug, { text: `Settle it by ${slug}`, kind: 'PROCESS', issue: 'matter' }),
    ),
    ...proposals.flatMap((slug, i) => [
      claim('talks', `${slugs[0]} PROPOSES ${slug}`),
      claim('talks', `${slugs[1]} ${i === PROPOSALS - 1 ? 'SUPPORTS' : 'OBJECTS'} ${slug}`),
    ]),
  ]);
}
