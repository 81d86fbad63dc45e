import { accordingTo } from '../evidence/accordingTo.ts';
import { wordsKept } from '../evidence/wordsKept.ts';
import type {
  DiagramActor,
  DiagramClaim,
  DiagramPosition,
  DiagramTarget,
  TargetType,
} from './DiagramView.ts';
import { dateInWords } from './dateInWords.ts';
import { encoding, HEDGED_MARK, MIXED_MARK, REPORTED_MARK, type Stance } from './encoding.ts';
import { formerWords } from './formerWords.ts';
import { ENGLISH, type PositionWords } from './PositionWords.ts';

/** The words for a stance: `proposes`; on an assertion `denies it`. */
export function stanceLabel(stance: Stance, on: TargetType, words: PositionWords = ENGLISH): string {
  return (on === 'Assertion' ? words.onAssertion : words.stances)[stance];
}

/** What qualifies a position, each with its sign. That it is former is shown by a stroke. */
type Qualified = Pick<DiagramPosition, 'reported' | 'hedged' | 'mixed'>;

/** The signs of what qualifies a position. */
export function qualifiersOf({ reported, hedged, mixed }: Qualified): string[] {
  return [
    ...(reported ? [REPORTED_MARK] : []),
    ...(hedged ? [HEDGED_MARK] : []),
    ...(mixed ? [MIXED_MARK] : []),
  ];
}

/** The mark of a position with what qualifies it: `+`, `+≈`, `?±`, `+»`. */
export function positionMark(position: Qualified & Pick<DiagramPosition, 'stance'>): string {
  return `${encoding[position.stance].mark}${qualifiersOf(position).join('')}`;
}

/**
 * According to whom a position is held, where others report all that is known of it, once for each way in which it came:
 * `according to Reuters, citing Tass`. Empty where somebody gives it first-hand.
 */
export function reportersOf(
  { reported, claims }: Pick<DiagramPosition, 'reported' | 'claims'>,
  words: PositionWords = ENGLISH,
): readonly string[] {
  if (!reported) return [];
  return [...new Set(claims.map(({ via }) => reportersIn(via.map(isolate), words)))];
}

/** Who reports something: `according to Reuters, citing Tass`. */
export function reportersIn(via: readonly string[], words: PositionWords = ENGLISH): string {
  return words.accordingTo.replace('{via}', () => via.join(words.citing));
}

/** A position's stance with everything that qualifies it, in words: `supports (according to Tass; no longer held)`. */
export function positionLabel(
  position: DiagramPosition,
  on: TargetType,
  words: PositionWords = ENGLISH,
): string {
  const label = stanceLabel(position.stance, on, words);
  const condition =
    position.stance === 'CONDITIONAL' && position.condition !== null
      ? `: ${withoutIf(position.condition)}`
      : '';
  const former = formerWords(position, words);
  const since = position.since === null ? null : sinceInWords(position.since, words);
  const more = [
    ...reportersOf(position, words),
    ...(former === null ? [] : [former]),
    ...(position.hedged ? [words.hedged] : []),
    ...(position.mixed ? [words.mixed] : []),
    ...(position.step > 1 || position.resumed ? [words.step.replace('{step}', String(position.step))] : []),
    ...(since === null ? [] : [since]),
  ];
  return `${label}${condition}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}

function sinceInWords(edtf: string, { since, language }: PositionWords): string {
  return since.replace('{since}', language === null ? edtf : dateInWords(edtf, language));
}

/** One line for a position: `Emmanuel Macron · proposes · Hold the talks in Geneva`. */
export function describePosition(
  actor: DiagramActor,
  position: DiagramPosition,
  target: DiagramTarget,
  words: PositionWords = ENGLISH,
): string {
  return [actor.name, positionLabel(position, target.type, words), target.text].map(isolate).join(' · ');
}

/**
 * What readers must know of a claim's words, in brackets behind them: ` (named as “Moscow”; according to Tass; disputed)`.
 * The words are the text's: a name and a colon before them would say that this actor spoke them.
 */
function noteOf(claim: DiagramClaim): string {
  const { holderText, via, disputed } = claim;
  const notes = [
    ...(holderText === null ? [] : [`named as “${isolate(holderText)}”`]),
    ...(via.length === 0 ? [] : [accordingTo(via.map(isolate))]),
    ...(disputed ? ['disputed'] : []),
    ...wordsKept(claim),
  ];
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

/** Behind the words of a claim that somebody denies. */
export const DISPUTED = ' (disputed)';

/**
 * The words of the texts that a position rests on, a line for each passage, with the holder as the text names it and who
 * reports it behind them; where the words that were kept name nobody, it says so, and so where they are all that was kept.
 */
export function quotationLines(position: DiagramPosition): string[] {
  const lines = position.claims.flatMap((claim) =>
    claim.quotations.map((words) => `“${isolate(words)}”${noteOf(claim)}`),
  );
  const rest = position.claimCount - position.claims.length;
  return rest > 0 ? [...lines, `and ${rest} more ${rest === 1 ? 'claim' : 'claims'}`] : lines;
}

const BIDIRECTIONAL =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Keeps text of another direction from reordering what stands around it (FSI … PDI); other text is as it was. Isolates that
 * the text itself opens end within it, and it ends none but its own.
 */
export function isolate(text: string): string {
  if (!BIDIRECTIONAL.test(text)) return text;
  let open = 0;
  const paired = text.replace(/[\u2066-\u2069]/gu, (mark) => {
    if (mark !== '\u2069') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return `\u2068${paired}${'\u2069'.repeat(open + 1)}`;
}

/** A condition without the word that goes before it here. */
export function withoutIf(condition: string): string {
  return condition.replace(/^if\s+/iu, '');
}
