import { earlierClaims } from '../../operations/earlierClaims.ts';
import { fill } from '../../words/fill.ts';
import { Quoted } from '../Quoted.tsx';
import { FaultLines } from '../records/FaultLines.tsx';
import { useOperation } from '../useAnswer.ts';
import type { Refusal } from '../writing/Refusal.ts';
import type { ClaimDraft, Turn } from './ClaimDraft.ts';
import { codingWords } from './codingWords.ts';

interface Props {
  readonly id: string;
  readonly turn: Turn;
  readonly holder: ClaimDraft['holder'];
  /** The slug of the document: its claims come first. */
  readonly document: string;
  readonly faults: readonly Refusal[];
  readonly onTurn: (turn: Turn | null) => void;
  readonly onTakeNearest: (words: string) => void;
}

/** The words that show a change of mind, and which claim of the same holder is given up by them. */
export function TurnField({ id, turn, holder, document, faults, onTurn, onTakeNearest }: Props) {
  const says = codingWords();
  const asked = useOperation(earlierClaims, holder === null ? null : { holder: holder.slug });
  const answer = asked.kind === 'ready' ? asked.answer : asked.kind === 'loading' ? asked.last : null;
  const all = holder === null || answer === null ? [] : answer.claims.nodes;
  const here = (one: (typeof all)[number]) => (one.document.slug === document ? 0 : 1);
  const offered = all.toSorted((a, b) => here(a) - here(b));
  return (
    <fieldset class={faults.length > 0 ? 'field wrong' : 'field'}>
      <legend>{says.turn}</legend>
      <blockquote>
        <Quoted>{turn.words.exact}</Quoted>
      </blockquote>
      <label for={id}>{says.givesUp}</label>
      <select
        id={id}
        value={turn.earlier ?? ''}
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
        onChange={({ currentTarget: { value } }) => onTurn({ ...turn, earlier: value === '' ? null : value })}
      >
        <option value="">
          {holder === null
            ? says.holderFirst
            : offered.length > 0 || answer === null
              ? says.chooseEarlier
              : fill(says.noEarlier, { holder: holder.name })}
        </option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {one.text}
          </option>
        ))}
      </select>
      <FaultLines id={`${id}-faults`} faults={faults} onTake={(_, words) => onTakeNearest(words)} />
      <button type="button" onClick={() => onTurn(null)}>
        {says.leaveTurn}
      </button>
    </fieldset>
  );
}
