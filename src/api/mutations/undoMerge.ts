import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.undoMerge`, as the schema has them. */
interface Given {
  readonly merge: string;
  readonly note: string;
  readonly key?: string | null;
}

/** `Mutation.undoMerge`: says that what was merged is not one after all. */
export async function undoMerge(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'ADMIN');
  const { merge, note } = given;
  const commands = [{ do: 'undoMerge', at: [], merge, by: author.name, note } as const];
  return write(context, author, {
    ...{ kind: 'undoMerge', given, note, commands },
    recorded: ({ merges }) => ({ merge: merges }),
  });
}
