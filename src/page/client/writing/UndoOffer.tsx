import { useEffect, useState } from 'preact/hooks';
import { decide } from '../../mutations/decide.ts';
import { recordClaims } from '../../mutations/recordClaims.ts';
import { fill } from '../../words/fill.ts';
import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';
import type { AnnounceProps } from './AnnounceProps.ts';
import { isDraftIn } from './isDraftIn.ts';
import { onWritten } from './onWritten.ts';
import { recordedIn } from './recordedIn.ts';
import { whyNotWritten } from './whyNotWritten.ts';
import { write } from './write.ts';
import { writingWords } from './writingWords.ts';

/** Milliseconds for which it is offered, unless one stays with it. */
const OFFERED = 10_000;

interface Offer {
  readonly claims: readonly string[];
  readonly about: string;
  /** What was recorded, in a sentence. */
  readonly line: string;
}

/** After claims were recorded, offers for ten seconds to undo that: they are retracted. */
export function UndoOffer({ announce }: AnnounceProps) {
  const text = writingWords();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [held, setHeld] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(
    () =>
      onWritten((thing) => {
        const claims = thing.text === recordClaims.text ? recordedIn(thing) : [];
        if (claims.length === 0) return;
        setFailure(null);
        const { about, answer } = thing;
        const line = fill(isDraftIn(answer) ? text.drafted : text.recorded, { about });
        setOffer({ claims, about, line });
        announce(`${line}. ${text.undo}`);
      }),
    [],
  );
  useEffect(() => {
    if (offer === null || held || failure !== null) return undefined;
    const timer = setTimeout(() => setOffer(null), OFFERED);
    return () => clearTimeout(timer);
  }, [offer, held, failure]);

  const undo = async () => {
    if (offer === null) return;
    const { claims, about } = offer;
    setOffer(null);
    const outcome = await write(decide, { claims, status: 'RETRACTED' }, fill(text.undoing, { about }));
    if (outcome.kind === 'written') announce(text.undone);
    else if (outcome.kind === 'waiting') announce(text.undoWaits);
    else setFailure(fill(text.undoRefused, { message: whyNotWritten(outcome).join(' ') }));
  };
  useKeyDown((event) => {
    if (offer === null || event.key !== 'z' || isTyping(event) || !singleKeysAreOn()) return;
    event.preventDefault();
    void undo();
  });

  if (offer === null && failure === null) return null;
  const close = () => {
    setOffer(null);
    setFailure(null);
  };
  return (
    // Whoever points at it or is in it keeps it.
    <div
      class="undo"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {failure !== null && <p role="alert">{failure}</p>}
      {offer !== null && (
        <>
          <p>{offer.line}</p>
          <button type="button" onClick={() => void undo()}>
            {text.undo}
          </button>
        </>
      )}
      <button type="button" class="hide" aria-label={text.dismiss} title={text.dismiss} onClick={close}>
        ×
      </button>
    </div>
  );
}
