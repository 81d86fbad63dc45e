import { useEffect, useId, useState } from 'preact/hooks';
import { actorsNamed } from '../../operations/compared.ts';
import type { ActorName } from '../../operations/subjects.ts';
import { fill } from '../../words/fill.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';

const PAUSE = 200;

interface Props {
  readonly label: string;
  /** Who is chosen now. */
  readonly chosen: ActorName | null;
  readonly choose: (slug: string) => void;
}

/** A field in which an actor is chosen by typing the beginning of a name; the browser lists what there is. */
export function ActorChooser({ label, chosen, choose }: Props) {
  const id = useId();
  const name = chosen?.name ?? '';
  const [typed, setTyped] = useState(name);
  const [sought, setSought] = useState('');
  useEffect(() => setTyped(name), [name]);
  useEffect(() => {
    const timer = setTimeout(() => setSought(typed === name ? '' : typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, name]);
  const answered = useOperation(actorsNamed, sought === '' ? null : { words: sought });
  const offered = answered.kind === 'ready' ? answered.answer.actors.nodes : [];
  // The browser gives the text of what was chosen, as if it had been typed.
  const take = (text: string) => {
    setTyped(text);
    const found = offered.find((actor) => actor.name === text);
    if (found !== undefined && found.slug !== chosen?.slug) choose(found.slug);
  };
  const isNobody = sought !== '' && answered.kind === 'ready' && offered.length === 0;
  return (
    <form
      class="chooser"
      onSubmit={(event) => {
        event.preventDefault();
        const [found] = offered;
        if (found !== undefined) choose(found.slug);
      }}
    >
      <label for={`${id}-name`}>{label}</label>
      <input
        id={`${id}-name`}
        type="search"
        list={`${id}-offered`}
        autocomplete="off"
        spellcheck={false}
        placeholder={words().compare.type}
        value={typed}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <datalist id={`${id}-offered`}>
        {offered.map((actor) => (
          <option key={actor.slug} value={actor.name}>
            {actor.description ?? ''}
          </option>
        ))}
      </datalist>
      {isNobody && <p class="source">{fill(words().compare.nobody, { words: sought })}</p>}
    </form>
  );
}
