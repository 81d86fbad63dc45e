import type { DiagramPosition, DiagramTarget, DiagramView } from '../../../diagrams/DiagramView.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import { hrefOfSubject } from '../../hrefOfSubject.ts';
import { words } from '../words.ts';
import { compareHeld } from './compareHeld.ts';
import { TargetLink } from './Names.tsx';
import { Stand } from './Stand.tsx';

/** Where one actor stands, question by question: what is held now first, in the order of stances, then what was. */
export function StandsByQuestion({ view }: { readonly view: DiagramView }) {
  return (
    <>
      {groupTargets(view, words().position).map(({ issue, heading, targets }) => (
        <section key={heading} class="question">
          <h3>{issue === null ? heading : <a href={hrefOfSubject('Issue', issue.slug)}>{heading}</a>}</h3>
          <ul class="stands">
            {positionsOn(targets, view.positions).map(({ target, position }) => (
              <Stand key={position.id} position={position} on={target.type}>
                {target.type === 'Issue' ? (
                  words().subject.itself
                ) : (
                  <TargetLink target={{ ...target, __typename: target.type }} />
                )}
              </Stand>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function positionsOn(targets: readonly DiagramTarget[], positions: readonly DiagramPosition[]) {
  return targets
    .flatMap((target) =>
      positions
        .filter((position) => position.target === target.slug)
        .map((position) => ({ target, position })),
    )
    .toSorted((a, b) => compareHeld(a.position, b.position));
}
