import { encoding, type Stance, stances } from '../../../diagrams/encoding.ts';
import { fill } from '../../words/fill.ts';
import { words } from '../words.ts';
import type { ClaimDraft } from './ClaimDraft.ts';
import { codingWords } from './codingWords.ts';
import { ManualLink } from './ManualLink.tsx';
import { stanceKeys, stancesAllowed } from './stancesAllowed.ts';

interface Props {
  readonly draft: ClaimDraft;
  readonly id: string;
  readonly isWrong: boolean;
  readonly onStance: (stance: Stance) => void;
}

/** Where the holder stands: a button for each stance, with its letter; those that the target does not take say so. */
export function StanceField({ draft, id, isWrong, onStance }: Props) {
  const says = codingWords();
  const type = draft.target?.type ?? null;
  const allowed = stancesAllowed(type);
  const offered = draft.suggestion?.stance ?? null;
  return (
    <fieldset class={isWrong ? 'field wrong' : 'field'} id={id}>
      <legend>
        {says.stance} <ManualLink part="stances" about={says.stance} />
      </legend>
      <div class="stancechoice">
        {stances.map((stance) => (
          <button
            key={stance}
            type="button"
            class={`${stance.toLowerCase()}${stance === offered ? ' offered' : ''}`}
            aria-pressed={draft.stance === stance}
            aria-disabled={!allowed.includes(stance)}
            aria-keyshortcuts={stanceKeys[stance]}
            onClick={() => onStance(stance)}
          >
            <span class="mark" aria-hidden="true">
              {encoding[stance].mark}
            </span>{' '}
            {words().position.stances[stance]} <small aria-hidden="true">{stanceKeys[stance]}</small>
          </button>
        ))}
      </div>
      {offered !== null && draft.stance === null && (
        <p class="hint">{fill(says.stanceOffered, { stance: words().position.stances[offered] })}</p>
      )}
      {type !== null && allowed.length < stances.length && (
        <p class="hint">{type === 'Issue' ? says.onQuestions : says.onStatements}</p>
      )}
    </fieldset>
  );
}
