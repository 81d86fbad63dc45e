import { claimCommands } from '../../inputs/claimCommands.ts';
import { codingOf } from '../../inputs/codingOf.ts';
import { declareCommands } from '../../inputs/declareCommands.ts';
import type { Input } from '../../inputs/Input.ts';
import { countEntries, tooMany, tooManyQuotes } from '../../inputs/InputLimits.ts';
import { firstStatus } from '../../rights/firstStatus.ts';
import { ownDecisions } from '../../rights/ownDecisions.ts';
import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import type { MutationAnswer } from './Mutation.ts';
import { noDocument, quotedDocument } from './quotedDocument.ts';
import { refused } from './refused.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.recordClaims`, as the schema has them. */
interface Given {
  readonly document: string;
  readonly claims: readonly Input[];
  readonly declare?: Input | null;
  readonly key?: string | null;
}

/** `Mutation.recordClaims`: claims of one text, with what they speak of. */
export async function recordClaims(given: Given, context: Context): Promise<MutationAnswer> {
  const { claims, declare = null } = given;
  const author = requireRole(context, declare === null ? 'SUGGEST' : 'CODE');
  const more = [
    ...tooMany('claims', claims.length, ['claims']),
    ...tooMany('entries', countEntries(declare), ['declare']),
  ];
  if (more.length > 0) return refused(more);
  const document = await quotedDocument(context, given.document);
  const quotes = tooManyQuotes(given, document?.text ?? '', []);
  if (quotes.length > 0) return refused(quotes);
  const coding = codingOf(author.name, [], document ?? undefined);
  const { review } = context.writing;
  const claiming = {
    status: firstStatus(author.role, review),
    own: ownDecisions(author.role, review),
  };
  return write(context, author, {
    ...{ kind: 'recordClaims', given, note: null },
    commands:
      document === null
        ? []
        : [
            ...(declare === null ? [] : declareCommands({ ...coding, at: ['declare'] }, declare)),
            ...claimCommands(coding, claims, claiming),
          ],
    known: document === null ? [noDocument(given.document)] : coding.faults,
    ids: ({ coded }) => coded,
    unchanged: ({ unchanged }) => unchanged,
    recorded: ({ recorded, unchanged }) => ({ claims: [...recorded, ...unchanged] }),
  });
}
