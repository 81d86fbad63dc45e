import type { DiagramTarget, DiagramView } from '../../../diagrams/DiagramView.ts';
import { compareHeld } from './compareHeld.ts';
import { ActorLink } from './Names.tsx';
import { Stand } from './Stand.tsx';

interface Props {
  readonly view: DiagramView;
  readonly target: DiagramTarget;
}

/** Who stands where on one target: what is held now first, in the order of stances, then what was. */
export function StandsByStance({ view, target }: Props) {
  const held = view.positions.filter((position) => position.target === target.slug).toSorted(compareHeld);
  return (
    <ul class="stands">
      {held.map((position) => {
        const actor = view.actors.find(({ slug }) => slug === position.actor);
        return (
          <Stand key={position.id} position={position} on={target.type}>
            {actor && <ActorLink actor={actor} />}
          </Stand>
        );
      })}
    </ul>
  );
}
