import { codingOf } from '../../inputs/codingOf.ts';
import { declareCommands, declareWithoutDocument } from '../../inputs/declareCommands.ts';
import type { Input } from '../../inputs/Input.ts';
import { countEntries, tooMany, tooManyQuotes } from '../../inputs/InputLimits.ts';
import { statedRow } from '../../recording/statedRows.ts';
import { idOf } from '../../schema/idOf.ts';
import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { noDocument, quotedDocument } from './quotedDocument.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.declare`, as the schema has them. */
interface Given {
  readonly document?: string | null;
  readonly input: Input;
  readonly key?: string | null;
}

/** `Mutation.declare`: who and what the graph is about, in a document or by itself. */
export async function declare(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'CODE');
  const { document = null, input } = given;
  const entries = tooMany('entries', countEntries(input), ['input']);
  if (entries.length > 0) return refused(entries);
  const quoted = document === null ? null : await quotedDocument(context, document);
  const quotes = tooManyQuotes(input, quoted?.text ?? '', ['input']);
  if (quotes.length > 0) return refused(quotes);
  const coding = codingOf(author.name, ['input'], quoted ?? undefined);
  if (document !== null && quoted === null) coding.faults.push(noDocument(document));
  const commands = quoted === null ? declareWithoutDocument(coding, input) : declareCommands(coding, input);
  const records = commands.map((c) => (c.do === 'declare' ? idOf(c.type, c.slug) : statedRow(c).id));
  return write(context, author, {
    ...{ kind: 'declare', given, note: null, commands, known: coding.faults },
    recorded: () => ({ records }),
  });
}
