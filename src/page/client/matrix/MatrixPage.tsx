import { Pages } from '../frame/Pages.tsx';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { useNarrow } from '../useNarrow.ts';
import { words } from '../words.ts';
import { Matrix } from './Matrix.tsx';
import { MatrixList } from './MatrixList.tsx';

/** Who stands where, as a mark for each actor and target. */
export function MatrixPage() {
  const narrow = useNarrow();
  return (
    <PositionsFrame title={words().views.matrix}>
      {({ view, pageInfo }) => (
        <>
          {narrow ? <MatrixList view={view} /> : <Matrix view={view} />}
          <Pages info={pageInfo} />
        </>
      )}
    </PositionsFrame>
  );
}
