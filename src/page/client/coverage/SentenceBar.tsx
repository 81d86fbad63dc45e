import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Quoted } from '../Quoted.tsx';
import { useNarrow } from '../useNarrow.ts';
import { language } from '../words.ts';
import { coverageWords } from './coverageWords.ts';
import { REASONS, reasonInWords } from './reasons.ts';
import type { SentenceDesk } from './SentenceDesk.ts';

/** How many sentences are open, the way through them, and what can be done with the current one. */
export function SentenceBar({ desk }: { readonly desk: SentenceDesk }) {
  const { sentences, current, choosing } = desk;
  const says = coverageWords();
  const narrow = useNarrow();
  const words = useRef<HTMLParagraphElement>(null);
  const why = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current !== null) words.current?.focus({ preventScroll: true });
  }, [current?.sentence.start]);
  useEffect(() => {
    if (choosing) why.current?.focus({ preventScroll: true });
    // The reason that was chosen is gone, and the focus with it.
    else if (document.activeElement === document.body) words.current?.focus({ preventScroll: true });
  }, [choosing]);
  if (sentences.kind === 'loading') return <p class="sentencebar">{says.loading}</p>;
  if (sentences.kind === 'failed')
    return (
      <p class="sentencebar" role="alert">
        {sentences.message}{' '}
        <button type="button" onClick={sentences.retry}>
          {says.again}
        </button>
      </p>
    );
  const all = sentences.states.length;
  const open = sentences.states.filter(({ kind }) => kind === 'open').length;
  const meanings = (
    <ul class="sentencekey" aria-label={says.keyName}>
      {(['covered', 'leftOut', 'open'] as const).map((kind) => (
        <li key={kind}>
          <i class={kind} aria-hidden="true" /> {says.kinds[kind]}
        </li>
      ))}
    </ul>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
    <div class="sentencebar" role="group" aria-label={says.name}>
      <span class="sentencesteps">
        <button
          type="button"
          aria-label={says.previous}
          title={says.previous}
          onClick={(event) => desk.step(-1, event.shiftKey)}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={says.next}
          title={says.next}
          onClick={(event) => desk.step(1, event.shiftKey)}
        >
          ↓
        </button>
      </span>
      <span class="opencount">
        {open === 0
          ? fill(says.allDone, { all })
          : fill(plural(language(), says.open, open), { all: all.toLocaleString(language()) })}
      </span>
      {narrow ? (
        <details class="sentencekey">
          <summary>{says.keyName}</summary>
          {meanings}
        </details>
      ) : (
        meanings
      )}
      {current !== null && !desk.busy && (
        <div class="sentence">
          <p ref={words} tabIndex={-1}>
            <strong>{says.kinds[current.kind]}:</strong>{' '}
            <Quoted>
              <bdi>{shortened(current.sentence.words)}</bdi>
            </Quoted>
            {current.leftOut.map(({ recordedBy, reason, start }) => (
              <span key={`${start} ${recordedBy}`} class="whyleftout">
                {' '}
                {fill(says.leftOutBy, { who: recordedBy, reason: reasonInWords(reason) })}
              </span>
            ))}
          </p>
          <button
            type="button"
            class="closesentence"
            aria-label={says.close}
            title={says.close}
            onClick={desk.close}
          >
            ×
          </button>
          <span class="sentencesteps">
            {!choosing && (
              <button type="button" onClick={desk.code}>
                {says.code}
              </button>
            )}
            {desk.mayLeaveOut && desk.isOwn && (
              <button type="button" onClick={desk.takeBack}>
                {says.takeBack}
              </button>
            )}
            {desk.mayLeaveOut && !desk.isOwn && current.kind === 'open' && !choosing && (
              <button type="button" onClick={desk.ask}>
                {says.leaveOut}
              </button>
            )}
          </span>
          {choosing && (
            // biome-ignore lint/a11y/useSemanticElements: no field of a form
            <span class="sentencesteps" role="group" aria-label={says.why}>
              <span>{says.why}</span>
              {REASONS.map((reason, index) => (
                <button
                  key={reason}
                  type="button"
                  title={says.reasons[reason].meaning}
                  {...(index === 0 && { ref: why })}
                  onClick={() => desk.leave(reason)}
                >
                  {index + 1} {reasonInWords(reason)}
                </button>
              ))}
              <button type="button" onClick={desk.cancel}>
                {says.cancel}
              </button>
            </span>
          )}
          {desk.notice !== null && <p class="notice">{desk.notice}</p>}
        </div>
      )}
    </div>
  );
}

/** As many characters as the bar has room for. */
const SHOWN = 140;

function shortened(words: string): string {
  const all = [...words];
  return all.length <= SHOWN ? words : `${all.slice(0, SHOWN).join('').trimEnd()} …`;
}
