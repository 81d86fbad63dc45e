import { useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { type Groups, groupsOf } from '../../groupsOf.ts';
import { actorGroups, groupsVariables } from '../../operations/actorGroups.ts';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';
import { LargeMatrix } from './LargeMatrix.tsx';
import { MatrixStage } from './MatrixStage.tsx';
import { matrixOf } from './matrixOf.ts';

/** Cells of a matrix that is drawn at once: what is larger is drawn in parts. */
const MOST_CELLS = 4000;

/** Who stands where, as a mark for each actor and target. */
export function MatrixPage() {
  const { address } = useNavigation();
  const answered = useOperation(actorGroups, groupsVariables(address));
  // Without what they are a part of, actors are shown one by one.
  const known =
    answered.kind === 'ready' ? answered.answer : answered.kind === 'loading' ? answered.last : null;
  const groups = useMemo(() => groupsOf((known?.positions.nodes ?? []).map(({ actor }) => actor)), [known]);
  return (
    <PositionsFrame title={words().views.matrix}>
      {({ view, total }) =>
        total > view.positions.length || view.actors.length * view.targets.length > MOST_CELLS ? (
          <LargeMatrix total={total} />
        ) : (
          <WholeMatrix view={view} groups={groups} />
        )
      }
    </PositionsFrame>
  );
}

function WholeMatrix({ view, groups }: { readonly view: DiagramView; readonly groups: Groups }) {
  const { sort } = useNavigation().address;
  return (
    <MatrixStage
      of={[view, groups, sort]}
      draw={(isClosed) =>
        matrixOf(view, { groups, sort, isClosed, compare: new Intl.Collator(language()).compare })
      }
    />
  );
}
