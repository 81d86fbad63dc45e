import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural } from '../../words/plural.ts';
import { language } from '../words.ts';
import type { AnnounceProps } from './AnnounceProps.ts';
import type { OutboxState } from './Outbox.ts';
import { UndoOffer } from './UndoOffer.tsx';
import { useOutbox } from './useOutbox.ts';
import { WaitingList } from './WaitingList.tsx';
import { writingWords } from './writingWords.ts';

/** Over every page: what waits to be sent and why, and what was just recorded and can be undone. */
export function WritingStatus() {
  const [said, announce] = useState('');
  return (
    <>
      <aside class="writing" aria-label={writingWords().status}>
        <UndoOffer announce={announce} />
        <NotSent announce={announce} />
      </aside>
      <div class="unseen" aria-live="polite">
        {said}
      </div>
    </>
  );
}

function NotSent({ announce }: AnnounceProps) {
  const state = useOutbox();
  const text = writingWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { waiting, sending } = state;
  const count = waiting.length;
  // What is on its way for the first time is no news.
  const isShown = isHeldUp(state);
  const reason = reasonOf(state);
  const before = useRef(0);
  useEffect(() => {
    if (isShown && count > before.current)
      announce(`${plural(language(), text.waiting, count)}. ${reason ?? ''}`);
    if (count === 0 && before.current > 0) {
      announce(text.allSent);
      setOpen(false);
    }
    if (isShown || count === 0) before.current = count;
  }, [isShown, count, reason]);
  if (!isShown) return null;
  return (
    <div class="notsent">
      <p>
        <strong>{plural(language(), text.waiting, count)}</strong>{' '}
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? text.hide : text.show}
        </button>
      </p>
      {reason !== null && <p>{reason}</p>}
      {sending && <p>{text.sending}</p>}
      {state.unkept && <p class="alarm">{text.unkept}</p>}
      {open && (
        <div id={id}>
          <WaitingList state={state} announce={announce} />
        </div>
      )}
    </div>
  );
}

/** Whether anything waits that is not simply on its way. */
function isHeldUp({ waiting, away, sender }: OutboxState): boolean {
  return waiting.some(({ stopped, by }) => away || stopped !== null || by !== sender);
}

/** Why things wait as a whole, or null where each says it itself. */
function reasonOf({ hasKey, away }: OutboxState): string | null {
  if (!hasKey) return writingWords().keyGone;
  return away ? writingWords().offline : null;
}
