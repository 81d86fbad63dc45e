import type { ClaimInput } from '../../mutations/ClaimInput.ts';
import type { ClaimDraft } from './ClaimDraft.ts';

/** The fields that every claim has. */
export type NeededField = 'holder' | 'holderText' | 'stance' | 'target' | 'supersedes';

/** What a claim is not yet recorded without, in the order of the form. */
export function missingIn(draft: ClaimDraft): readonly NeededField[] {
  const { holder, stance, target, turn, corrects } = draft;
  const supersedes = turn === null || turn.earlier !== null;
  // The words that were kept of what is corrected need not name the holder: the service says where they have to.
  const holderText = corrects !== null || draft.holderText.trim();
  const needed = { holder, holderText, stance, target, supersedes };
  return (['holder', 'holderText', 'stance', 'target', 'supersedes'] as const).filter(
    (field) => !needed[field],
  );
}

/** A claim as the API takes it; null while something is missing in it. */
export function claimInput(draft: ClaimDraft): ClaimInput | null {
  const { holder, stance, target } = draft;
  if (holder === null || stance === null || target === null || missingIn(draft).length > 0) return null;
  return {
    holder: holder.slug,
    stance,
    target: target.slug,
    quotes: draft.quotes.map(({ exact, start }) => ({ exact, start })),
    ...(draft.voice !== null && { voice: draft.voice }),
    ...(draft.hedged && { hedged: true }),
    ...(draft.tense !== 'CURRENT' && { tense: draft.tense }),
    ...(draft.via.length > 0 && { via: draft.via.map(({ slug }) => slug) }),
    ...supersedesOf(draft),
    ...(draft.suggestion !== null && { suggestion: draft.suggestion }),
    ...linesOf(draft),
    ...(draft.corrects !== null && { replaces: draft.corrects.id }),
  };
}

/** What it gives up: what the claim gave up that it corrects, and what it does anew. */
function supersedesOf({ turn, corrects }: ClaimDraft): Partial<ClaimInput> {
  const before = corrects?.supersedes ?? [];
  if (turn === null || turn.earlier === null) return before.length === 0 ? {} : { supersedes: before };
  const { exact, start } = turn.words;
  return { supersedes: [...before, { claim: turn.earlier, quotes: [{ exact, start }] }] };
}

/** The lines in which something stands. */
function linesOf({ holderText, condition, reason, saidAt, text }: ClaimDraft): Partial<ClaimInput> {
  const lines = Object.entries({ holderText, condition, reason, saidAt, text });
  return Object.fromEntries(
    lines.map(([name, line]) => [name, line.trim()] as const).filter(([, line]) => line !== ''),
  );
}
