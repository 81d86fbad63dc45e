import { tooMany } from '../../inputs/InputLimits.ts';
import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.merge`, as the schema has them. */
interface Given {
  readonly kind: string;
  readonly into: string;
  readonly from: readonly string[];
  readonly note: string;
  readonly key?: string | null;
}

/** `Mutation.merge`: says that actors, or targets of one type, are one. */
export async function merge(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'ADMIN');
  const { kind, into, from, note } = given;
  const more = tooMany('records', from.length, ['from']);
  if (more.length > 0) return refused(more);
  const type = kind === 'ACTORS' ? 'Actor' : 'Target';
  const commands = [{ do: 'merge' as const, at: [], type, into, from, by: author.name, note } as const];
  return write(context, author, {
    ...{ kind: 'merge', given, note, commands },
    recorded: ({ merges }) => ({ merge: merges }),
  });
}
