import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { UNATTRIBUTED } from '../../../diagrams/encoding.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import { PositionMark } from './PositionMark.tsx';

/** The matrix without its empty cells, for narrow windows: under each target its marks, each with its actor. */
export function MatrixList({ view }: { readonly view: DiagramView }) {
  const actors = new Map(view.actors.map((actor) => [actor.slug, actor]));
  return (
    <div class="matrixlist">
      {groupTargets(view).map((group) => (
        <section key={group.heading}>
          <h2>{group.heading}</h2>
          {group.targets.map((target) => {
            const held = view.positions.filter((position) => position.target === target.slug);
            return (
              <div key={target.slug} class="row">
                <h3>{target.type === 'Issue' ? 'The question itself' : target.text}</h3>
                {target.unattributed && <p class="note">{UNATTRIBUTED}</p>}
                {held.length > 0 && (
                  <ul>
                    {held.map((position) => {
                      const actor = actors.get(position.actor);
                      return (
                        actor && (
                          <li key={position.id}>
                            <PositionMark actor={actor} position={position} target={target} named />
                          </li>
                        )
                      );
                    })}
                  </ul>
                )}
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}
