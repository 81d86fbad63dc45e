import type { Command } from '../commands/Command.ts';
import { type GivenWhole, givenWhole } from '../commands/givenWhole.ts';
import { proposalsErased } from '../rules/proposalHasWords.ts';
import { recordsErased } from '../rules/recordIsComplete.ts';
import { type Writing, writingOf } from '../rules/Writing.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { completeCommands } from './completeCommands.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { declarationsTakenBack } from './declarationsTakenBack.ts';
import { gatherStored } from './gatherStored.ts';

/** Commands beside what is stored, for rules to look at, and what they take back. */
export interface Examined {
  /** The commands as they are to be written: each with what it keeps of what is stored. */
  readonly commands: readonly Command[];
  readonly writing: Writing;
  readonly whole: GivenWhole;
  /** Declarations of records that are a part of what the commands give whole, and that they do not repeat. */
  readonly takenBack: readonly Row[];
  /** The same of documents. */
  readonly documentsTakenBack: readonly Row[];
}

/** Reads what is stored of everything that the commands name. */
export async function examine(draft: Draft, given: readonly Command[]): Promise<Examined> {
  const commands = await completeCommands(draft, given);
  const whole = givenWhole(commands);
  const all = await declarationsTakenBack(draft, commands, whole);
  const isOfDocument = (row: Row) => readDeclaration(row).type === 'Document';
  const documentsTakenBack = all.filter(isOfDocument);
  const examined = async (takenBack: readonly Row[]): Promise<Examined> => {
    const stored = await gatherStored(draft, commands, { whole, takenBack });
    return { commands, writing: writingOf(commands, stored), whole, takenBack, documentsTakenBack };
  };
  const takenBack = all.filter((row) => !isOfDocument(row));
  const first = await examined(takenBack);
  const wanting = [
    ...proposalsErased(first.writing).map((slug) => idOf('Proposal', slug)),
    ...recordsErased(first.writing).map(({ type, slug }) => idOf(type, slug)),
  ];
  if (wanting.length === 0) return first;
  const known = new Set(takenBack.map(({ id }) => id));
  const others = await draft.find('Declaration', 'record', wanting);
  return examined([...takenBack, ...others.filter(({ id }) => !known.has(id))]);
}
