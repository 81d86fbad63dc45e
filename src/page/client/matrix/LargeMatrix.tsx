import { useEffect, useMemo } from 'preact/hooks';
import { groupsOf } from '../../groupsOf.ts';
import { marginsVariables, matrixMargins } from '../../operations/matrixMargins.ts';
import { readPositions } from '../../operations/positions.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { language, words } from '../words.ts';
import { extentWords } from './extentWords.ts';
import { MatrixPager } from './MatrixPager.tsx';
import { MatrixStage } from './MatrixStage.tsx';
import { useWindowPositions } from './useWindowPositions.ts';
import { windowMatrix } from './windowMatrix.ts';
import { tallyOfCounts, windowOf } from './windowOf.ts';

/**
 * A matrix in parts: some of its targets and some of its actors at a time, those with most positions first. First all are
 * counted, then the positions of one part are asked for.
 *
 * @param total how many positions there are in all parts
 */
export function LargeMatrix({ total }: { readonly total: number }) {
  const { address, announce } = useNavigation();
  const { filter, sort, row, column, position } = address;
  const variables = marginsVariables(address);
  const counted = useOperation(matrixMargins, variables);
  const margins = counted.kind === 'ready' ? counted.answer : null;
  const part = useMemo(() => {
    const { compare } = new Intl.Collator(language());
    return margins && windowOf(margins, { sort, row, column, compare }, variables.skip);
  }, [margins, sort, row, column]);
  const cut = part && {
    ...filter,
    target: part.targets.map(({ slug }) => slug),
    actor: part.actors.map(({ slug }) => slug),
  };
  const { shown, failure } = useWindowPositions(cut);
  const isCurrent = shown !== null && JSON.stringify(shown.filter) === JSON.stringify(cut);
  const view = useMemo(() => shown && readPositions(shown.filter, ...shown.pages), [shown]);
  const groups = useMemo(() => groupsOf(shown?.members ?? []), [shown]);
  useEffect(() => {
    if (isCurrent && part !== null) announce(extentWords(part));
  }, [isCurrent, part]);

  if (counted.kind === 'failed') return <Failure message={counted.message} retry={counted.retry} />;
  if (failure !== null) return <Failure {...failure} />;
  if (part === null || view === null || margins === null || !isCurrent) return <Loading />;
  return (
    <MatrixStage
      of={[view, part, groups]}
      draw={(isClosed) =>
        windowMatrix(view, part, { groups, isClosed }, tallyOfCounts(margins.stanceCounts.total))
      }
    >
      <MatrixPager part={part} positions={view.positions.length} total={total} />
      {position !== null && !view.positions.some(({ id }) => id === position) && (
        <p class="hint">{words().matrix.elsewhere}</p>
      )}
    </MatrixStage>
  );
}
