import { encoding, type Stance, stances } from '../../../diagrams/encoding.ts';
import type { Filter } from '../../Address.ts';
import { words } from '../words.ts';
import { StanceSample } from './StanceSample.tsx';

interface Props {
  readonly filter: Filter;
  readonly onFilter: (changes: Partial<Filter>) => void;
}

/** Which stances are shown, each beside how it is drawn. All are where none is chosen; none once the last is taken away. */
export function StanceChecks({ filter, onFilter }: Props) {
  const { filters, position } = words();
  const shown = filter.noStance ? [] : filter.stance.length === 0 ? stances : filter.stance;
  const toggle = (stance: Stance, on: boolean) => {
    const next = stances.filter((known) => (known === stance ? on : shown.includes(known)));
    onFilter({ stance: next.length === stances.length ? [] : next, noStance: next.length === 0 });
  };
  return (
    <>
      {stances.map((stance) => (
        <label key={stance} class={stance.toLowerCase()}>
          <input
            type="checkbox"
            checked={shown.includes(stance)}
            onChange={(event) => toggle(stance, event.currentTarget.checked)}
          />
          <StanceSample stance={stance} />
          <span class="mark" aria-hidden="true">
            {encoding[stance].mark}
          </span>
          <span>{position.stances[stance]}</span>
        </label>
      ))}
      {shown.length < stances.length && (
        <button type="button" onClick={() => onFilter({ stance: [], noStance: false })}>
          {filters.allStances}
        </button>
      )}
      <label>
        <input
          type="checkbox"
          checked={filter.former}
          onChange={(event) => onFilter({ former: event.currentTarget.checked })}
        />
        <s>{position.noLongerHeld}</s>
      </label>
    </>
  );
}
