import { tooMany } from '../../inputs/InputLimits.ts';
import { ownDecisions } from '../../rights/ownDecisions.ts';
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

/** `Mutation.decide`: accepts, rejects or retracts claims. */
export async function decide(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'SUGGEST');
  const own = ownDecisions(author.role, context.writing.review);
  const { claims, status, note = null, expect = null } = given;
  const more = tooMany('claims', claims.length, ['claims']);
  if (more.length > 0) return refused(more);
  const commands = [...new Set(claims)].map((claim) => ({
    do: 'decide' as const,
    at: ['claims', claims.indexOf(claim)],
    ...{ claim, status, by: author.name, note, ...(expect !== null && { expect }), ...(own && { own }) },
  }));
  // The note stands with the decisions alone: everybody sees a change, and not everybody what is decided on drafts.
  return write(context, author, {
    kind: 'decide',
    ...{ given, commands, note: null, recorded: () => ({ claims }), ids: () => claims, unchanged: () => [] },
  });
}
