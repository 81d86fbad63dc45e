import { REASONS, reasonInWords } from '../coverage/reasons.ts';
import { codingWords } from './codingWords.ts';

interface Props {
  /** Whether a reason is asked for. */
  readonly isChoosing: boolean;
  readonly onAsk: () => void;
  readonly onLeave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Says of the selected words that there is nothing to code in them: also of a part of a sentence. */
export function NothingHere({ isChoosing, onAsk, onLeave, onCancel }: Props) {
  const says = codingWords();
  if (!isChoosing)
    return (
      <p>
        <button type="button" aria-keyshortcuts="x" onClick={onAsk}>
          {says.nothingHere} <small aria-hidden="true">x</small>
        </button>
      </p>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
    <div class="uses" role="group" aria-label={says.whyNothing}>
      <span>{says.whyNothing}</span>
      {REASONS.map((reason, index) => (
        <button
          key={reason}
          type="button"
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onLeave(reason)}
        >
          {reasonInWords(reason)} <small aria-hidden="true">{index + 1}</small>
        </button>
      ))}
      <button type="button" onClick={onCancel}>
        {says.codeAfterAll}
      </button>
    </div>
  );
}
