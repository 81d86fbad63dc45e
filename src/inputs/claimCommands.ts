import type { RecordClaim } from '../commands/Command.ts';
import type { Coding } from '../dossier/Coding.ts';
import { checkClaimNames } from '../dossier/checkClaimNames.ts';
import { statements } from '../dossier/statements.ts';
import { entryOf } from './entryOf.ts';
import { type Input, textOf } from './Input.ts';

/** The claims that some `ClaimInput`s make. @param status what their first decision is to say: DRAFT or ACCEPTED */
export function claimCommands(
  coding: Coding,
  inputs: readonly Input[],
  status: RecordClaim['status'],
): readonly RecordClaim[] {
  const claims = inputs.map((input) => {
    const name = textOf(input.name);
    return { ...entryOf('Claim', input), ...(name !== null && { name }) };
  });
  coding.faults.push(...checkClaimNames({ claims }));
  return statements(coding, { claims }).flatMap((c) => (c.do === 'recordClaim' ? [{ ...c, status }] : []));
}
