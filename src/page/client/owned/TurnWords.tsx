import { useEffect, useRef } from 'preact/hooks';
import { quoted } from '../../../diagrams/quoted.ts';
import type { OwnClaim } from '../../operations/ownClaims.ts';
import { fill } from '../../words/fill.ts';
import type { Selected } from '../coding/Selected.ts';
import { useKeyDown } from '../useKeyDown.ts';
import { words } from '../words.ts';
import { ownedWords } from './ownedWords.ts';

interface Props {
  readonly later: OwnClaim;
  readonly earlier: OwnClaim;
  /** What is selected in the text. */
  readonly selected: Selected | null;
  readonly busy: boolean;
  readonly onRecord: (words: Selected) => void;
  readonly onCancel: () => void;
}

/** Asks for the words that show a change of mind. */
export function TurnWords({ later, earlier, selected, busy, onRecord, onCancel }: Props) {
  const text = ownedWords();
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => asked.current?.focus(), []);
  const record = () => {
    if (selected !== null && !busy) onRecord(selected);
  };
  useKeyDown((event) => {
    const control = event.target instanceof Element && event.target.closest('a, button, input, textarea');
    if (event.key !== 'Enter' || control || event.defaultPrevented) return;
    event.preventDefault();
    record();
  });
  return (
    <div class="turnwords">
      <p>
        <strong>{later.text}</strong>
      </p>
      <p tabIndex={-1} ref={asked}>
        {fill(text.chooseWords, { holder: later.holder.name, earlier: earlier.text })}
      </p>
      {selected === null ? (
        <p class="hint">{text.noWordsYet}</p>
      ) : (
        <blockquote>{quoted(selected.exact, words().view)}</blockquote>
      )}
      <p class="actions">
        <button type="button" disabled={selected === null || busy} onClick={record}>
          {text.record}
        </button>
        <button type="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </p>
    </div>
  );
}
