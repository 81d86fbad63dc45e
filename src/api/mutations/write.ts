import { hash } from 'node:crypto';
import type { Command } from '../../commands/Command.ts';
import { DemarcheError, type Fault, pathText } from '../../errors.ts';
import { inputPath } from '../../inputs/inputPath.ts';
import type { RecordedIds } from '../../plan/bindValues.ts';
import { type MakeCommands, type RecordReport, record } from '../../record.ts';
import type { Author, Context } from '../Call.ts';
import { inputFault } from './inputFault.ts';
import type { MutationAnswer } from './Mutation.ts';
import { refused } from './refused.ts';

/** What a mutation wants to write. */
export interface Writing {
  /** The mutation's name. */
  readonly kind: string;
  /** Its arguments. `key` makes the call safe to send again. */
  readonly given: { readonly key?: string | null };
  readonly note: string | null;
  /** Their `at` are paths in the arguments. */
  readonly commands: readonly Command[] | MakeCommands;
  /** What is wrong already with what the commands were made of. */
  readonly known?: readonly Fault[];
  /** A fault with its place in the arguments, where the commands' paths are not that already. */
  placed?(fault: Fault): Fault;
  /** Ids of what is shown in the answer, beside the change. */
  recorded(report: RecordReport): RecordedIds;
  /** The ids of claims in the order in which they were given, where the answer tells them. */
  ids?(report: RecordReport): readonly string[];
  /** Of these, those that were there already. */
  unchanged?(report: RecordReport): readonly string[];
}

/** Records the commands of a mutation, and gives what it is answered with: what was written, or every fault. */
export async function write(
  { store, call: { signal } }: Pick<Context, 'store' | 'call'>,
  { name, key }: Author,
  {
    kind,
    given,
    note,
    commands,
    known = [],
    placed = placedInInput,
    recorded,
    ids: inOrder,
    unchanged,
  }: Writing,
): Promise<MutationAnswer> {
  const { key: idempotencyKey = null, ...input } = given;
  const idempotency =
    idempotencyKey === null ? {} : { idempotency: { key: idempotencyKey, input: hashOf({ kind, input }) } };
  try {
    const report = await record(store, commands, {
      signal,
      known,
      change: { kind, by: name, note, key, ...idempotency },
    });
    const { change, warnings } = report;
    const ids = { change: change === null ? [] : [change.id], ...recorded(report) };
    return {
      faults: [],
      warnings: warnings.map(placed).map(inputFault),
      recorded: ids,
      ...(inOrder && { ids: inOrder(report) }),
      ...(unchanged && { unchanged: unchanged(report) }),
    };
  } catch (error) {
    if (!(error instanceof DemarcheError) || error.code !== 'REFUSED') throw error;
    return refused(error.faults.map(placed));
  }
}

/** Rules call fields as dossiers do. Where a message names another entry, it names it as its path does. */
function placedInInput({ at, message, other, ...fault }: Fault): Fault {
  const shown = other ? message.replace(pathText(other), () => inputPath(other).join('.')) : message;
  return { ...fault, at: inputPath(at), message: shown };
}

/** Of what was asked, so that the same key with other input is noticed. */
function hashOf(asked: object): string {
  return hash('sha256', JSON.stringify(asked));
}
