import { type ActorPartsAnswer, actorPartsCall, partsOf } from '../../operations/actorParts.ts';
import { fill } from '../../words/fill.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { language, words } from '../words.ts';

/** Names that are told; of what is more, how many. */
const NAMED = 6;

/** Where positions are cut by one actor: who else speaks for it, and the way to their positions as well. */
export function PartsOffer() {
  const { address } = useNavigation();
  const answered = useAnswer<ActorPartsAnswer>(actorPartsCall(address));
  const actor = answered.kind === 'ready' ? answered.answer.actor : null;
  const parts = actor === null ? [] : partsOf(actor);
  if (actor === null || parts.length === 0) return null;
  const text = words().parts;
  const rest = parts.length - NAMED;
  const names = [
    ...parts.slice(0, NAMED).map(({ name }) => name),
    ...(rest > 0 ? [fill(text.more, { count: rest.toLocaleString(language()) })] : []),
  ];
  const href = hrefOf(address, {
    filter: { ...address.filter, actor: [actor.slug, ...parts.map(({ slug }) => slug)] },
    closed: [...new Set([...address.closed, actor.slug])],
    position: null,
    after: null,
  });
  return (
    <p class="hint">
      {fill(text.through, {
        group: actor.name,
        actors: new Intl.ListFormat(language(), { type: 'disjunction' }).format(names),
      })}{' '}
      <a href={href}>{text.include}</a>
    </p>
  );
}
