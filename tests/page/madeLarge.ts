import type { Store } from '../../src/stores/Store.ts';
import { claim, declare, putDocument, recorded } from '../recording/graph.ts';

/** How many questions, each with proposals of its own, and how many actors of each group. */
const QUESTIONS = 24;
const PROPOSALS = 3;
const MEMBERS = 5;
const GROUPS = ['Ardania', 'Velmark', 'Norlund'];

/** A graph of more than can be read: three states and their people, who all speak about everything. */
export async function madeLarge(store: Store): Promise<void> {
  const slugOf = (name: string) => name.toLowerCase();
  const members = GROUPS.flatMap((group) =>
    Array.from({ length: MEMBERS }, (_, i) => ({
      slug: `${slugOf(group)}-${i}`,
      name: `${group} Speaker ${i}`,
      group,
    })),
  );
  const questions = Array.from({ length: QUESTIONS }, (_, i) => `q${String(i).padStart(2, '0')}`);
  const proposals = questions.flatMap((issue) =>
    Array.from({ length: PROPOSALS }, (_, i) => ({ slug: `${issue}-p${i}`, issue, i })),
  );
  await recorded(store, [
    putDocument('talks'),
    ...GROUPS.map((name) => declare('talks', 'Actor', slugOf(name), { name, kind: 'STATE' })),
    declare('talks', 'Actor', 'silent', { name: 'Silent Speaker', kind: 'PERSON' }),
    ...members.map(({ slug, name, group }) =>
      declare('talks', 'Actor', slug, { name, kind: 'PERSON', partOf: [slugOf(group)] }),
    ),
    ...questions.map((slug, i) => declare('talks', 'Issue', slug, { text: `What about matter ${i}?` })),
    ...proposals.map(({ slug, issue, i }) =>
      declare('talks', 'Proposal', slug, { text: `Settle ${issue} by way ${i}`, kind: 'PROCESS', issue }),
    ),
    ...proposals.flatMap(({ slug, i }) =>
      members.map((member, place) =>
        claim('talks', `${member.slug} ${['PROPOSES', 'OBJECTS', 'SUPPORTS'][(place + i) % 3]} ${slug}`),
      ),
    ),
  ]);
}
