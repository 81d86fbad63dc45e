import type { Decide, RecordClaim } from '../commands/Command.ts';
import type { Coding } from '../dossier/Coding.ts';
import { checkClaimNames } from '../dossier/checkClaimNames.ts';
import { statements } from '../dossier/statements.ts';
import { entryOf } from './entryOf.ts';
import { type Input, textOf } from './Input.ts';
import { suggestedFrom } from './suggestedFrom.ts';

/** What is the same for all claims of a call. */
export interface Claiming {
  /** What their first decision is to say: DRAFT or ACCEPTED. */
  readonly status: RecordClaim['status'];
  /** What their coder may decide on their own claims; null who decides on anybody's. */
  readonly own: Decide['own'] | null;
}

/** The claims that some `ClaimInput`s make, and the retraction of those that they correct. */
export function claimCommands(
  coding: Coding,
  inputs: readonly Input[],
  { status, own }: Claiming,
): readonly (RecordClaim | Decide)[] {
  const names = inputs.map((input, i) => textOf(input.name) ?? (replacedIn(input) && nameOfCorrection(i)));
  const claims = inputs.map((input, i) => {
    const name = names[i] ?? null;
    return { ...entryOf('Claim', input), ...(name !== null && { name }) };
  });
  coding.faults.push(...checkClaimNames({ claims }));
  const recorded = statements(coding, { claims }, ['holderText']).flatMap((c) =>
    c.do === 'recordClaim' ? [withOrigin(coding, inputs, { ...c, status })] : [],
  );
  const decisions = inputs.flatMap((input, i): readonly Decide[] => {
    const [claim, replacedBy] = [replacedIn(input), names[i] ?? null];
    if (claim === null || replacedBy === null) return [];
    const at = [...coding.at, 'claims', i, 'replaces'];
    const retraction = { claim, replacedBy, status: 'RETRACTED', by: coding.coder, note: null };
    return [{ do: 'decide', at, ...retraction, ...(own && { own }) }];
  });
  return [...recorded, ...decisions];
}

/** The id of the claim that an input corrects, or null. */
function replacedIn(input: Input): string | null {
  return textOf(input.replaces);
}

/** What a correction is called by its retraction where it has no name. */
function nameOfCorrection(index: number): string {
  return `the correction at claims.${index}`;
}

/** A claim with whether a person, a rule or a model coded it, and from which suggestion. Of those two, people decide first. */
function withOrigin(coding: Coding, inputs: readonly Input[], claim: RecordClaim): RecordClaim {
  const input = inputs[Number(claim.at.at(-1))] ?? {};
  const method = textOf(input.method) ?? claim.method;
  return {
    ...claim,
    ...(method !== 'HUMAN' && { status: 'DRAFT' }),
    ...{ method, suggested: suggestedFrom(coding, input.suggestion, claim) },
  };
}
