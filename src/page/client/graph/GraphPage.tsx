import { limits } from '../../../diagrams/limits.ts';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { TooMany } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useNarrow } from '../useNarrow.ts';
import { words } from '../words.ts';
import { DiagramTable } from './DiagramTable.tsx';
import { Graph } from './Graph.tsx';

/** Who stands where, as two columns with lines between them. */
export function GraphPage() {
  const { address } = useNavigation();
  const narrow = useNarrow();
  return (
    <PositionsFrame title={words().views.graph}>
      {({ view, total }) =>
        total > limits.readable ? (
          <TooMany
            total={total}
            issues={view.issues}
            matrix={hrefOf(address, { view: 'matrix', position: null })}
          />
        ) : (
          <>
            {narrow && (
              <p class="hint">
                The drawing is wider than this window. It scrolls by itself; the{' '}
                <a href={hrefOf(address, { view: 'matrix' })}>matrix</a> needs less room.
              </p>
            )}
            <Graph view={view} />
            <DiagramTable view={view} />
          </>
        )
      }
    </PositionsFrame>
  );
}
