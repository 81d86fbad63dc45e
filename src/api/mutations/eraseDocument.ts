import type { Context } from '../Call.ts';
import { requireRole } from '../requireRole.ts';
import { inputFault } from './inputFault.ts';
import type { MutationAnswer } from './Mutation.ts';
import { write } from './write.ts';

/** The arguments of `Mutation.eraseDocument`, as the schema has them. */
interface Given {
  readonly slug: string;
  readonly reason: string;
  readonly key?: string | null;
}

/** `Mutation.eraseDocument`: takes a text and all that was coded in it out of the graph for good. */
export async function eraseDocument(given: Given, context: Context): Promise<MutationAnswer> {
  const author = requireRole(context, 'ADMIN');
  const { slug, reason } = given;
  const answer = await write(context, author, {
    kind: 'eraseDocument',
    given,
    note: reason,
    commands: [{ do: 'eraseDocument', at: [], document: slug, reason, by: author.name }],
    recorded: ({ erasures = [] }) => ({ erasure: erasures }),
  });
  if (answer.faults.length > 0) return answer;
  const remains = await context.store.forget();
  const warnings = remains === null ? [] : [{ rule: 'engineForgetsLater', at: [], message: remains }];
  return { ...answer, warnings: [...answer.warnings, ...warnings.map(inputFault)] };
}
