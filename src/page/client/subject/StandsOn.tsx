import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import type { TargetName } from '../../operations/subjects.ts';
import { words } from '../words.ts';
import { StandsByStance } from './StandsByStance.tsx';

interface Props {
  readonly view: DiagramView;
  readonly target: TargetName;
}

/** The part of a target's page that says who stands where on it, or that nobody does. */
export function StandsOn({ view, target }: Props) {
  const known = view.targets.find(({ slug }) => slug === target.slug);
  return (
    <section>
      <h2>{words().subject.who}</h2>
      {known === undefined || view.positions.length === 0 ? (
        <p class="none">{words().subject.nobody}</p>
      ) : (
        <StandsByStance view={view} target={known} />
      )}
    </section>
  );
}
