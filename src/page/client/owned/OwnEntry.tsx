import { quoted } from '../../../diagrams/quoted.ts';
import { formatAddress } from '../../Address.ts';
import type { OwnClaim } from '../../operations/ownClaims.ts';
import { plural } from '../../words/plural.ts';
import { StanceSample } from '../frame/StanceSample.tsx';
import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { language, words } from '../words.ts';
import { claimAnew } from './claimAgain.ts';
import { ownedWords } from './ownedWords.ts';
import type { useDragOnto } from './useDragOnto.ts';

interface Props {
  readonly claim: OwnClaim;
  /** Whether it was undone and stands again, as another. */
  readonly isBack: boolean;
  readonly document: string;
  readonly busy: boolean;
  /** How it takes part in a change of mind that is being said. */
  readonly part: 'later' | 'earlier' | 'over' | null;
  readonly handle: ReturnType<ReturnType<typeof useDragOnto>['handleOf']>;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
  readonly onGiveUp: () => void;
  readonly onEarlier: () => void;
  readonly onLeave: () => void;
}

/** One claim of one's own: its stance, sentence and words, and what can be done with it. */
export function OwnEntry(props: Props) {
  const { claim, document, busy, part, handle } = props;
  const text = ownedWords();
  const isRetracted = claim.status === 'RETRACTED';
  const id = `own-${claim.id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'r' || isTyping(event) || !singleKeysAreOn() || isRetracted || part === 'earlier')
      return;
    event.preventDefault();
    props.onGiveUp();
  };
  return (
    // The key is that of whatever has the focus within it.
    <li class={`own ${part ?? ''}`} data-own={claim.id} onKeyDown={onKeyDown}>
      <p>
        {!isRetracted && (
          <span class="drag" title={text.drag} aria-hidden="true" {...handle}>
            ⠿
          </span>
        )}
        {claim.stance !== null && <StanceSample stance={claim.stance} />}
        <a
          id={id}
          href={formatAddress({ view: 'reader', document, claim: claim.id })}
          onClick={props.onLeave}
        >
          {claim.text}
        </a>
      </p>
      <p class="words">{claim.evidence.map(({ exact }) => quoted(exact, words().view)).join(' · ')}</p>
      {claim.supersedes.length > 0 && (
        <p class="hint">{plural(language(), text.givesUp, claim.supersedes.length)}</p>
      )}
      {claim.supersededBy.length > 0 && <p class="hint">{text.givenUp}</p>}
      <p class="actions">
        {part === 'earlier' || part === 'over' ? (
          <button type="button" class="thisone" aria-describedby={id} onClick={props.onEarlier}>
            {text.thisOne}
          </button>
        ) : (
          <Actions {...props} describedBy={id} busy={busy} />
        )}
      </p>
    </li>
  );
}

function Actions(props: Props & { readonly describedBy: string }) {
  const { claim, busy, describedBy } = props;
  const text = ownedWords();
  if (claim.status !== 'RETRACTED')
    return (
      <>
        <button type="button" aria-describedby={describedBy} disabled={busy} onClick={props.onUndo}>
          {text.undo}
        </button>
        {claim.stance !== null && (
          <button type="button" aria-describedby={describedBy} disabled={busy} onClick={props.onGiveUp}>
            {text.giveUp}
          </button>
        )}
      </>
    );
  if (claim.replacedBy !== null) return <span class="hint">{text.replaced}</span>;
  if (props.isBack) return <span class="hint">{text.recordedAgain}</span>;
  if (claimAnew(claim) === null) return <span class="hint">{text.againNever}</span>;
  return (
    <button
      type="button"
      aria-describedby={describedBy}
      title={text.againHelp}
      disabled={busy}
      onClick={props.onAgain}
    >
      {text.again}
    </button>
  );
}
