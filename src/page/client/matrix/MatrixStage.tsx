import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ActorGroup } from '../../groupsOf.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { useNarrow } from '../useNarrow.ts';
import { words } from '../words.ts';
import { EVERY_GROUP, LaterGroups } from './LaterGroups.tsx';
import { Matrix, PRINTED } from './Matrix.tsx';
import { MatrixBar } from './MatrixBar.tsx';
import { MatrixList } from './MatrixList.tsx';
import type { MatrixOrder, Matrix as Shown } from './matrixOf.ts';

interface Props {
  /** Lays the matrix out, some brackets closed. */
  readonly draw: (isClosed: MatrixOrder['isClosed']) => Shown;
  /** What it depends on beside brackets. */
  readonly of: readonly unknown[];
  /** What is said between the controls and the matrix. */
  readonly children?: ComponentChildren;
}

/** A matrix, or on a narrow window its list, with what orders it; which groups are closed is in the address. */
export function MatrixStage({ draw, of, children }: Props) {
  const { address, go, announce } = useNavigation();
  const { closed } = address;
  const narrow = useNarrow();
  const isClosed = ({ slug }: ActorGroup) => closed.includes(EVERY_GROUP) || closed.includes(slug);
  const matrix = useMemo(() => draw(narrow ? () => true : isClosed), [...of, narrow, closed]);
  const groups = matrix.brackets.flatMap(({ group }) => (group === null ? [] : [group]));
  const close = (slugs: readonly string[]) => go({ ...address, closed: slugs }, 'replace');
  const toggle = (group: ActorGroup) => {
    const others = groups.filter((one) => one.slug !== group.slug && isClosed(one));
    const closing = !isClosed(group);
    close([...others, ...(closing ? [group] : [])].map(({ slug }) => slug));
    announce(fill(closing ? words().matrix.closed : words().matrix.opened, { group: group.name }));
  };
  const unknown = closed.filter((slug) => slug !== EVERY_GROUP && groups.every((one) => one.slug !== slug));
  const allClosed = groups.every(isClosed);
  return (
    <>
      <MatrixBar>
        {!narrow && groups.length > 0 && (
          <button type="button" onClick={() => close(allClosed ? [] : [EVERY_GROUP])}>
            {allClosed ? words().matrix.openAll : words().matrix.closeAll}
          </button>
        )}
      </MatrixBar>
      {unknown.length > 0 && <LaterGroups closed={unknown} />}
      {children}
      {narrow ? <MatrixList matrix={matrix} /> : <Matrix matrix={matrix} toggle={toggle} />}
      {!narrow && matrix.columns.length > PRINTED && (
        <div class="printlist">
          <MatrixList matrix={draw(() => true)} />
        </div>
      )}
    </>
  );
}
