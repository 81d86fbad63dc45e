import { fill } from '../../words/fill.ts';
import type { Refusal } from '../writing/Refusal.ts';
import { recordsWords } from './recordsWords.ts';

interface Props {
  readonly id?: string;
  readonly faults: readonly Refusal[];
  /** Whether they are read out at once: where no field has them. */
  readonly alert?: boolean;
  /** Takes the nearest words of the text, where a fault has some, in place of those that it is about. */
  readonly onTake?: (path: string, words: string) => void;
}

/** What is wrong with one field, each fault a line, and the nearest words that the text has to be taken instead. */
export function FaultLines({ id, faults, alert = false, onTake }: Props) {
  if (faults.length === 0) return null;
  return (
    <ul class="faults" id={id} {...(alert && { role: 'alert', tabIndex: -1 })}>
      {faults.map(({ path, rule, message, nearest }) => (
        <li key={`${path} ${rule} ${message}`}>
          {rule === 'quotationIsInText' && nearest[0] !== undefined
            ? fill(recordsWords().notInText, { words: nearest[0] })
            : message}{' '}
          {onTake !== undefined &&
            nearest.map((found) => (
              <button key={found} type="button" onClick={() => onTake(path, found)}>
                {fill(recordsWords().takeNearest, { words: found })}
              </button>
            ))}
        </li>
      ))}
    </ul>
  );
}
