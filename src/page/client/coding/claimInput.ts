import type { ClaimInput } from '../../mutations/ClaimInput.ts';
import type { ClaimDraft } from './ClaimDraft.ts';

/** The fields that every claim has. */
export type NeededField = 'holder' | 'holderText' | 'stance' | 'target' | 'supersedes';

/** What a claim is not yet recorded without, in the order of the form. */
export function missingIn(draft: ClaimDraft): readonly NeededField[] {
  const { holder, holderText, stance, target, turn } = draft;
  const supersedes = turn === null || turn.earlier !== null;
  const needed = { holder, holderText: holderText.trim(), stance, target, supersedes };
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
    ...linesOf(draft),
  };
}

function supersedesOf({ turn }: ClaimDraft): Partial<ClaimInput> {
  if (turn === null || turn.earlier === null) return {};
  const { exact, start } = turn.words;
  return { supersedes: [{ claim: turn.earlier, quotes: [{ exact, start }] }] };
}

/** The lines in which something stands. */
function linesOf({ holderText, condition, reason, saidAt, text }: ClaimDraft): Partial<ClaimInput> {
  const lines = Object.entries({ holderText, condition, reason, saidAt, text });
  return Object.fromEntries(
    lines.map(([name, line]) => [name, line.trim()] as const).filter(([, line]) => line !== ''),
  );
}
