import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { describePosition, quotationLines } from '../../../diagrams/describePosition.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import { words } from '../words.ts';

/** The words behind the lines of a drawing, question by question: on paper nobody can choose a line to read them. */
export function PrintedWords({ view }: { readonly view: DiagramView }) {
  const actors = new Map(view.actors.map((actor) => [actor.slug, actor]));
  const { position: own } = words();
  return (
    <div class="printed quoted">
      {groupTargets(view).map((group) => (
        <section key={group.heading}>
          <h2>{group.heading}</h2>
          {group.targets.flatMap((target) =>
            view.positions.flatMap((position) => {
              const actor = actors.get(position.actor);
              if (position.target !== target.slug || actor === undefined) return [];
              return [
                <div key={position.id} class={position.former ? 'former' : undefined}>
                  <p>{describePosition(actor, position, target, own)}</p>
                  {quotationLines(position).map((line) => (
                    <blockquote key={line}>{line}</blockquote>
                  ))}
                </div>,
              ];
            }),
          )}
        </section>
      ))}
    </div>
  );
}
