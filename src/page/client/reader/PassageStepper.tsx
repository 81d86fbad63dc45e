import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';

interface Props {
  /** Which of them is chosen, from 1; 0 where one is that the filter leaves out, null where none is. */
  readonly place: number | null;
  readonly count: number;
  /** Whether all passages have arrived. */
  readonly complete: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** The *n*th of *m* passages, and the ways to the one before and the one after. */
export function PassageStepper({ place, count, complete, onStep }: Props) {
  const text = words().reader;
  const all = plural(language(), text.passages, count);
  const number = (value: number) => value.toLocaleString(language());
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
    <div class="stepper" role="group" aria-label={text.stepper}>
      <button type="button" aria-label={text.previous} title={text.previous} onClick={() => onStep(-1)}>
        ↑
      </button>
      <span>
        {place === null || place === 0
          ? all
          : fill(text.place, { place: number(place), count: number(count) })}
        {!complete && ' …'}
      </span>
      <button type="button" aria-label={text.next} title={text.next} onClick={() => onStep(1)}>
        ↓
      </button>
    </div>
  );
}
