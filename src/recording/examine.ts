import type { Command, KeepOnly } from '../commands/Command.ts';
import { completeDocuments } from '../commands/completeDocuments.ts';
import { type Writing, writingOf } from '../rules/Writing.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationsTakenBack } from './declarationsTakenBack.ts';
import { gatherStored } from './gatherStored.ts';

/** Commands beside what is stored, for rules to look at, and what they take back. */
export interface Examined {
  readonly writing: Writing;
  /** The documents that the commands give whole, by their ids. */
  readonly complete: ReadonlyMap<string, KeepOnly>;
  /** Declarations of these documents that the commands do not repeat. */
  readonly takenBack: readonly Row[];
}

/** Reads what is stored of everything that the commands name. */
export async function examine(draft: Draft, commands: readonly Command[]): Promise<Examined> {
  const complete = completeDocuments(commands);
  const takenBack = await declarationsTakenBack(draft, commands, complete);
  const stored = await gatherStored(draft, commands, { complete, takenBack });
  return { writing: writingOf(commands, stored), complete, takenBack };
}
