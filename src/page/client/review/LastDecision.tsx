import { reviewWords } from './reviewWords.ts';
import { type Decisions, doneWords } from './useDecisions.ts';

/** The last decision, for as long as something can be made of it, and what that is. */
export function LastDecision({ decisions }: { readonly decisions: Decisions }) {
  const { last } = decisions;
  if (last === null) return null;
  const text = reviewWords();
  const [undo, hint] = {
    ACCEPTED: [text.undoAccept, text.undoAcceptHint],
    REJECTED: [text.undoReject, text.undoRejectHint],
    RETRACTED: [null, text.final],
  }[last.status];
  return (
    <div class="decided">
      <p>{doneWords(last)}</p>
      <p class="hint">{hint}</p>
      <p class="actions">
        {undo !== null && (
          <button type="button" onClick={() => void decisions.undo()}>
            {undo} <kbd>z</kbd>
          </button>
        )}
        <button type="button" onClick={decisions.dismiss}>
          {text.dismiss}
        </button>
      </p>
    </div>
  );
}
