import { useState } from 'preact/hooks';
import { quoted } from '../../../diagrams/quoted.ts';
import { formatAddress } from '../../Address.ts';
import { fill } from '../../words/fill.ts';
import { language, words } from '../words.ts';
import type { AnnounceProps } from './AnnounceProps.ts';
import type { OutboxState } from './Outbox.ts';
import { pageOutbox } from './pageOutbox.ts';
import type { Waiting } from './Waiting.ts';
import { wordsGiven } from './wordsGiven.ts';
import { writingWords } from './writingWords.ts';

interface Props extends AnnounceProps {
  readonly state: OutboxState;
}

/** Each thing that waits: what it is, since when, why, and what can be done with it. */
export function WaitingList({ state, announce }: Props) {
  return (
    <ol>
      {state.waiting.map((one) => (
        <WaitingEntry key={one.key} one={one} state={state} announce={announce} />
      ))}
    </ol>
  );
}

function WaitingEntry({ one, state, announce }: Props & { readonly one: Waiting }) {
  const text = writingWords();
  const [asked, setAsked] = useState(false);
  const { about, since, stopped, by } = one;
  const quotes = wordsGiven(one);
  const { document } = one.variables;
  const isForeign = state.sender !== null && by !== state.sender;
  const discard = () => {
    pageOutbox.discard(one);
    announce(fill(text.discarded, { about }));
  };
  return (
    <li>
      <p>
        <strong>{about}</strong> <small>{fill(text.since, { time: timeOf(since) })}</small>
      </p>
      {quotes.length > 0 && <p>{quotes.map((exact) => quoted(exact, words().view)).join(' · ')}</p>}
      {typeof document === 'string' && (
        <p>
          <a href={formatAddress({ view: 'reader', document })}>{text.toText}</a>
        </p>
      )}
      {stopped !== null && (
        <div class="faults">
          <p>
            {text.stopped} {stopped.message}
          </p>
          <ul>
            {stopped.faults.map(({ path, message, nearest }) => (
              <li key={path + message}>
                {message}
                {nearest.length > 0 && (
                  <>
                    {' '}
                    {fill(text.nearest, {
                      words: nearest.map((near) => quoted(near, words().view)).join(', '),
                    })}
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isForeign && <p>{text.otherKey}</p>}
      {asked ? (
        <p class="actions">
          {fill(text.discardSure, { about })}{' '}
          <button type="button" onClick={discard}>
            {text.discard}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {text.keep}
          </button>
        </p>
      ) : (
        <p class="actions">
          {state.hasKey && (
            <button type="button" disabled={state.sending} onClick={() => void pageOutbox.sendAgain(one)}>
              {isForeign ? text.sendAs : text.sendNow}
            </button>
          )}
          <button type="button" onClick={() => setAsked(true)}>
            {text.discard}
          </button>
        </p>
      )}
    </li>
  );
}

function timeOf(since: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(since);
}
