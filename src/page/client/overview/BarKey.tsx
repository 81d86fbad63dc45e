import type { Stance } from '../../../diagrams/encoding.ts';
import { words } from '../words.ts';
import { StanceBar } from './StanceBar.tsx';

const SHOWN: readonly Stance[] = ['OBJECTS', 'SCEPTICAL', 'UNDECIDED', 'CONDITIONAL', 'SUPPORTS', 'PROPOSES'];

/** What the bars say, in one line. */
export function BarKey() {
  const { overview, position } = words();
  const stances = SHOWN.map((stance) => ({ stance, positions: 1 }));
  return (
    <p class="barkey">
      <span>{overview.left}</span>
      <span class="sample-bar">
        <StanceBar cell={{ positions: SHOWN.length, stances }} most={SHOWN.length * 4} />
      </span>
      <span>{overview.right}</span>
      <span>
        {overview.fromLeft}{' '}
        {SHOWN.map((stance) => (stance === 'UNDECIDED' ? overview.noSide : position.stances[stance])).join(
          ', ',
        )}
        .
      </span>
      <span>{overview.thickness}</span>
    </p>
  );
}
