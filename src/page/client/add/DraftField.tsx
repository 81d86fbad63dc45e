import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly faults: readonly string[];
  readonly required?: boolean;
  readonly list?: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** One fact of a text, with what is wrong with it below. */
export function DraftField({ label, value, hint, faults, required = false, list = [], onChange }: Props) {
  const [field, note, options] = [useId(), useId(), useId()];
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <input
        id={field}
        type="text"
        value={value}
        required={required}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={faults.length > 0}
        aria-describedby={note}
        {...(list.length > 0 && { list: options })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {list.length > 0 && (
        <datalist id={options}>
          {list.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </datalist>
      )}
      <div id={note}>
        {hint !== undefined && <p class="hint">{hint}</p>}
        {faults.map((fault) => (
          <p key={fault} class="fault">
            {fault}
          </p>
        ))}
      </div>
    </div>
  );
}
