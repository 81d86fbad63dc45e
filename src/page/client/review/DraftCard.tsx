import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { formatAddress } from '../../Address.ts';
import type { DraftNode } from '../../operations/drafts.ts';
import type { DraftDecisions } from '../../review/decisionsOn.ts';
import { fill } from '../../words/fill.ts';
import { ClaimCard } from '../evidence/ClaimCard.tsx';
import { language } from '../words.ts';
import { RejectForm } from './RejectForm.tsx';
import { reviewWords } from './reviewWords.ts';
import { WouldChange } from './WouldChange.tsx';

interface Props {
  readonly draft: DraftNode;
  readonly may: DraftDecisions;
  readonly selected: boolean;
  readonly fault: string | null;
  /** Whether it is being asked why it is rejected. */
  readonly rejecting: boolean;
  readonly onSelect: (selected: boolean) => void;
  readonly onAccept: () => void;
  readonly onReject: (note: string) => void;
  readonly onRetract: () => void;
  readonly onRejecting: (rejecting: boolean) => void;
}

/** The address of the reader where a claim stands in the form, to be corrected. */
export function changeAddress({ claim }: Pick<DraftNode, 'claim'>) {
  return { view: 'reader', document: claim.document.slug, claim: claim.id, change: true } as const;
}

/** Who coded a draft, how and when, and how sure whoever suggested it was. */
function madeInWords(claim: DraftNode['claim']): string {
  const text = reviewWords();
  const { suggestionScore: score } = claim;
  const made = fill(text.madeBy, {
    by: claim.recordedBy,
    method: text.methods[claim.method],
    day: dateInWords(claim.recordedAt.slice(0, 10), language()),
  });
  if (score === null) return made;
  return `${made} · ${fill(text.sure, { score: score.toLocaleString(language(), { style: 'percent' }) })}`;
}

/** One draft: its words in their context, who made it, what it would change, and what can be made of it. */
export function DraftCard(props: Props) {
  const { draft, may, selected, fault, rejecting, onRejecting } = props;
  const { claim } = draft;
  const text = reviewWords();
  const isOpen = claim.stance === null;
  return (
    <li class="draft" id={`draft-${claim.id}`} data-draft={claim.id} tabIndex={-1}>
      {fault !== null && (
        <p class="notice" role="alert">
          {fill(text.fault, { message: fault })}
        </p>
      )}
      {may.accept && !isOpen && (
        <label class="select">
          <input
            type="checkbox"
            checked={selected}
            aria-label={fill(text.selectThis, { claim: claim.text })}
            onChange={({ currentTarget: { checked } }) => props.onSelect(checked)}
          />{' '}
          <span aria-hidden="true">{text.select}</span>
        </label>
      )}
      <ClaimCard claim={claim} queued />
      <p class="made">{madeInWords(claim)}</p>
      <WouldChange draft={draft} />
      {isOpen && <p class="notice">{text.open}</p>}
      {rejecting ? (
        <RejectForm reject={props.onReject} cancel={() => onRejecting(false)} />
      ) : (
        <p class="actions decisions">
          {may.accept && !isOpen && (
            <button type="button" class="accept" onClick={props.onAccept}>
              {text.accept}
            </button>
          )}
          {may.reject && (
            <button type="button" onClick={() => onRejecting(true)}>
              {text.reject}
            </button>
          )}
          {may.retract && (
            <button type="button" onClick={props.onRetract}>
              {text.retract}
            </button>
          )}
          <a class="button" href={formatAddress(changeAddress(draft))}>
            {isOpen ? text.chooseStance : text.change}
          </a>
        </p>
      )}
    </li>
  );
}
