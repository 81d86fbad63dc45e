import { useEffect, useRef, useState } from 'preact/hooks';
import { decide } from '../../mutations/decide.ts';
import { recordClaims } from '../../mutations/recordClaims.ts';
import { type OwnClaim, type OwnClaimsAnswer, ownClaims } from '../../operations/ownClaims.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import type { Selected } from '../coding/Selected.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useEscape } from '../useEscape.ts';
import { language } from '../words.ts';
import { whyNotWritten } from '../writing/whyNotWritten.ts';
import { type Outcome, write } from '../writing/write.ts';
import { claimAnew, claimSuperseding } from './claimAgain.ts';
import { earlierOnes } from './earlierOnes.ts';
import { isBack } from './isBack.ts';
import { OwnEntry } from './OwnEntry.tsx';
import { ownedWords } from './ownedWords.ts';
import { TurnWords } from './TurnWords.tsx';
import { useDragOnto } from './useDragOnto.ts';

interface Props {
  /** The slug of the document that is being read. */
  readonly document: string;
  /** The name of the key. */
  readonly by: string;
  /** What is selected in the text. */
  readonly selected: Selected | null;
  /** Is told whether words that are selected from now on are for a change of mind. */
  readonly onTakesWords: (takes: boolean) => void;
  readonly onClose: () => void;
}

/** A change of mind that is being said. */
interface Turn {
  readonly later: OwnClaim;
  /** Null until it is chosen. */
  readonly earlier: OwnClaim | null;
}

/** What one has recorded in a text: to undo it, to record it again, and to say that one claim gives up another. */
export function OwnClaims({ document, by, selected, onTakesWords, onClose }: Props) {
  const { announce } = useNavigation();
  const text = ownedWords();
  const answered = useOperation(ownClaims, { document, by });
  const [turn, setTurn] = useState<Turn | null>(null);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const groups = answered.kind === 'ready' ? groupsOf(answered.answer) : [];
  const all = groups.flatMap(({ claims }) => claims);
  const candidates = turn === null ? [] : earlierOnes(turn.later, all);
  const find = (id: string) => all.find((one) => one.id === id) ?? null;

  const leaveOff = () => {
    setTurn(null);
    onTakesWords(false);
  };
  useEscape(turn === null ? onClose : leaveOff);

  const begin = (later: OwnClaim) => {
    setFaults([]);
    if (earlierOnes(later, all).length === 0) {
      setFaults([fill(text.noEarlier, { holder: later.holder.name })]);
      return;
    }
    setTurn({ later, earlier: null });
    announce(fill(text.chooseEarlier, { holder: later.holder.name }));
  };
  const choose = (later: OwnClaim, earlier: OwnClaim) => {
    setFaults([]);
    setTurn({ later, earlier });
    onTakesWords(true);
    announce(fill(text.chooseWords, { holder: later.holder.name, earlier: earlier.text }));
  };
  const isChoosing = turn !== null && turn.earlier === null;
  useEffect(() => {
    const { current } = list;
    if (!isChoosing || current === null) return undefined;
    current.querySelector<HTMLElement>('.thisone')?.focus();
    const onKeyDown = (event: KeyboardEvent) => stepThrough(current, event);
    current.addEventListener('keydown', onKeyDown);
    return () => current.removeEventListener('keydown', onKeyDown);
  }, [isChoosing]);
  const drag = useDragOnto(
    (from, onto) => {
      const later = find(from);
      return later !== null && later.stance !== null && earlierOnes(later, all).some(({ id }) => id === onto);
    },
    (from, onto) => {
      const [later, earlier] = [find(from), find(onto)];
      if (later !== null && earlier !== null) choose(later, earlier);
    },
  );

  /** Writes something of the list, and says what came of it. */
  const settle = async (writing: Promise<Outcome<unknown>>, done: string) => {
    setBusy(true);
    setFaults([]);
    const outcome = await writing;
    setBusy(false);
    if (outcome.kind === 'refused' || outcome.kind === 'failed') setFaults(whyNotWritten(outcome));
    else {
      leaveOff();
      announce(outcome.kind === 'written' ? done : text.waits);
      heading.current?.focus({ preventScroll: true });
    }
  };
  const undo = ({ id, text: about, status }: OwnClaim) =>
    settle(
      write(decide, { claims: [id], status: 'RETRACTED', expect: status }, fill(text.undoing, { about })),
      text.nowUndone,
    );
  const again = (claim: OwnClaim) => {
    const anew = claimAnew(claim);
    if (anew !== null)
      void settle(write(recordClaims, { document, claims: [anew] }, claim.text), text.recordedAgain);
  };
  const record = (later: OwnClaim, earlier: OwnClaim, { exact, start }: Selected) => {
    const superseding = claimSuperseding(later, earlier, [{ exact, start }]);
    const about = fill(text.turnAbout, { later: later.text, earlier: earlier.text });
    if (superseding !== null)
      void settle(write(recordClaims, { document, claims: [superseding] }, about), text.turnRecorded);
  };
  const partOf = ({ id }: OwnClaim) => {
    if (drag.dragging?.over === id) return 'over';
    if (turn?.later.id === id || drag.dragging?.from === id) return 'later';
    return isChoosing && candidates.some((one) => one.id === id) ? 'earlier' : null;
  };

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {text.heading}
      </h2>
      {faults.length > 0 && (
        <div class="notice" role="alert">
          <p>{text.refused}</p>
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      )}
      {answered.kind === 'loading' && <Loading />}
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {turn !== null && turn.earlier !== null && (
        <TurnWords
          later={turn.later}
          earlier={turn.earlier}
          selected={selected}
          busy={busy}
          onRecord={(found) => turn.earlier !== null && record(turn.later, turn.earlier, found)}
          onCancel={leaveOff}
        />
      )}
      {isChoosing && (
        <p class="asked">
          {fill(text.chooseEarlier, { holder: turn.later.holder.name })}{' '}
          <button type="button" onClick={leaveOff}>
            {text.cancel}
          </button>
        </p>
      )}
      {answered.kind === 'ready' && all.length === 0 && <p>{text.none}</p>}
      <div ref={list} hidden={turn !== null && !isChoosing}>
        {groups
          .filter(({ count }) => count > 0)
          .map(({ name, count, claims }) => (
            <section key={name}>
              <h3>
                {text[name]} <small>{plural(language(), text.count, count)}</small>
              </h3>
              <ul class="owns">
                {claims.map((claim) => (
                  <OwnEntry
                    key={claim.id}
                    claim={claim}
                    isBack={isBack(claim, all)}
                    document={document}
                    busy={busy}
                    part={partOf(claim)}
                    handle={drag.handleOf(claim.id)}
                    onUndo={() => void undo(claim)}
                    onAgain={() => again(claim)}
                    onGiveUp={() => begin(claim)}
                    onEarlier={() => turn !== null && choose(turn.later, claim)}
                    onLeave={onClose}
                  />
                ))}
              </ul>
              {claims.length < count && (
                <p class="hint">{fill(text.cut, { shown: claims.length, all: count })}</p>
              )}
            </section>
          ))}
      </div>
    </>
  );
}

interface Group {
  readonly name: 'accepted' | 'drafts' | 'undone';
  readonly count: number;
  /** Those that were recorded last first. */
  readonly claims: readonly OwnClaim[];
}

function groupsOf({ accepted, drafts, retracted }: OwnClaimsAnswer): readonly Group[] {
  const group = (name: Group['name'], { totalCount, nodes }: OwnClaimsAnswer['accepted']): Group => ({
    ...{ name, count: totalCount },
    claims: nodes.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)),
  });
  return [group('accepted', accepted), group('drafts', drafts), group('undone', retracted)];
}

/** Arrows go from one claim that can be chosen to the next. */
function stepThrough(list: HTMLElement, event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const all = [...list.querySelectorAll<HTMLElement>('.thisone')];
  const at = all.findIndex((one) => one.matches(':focus'));
  all[(at + by + all.length) % all.length]?.focus();
  event.preventDefault();
}
