import { FaultLines } from '../records/FaultLines.tsx';
import type { Refusal } from '../writing/Refusal.ts';
import { ManualLink } from './ManualLink.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly faults: readonly Refusal[];
  readonly manual?: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** One line of text, with what is wrong with it below, and the nearest words that the text has. */
export function LineField(props: Props) {
  const { id, label, value, placeholder, faults, manual, onChange, onEnter } = props;
  const take = (words: string) => {
    onChange(words);
    // The button goes with what was wrong.
    document.getElementById(id)?.focus();
  };
  return (
    <div class="field">
      <span class="labelled">
        <label for={id}>{label}</label>
        {manual !== undefined && <ManualLink part={manual} about={label} />}
      </span>
      <input
        id={id}
        type="text"
        autocomplete="off"
        placeholder={placeholder}
        value={value}
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <FaultLines id={`${id}-faults`} faults={faults} onTake={(_, words) => take(words)} />
    </div>
  );
}
