import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { reviewWords } from './reviewWords.ts';

interface Props {
  readonly reject: (note: string) => void;
  readonly cancel: () => void;
}

/** Asks in place why a draft is rejected. */
export function RejectForm({ reject, cancel }: Props) {
  const text = reviewWords();
  const [field, hint] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="rejecting"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const note = input.current?.value.trim() ?? '';
        if (note !== '') {
          reject(note);
          return;
        }
        setEmpty(true);
        input.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <label for={field}>{text.why}</label>
      <input id={field} ref={input} type="text" required aria-describedby={hint} aria-invalid={isEmpty} />
      <p id={hint} class="hint" role={isEmpty ? 'alert' : undefined}>
        {text.whyNeeded}
      </p>
      <p class="actions">
        <button type="submit">{text.rejectNow}</button>
        <button type="button" onClick={cancel}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}
