import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.decide`, as the schema has them. */
interface Given {
  readonly claims: readonly string[];
  readonly status: string;
  readonly note?: string | null;
  readonly expect?: string | null;
  readonly key?: string | null;
}

/** Claims decided on at once. */
const MOST_CLAIMS = 500;

/** `Mutation.decide`: accepts, rejects or retracts claims. */
export async function decide(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'REVIEW');
  const { claims, status, note = null, expect = null } = given;
  if (claims.length > MOST_CLAIMS) {
    const message = `${claims.length} claims were given; at most ${MOST_CLAIMS} are decided on at once.`;
    return refused([{ rule: 'tooMany', at: ['claims'], message }]);
  }
  const commands = [...new Set(claims)].map((claim) => ({
    do: 'decide' as const,
    at: ['claims', claims.indexOf(claim)],
    ...{ claim, status, by: author.name, note, ...(expect !== null && { expect }) },
  }));
  // The note stands with the decisions alone: everybody sees a change, and not everybody what is decided on drafts.
  return write(context, author, {
    kind: 'decide',
    ...{ given, commands, note: null, recorded: () => ({ claims }) },
  });
}
