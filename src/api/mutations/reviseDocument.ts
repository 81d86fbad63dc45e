import { tooLarge } from '../../inputs/InputLimits.ts';
import { revisionCommands } from '../../recording/revisionCommands.ts';
import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.reviseDocument`, as the schema has them. */
interface Given {
  readonly slug: string;
  readonly text: string;
  readonly url?: string | null;
  readonly publishedAt?: string | null;
  readonly key?: string | null;
}

/**
 * `Mutation.reviseDocument`: a later version of a text. It retracts what others coded, to record it anew, and so needs the
 * right to decide on claims of anybody.
 */
export async function reviseDocument(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'REVIEW');
  const { slug, text, url = null, publishedAt = null } = given;
  const large = tooLarge(text, context.writing.documentLimit, ['text']);
  if (large.length > 0) return refused(large);
  return write(context, author, {
    kind: 'reviseDocument',
    given,
    note: null,
    commands: (transaction) =>
      revisionCommands(transaction, { slug, text, url, publishedAt, by: author.name }),
    recorded: ({ recorded, revised }) => ({
      document: revised ? [revised.document] : [],
      claims: recorded,
      orphans: revised?.orphans ?? [],
    }),
  });
}
