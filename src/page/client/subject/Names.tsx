import { hrefOfSubject } from '../../hrefOfSubject.ts';
import type { ActorName, TargetName } from '../../operations/subjects.ts';

/** An actor's name, which leads to its page; one that the text leaves unnamed is set apart. */
export function ActorLink({ actor }: { readonly actor: ActorName }) {
  return (
    <a class={actor.named ? 'actorname' : 'actorname unnamed'} href={hrefOfSubject('Actor', actor.slug)}>
      {actor.name}
    </a>
  );
}

/** A target's text, which leads to its page. */
export function TargetLink({ target }: { readonly target: TargetName }) {
  return <a href={hrefOfSubject(target.__typename, target.slug)}>{target.text}</a>;
}

/** Links one after the other. */
export function ActorLinks({ actors }: { readonly actors: readonly ActorName[] }) {
  return (
    <ul class="inline">
      {actors.map((actor) => (
        <li key={actor.slug}>
          <ActorLink actor={actor} />
        </li>
      ))}
    </ul>
  );
}

export function TargetLinks({ targets }: { readonly targets: readonly TargetName[] }) {
  return (
    <ul>
      {targets.map((target) => (
        <li key={target.slug}>
          <TargetLink target={target} />
        </li>
      ))}
    </ul>
  );
}
