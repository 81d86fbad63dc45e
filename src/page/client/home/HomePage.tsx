import { limits } from '../../../diagrams/limits.ts';
import { Pages } from '../frame/Pages.tsx';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { TooMany } from '../frame/states.tsx';
import { MatrixList } from '../matrix/MatrixList.tsx';
import { words } from '../words.ts';

/** Who stands where, question by question. */
export function HomePage() {
  return (
    <PositionsFrame title={words().views.home}>
      {({ view, total, pageInfo }) => (
        <>
          {total > limits.readable && <TooMany total={total} issues={view.issues} matrix={null} />}
          <MatrixList view={view} />
          <Pages info={pageInfo} />
        </>
      )}
    </PositionsFrame>
  );
}
