import { type ActorName, listParts, type PartsAnswer } from '../../operations/subjects.ts';
import { More } from '../subject/More.tsx';
import { ActorLinks } from '../subject/Names.tsx';
import { usePaged } from '../subject/usePaged.ts';
import { language, words } from '../words.ts';

/** The parts and members of an actor, and how many more there are. Nothing where there is none. */
export function Parts({ slug }: { readonly slug: string }) {
  const list = usePaged<PartsAnswer, ActorName>(
    (after) => ({ query: listParts.text, variables: { slug, after } }),
    ({ actor }) => actor?.parts ?? null,
  );
  if (list === null || (list.total === 0 && list.failed === null)) return null;
  return (
    <section>
      <h2>
        {words().subject.parts} <span class="number">{list.total.toLocaleString(language())}</span>
      </h2>
      <ActorLinks actors={list.nodes} />
      <More list={list} />
    </section>
  );
}
