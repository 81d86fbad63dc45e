import { codingOf } from '../../inputs/codingOf.ts';
import { documentCommand } from '../../inputs/documentCommand.ts';
import type { Input } from '../../inputs/Input.ts';
import { tooLarge } from '../../inputs/InputLimits.ts';
import { idOf } from '../../schema/idOf.ts';
import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.addDocument`, as the schema has them. */
interface Given {
  readonly input: Input & { readonly slug: string; readonly text: string };
  readonly key?: string | null;
}

/** `Mutation.addDocument`: a text to quote from. */
export async function addDocument(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'CODE');
  const { input } = given;
  const large = tooLarge(input.text, context.writing.documentLimit, ['input', 'text']);
  if (large.length > 0) return refused(large);
  const coding = codingOf(author.name, ['input']);
  const command = documentCommand(coding, input);
  return write(context, author, {
    ...{ kind: 'addDocument', given, note: null, commands: [command], known: coding.faults },
    recorded: () => ({ document: [idOf('Document', input.slug)] }),
  });
}
