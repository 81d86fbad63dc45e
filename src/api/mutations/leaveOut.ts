import { codingOf } from '../../inputs/codingOf.ts';
import type { Input } from '../../inputs/Input.ts';
import { tooMany, tooManyQuotes } from '../../inputs/InputLimits.ts';
import { leaveOutCommands } from '../../inputs/leaveOutCommands.ts';
import { leftOutRows } from '../../recording/leftOutRows.ts';
import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { noDocument, quotedDocument } from './quotedDocument.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.leaveOut`, as the schema has them. */
interface Given {
  readonly document: string;
  readonly sentences: readonly Input[];
  readonly key?: string | null;
}

/** `Mutation.leaveOut`: says of sentences that they state nothing to code, or takes that back. */
export async function leaveOut(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'CODE');
  const { document, sentences } = given;
  const many = tooMany('sentences', sentences.length, ['sentences']);
  if (many.length > 0) return refused(many);
  const quoted = await quotedDocument(context, document);
  if (quoted === null) return refused([noDocument(document)]);
  const quotes = tooManyQuotes(sentences, quoted.text, ['sentences']);
  if (quotes.length > 0) return refused(quotes);
  const coding = codingOf(author.name, [], quoted);
  const commands = leaveOutCommands(coding, sentences);
  const leftOut = commands.flatMap(leftOutRows).map(({ id }) => id);
  return write(context, author, {
    ...{ kind: 'leaveOut', given, note: null, commands, known: coding.faults },
    recorded: () => ({ leftOut }),
  });
}
