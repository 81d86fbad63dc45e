import { useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import type { Address } from '../../Address.ts';
import { actorGroups, groupsVariables } from '../../operations/actorGroups.ts';
import { fill } from '../../words/fill.ts';
import { Pages } from '../frame/Pages.tsx';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useNarrow } from '../useNarrow.ts';
import { language, words } from '../words.ts';
import { type ActorGroup, type Groups, groupsOf } from './groupsOf.ts';
import { Matrix } from './Matrix.tsx';
import { EVERY_GROUP, MatrixBar } from './MatrixBar.tsx';
import { MatrixList } from './MatrixList.tsx';
import { matrixOf } from './matrixOf.ts';
import { tally } from './tally.ts';

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
      {({ view, pageInfo }) => (
        <>
          <WholeMatrix view={view} groups={groups} />
          <Pages info={pageInfo} />
        </>
      )}
    </PositionsFrame>
  );
}

function WholeMatrix({ view, groups }: { readonly view: DiagramView; readonly groups: Groups }) {
  const { address, go, announce } = useNavigation();
  const narrow = useNarrow();
  const { sort, closed } = address;
  const matrix = useMemo(() => {
    const { compare } = new Intl.Collator(language());
    return matrixOf(view, { groups, sort, compare, isClosed: (group) => isClosed(address, group) });
  }, [view, groups, sort, closed]);
  const shownGroups = matrix.brackets.flatMap(({ group }) => (group === null ? [] : [group]));
  const toggle = (group: ActorGroup) => {
    const closing = !isClosed(address, group);
    const others = shownGroups.filter((one) => one.slug !== group.slug && isClosed(address, one));
    const slugs = [...others, ...(closing ? [group] : [])].map(({ slug }) => slug);
    go({ ...address, closed: slugs }, 'replace');
    announce(fill(closing ? words().matrix.closed : words().matrix.opened, { group: group.name }));
  };
  const groupsState =
    shownGroups.length === 0
      ? 'none'
      : shownGroups.every((group) => isClosed(address, group))
        ? 'closed'
        : 'open';
  return (
    <>
      <MatrixBar groups={narrow ? 'none' : groupsState} />
      {narrow ? (
        <MatrixList view={view} groups={groups} sort={sort} />
      ) : (
        <Matrix matrix={matrix} totals={tally(view.positions)} toggle={toggle} />
      )}
    </>
  );
}

function isClosed({ closed }: Pick<Address, 'closed'>, { slug }: ActorGroup): boolean {
  return closed.includes(EVERY_GROUP) || closed.includes(slug);
}
