import type { Command } from './commands/Command.ts';
import { completeDocuments } from './commands/completeDocuments.ts';
import { DemarcheError, type Fault } from './errors.ts';
import { Draft } from './recording/Draft.ts';
import { examine } from './recording/examine.ts';
import { leaveUndeclared } from './recording/leaveUndeclared.ts';
import { lockRows } from './recording/lockRows.ts';
import { moveRecords } from './recording/moveRecords.ts';
import { redateClaims } from './recording/redateClaims.ts';
import { rederivePositions } from './recording/rederivePositions.ts';
import { renewNames } from './recording/renewNames.ts';
import { renewPassages } from './recording/renewPassages.ts';
import { renewSentences } from './recording/renewSentences.ts';
import { writeClaims } from './recording/writeClaims.ts';
import { writeDocuments } from './recording/writeDocuments.ts';
import { writeRecords } from './recording/writeRecords.ts';
import { writeStated } from './recording/writeStated.ts';
import { faultsOf, warningsOf } from './rules/inOrder.ts';
import type { Store } from './stores/Store.ts';

/** What a list of commands changed. */
export interface RecordReport {
  /** Ids of claims that are new, or accepted again. */
  readonly recorded: readonly string[];
  /** Ids of claims that were there already. */
  readonly unchanged: readonly string[];
  /** Ids of claims that left their dossier. */
  readonly retracted: readonly string[];
  /** How many stored rows of any kind were added, changed or taken away. */
  readonly rows: number;
  /** What may be wrong with what was written. */
  readonly warnings: readonly Fault[];
}

export interface RecordOptions {
  /** What time it is. */
  readonly clock?: () => Date;
  /** Told how many rows of how many are written. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * The one way in: commands pass every rule, and are written with the positions that follow from them, all in one
 * transaction or not at all. The same commands a second time change nothing.
 *
 * Throws REFUSED with every fault, and the store's own errors.
 */
export async function record(
  store: Store,
  commands: readonly Command[],
  { clock = () => new Date(), onProgress }: RecordOptions = {},
): Promise<RecordReport> {
  return store.transaction(async (transaction) => {
    const draft = new Draft(transaction);
    await lockRows(transaction, draft, commands, completeDocuments(commands));
    const { writing, complete, takenBack } = await examine(draft, commands);
    const faults = faultsOf(writing);
    if (faults.length > 0) {
      const many = faults.length === 1 ? 'is one fault' : `are ${faults.length} faults`;
      throw new DemarcheError('REFUSED', `Nothing was written: there ${many}.`, { faults });
    }
    const now = clock().toISOString();
    const redated = await redateClaims(draft, commands);
    await writeDocuments(draft, commands, now);
    const moved = await moveRecords(draft, commands);
    const undeclared = await writeRecords(draft, commands, takenBack);
    await renewSentences(draft, commands, takenBack);
    await writeStated(draft, commands, complete);
    const { touched, ...claims } = await writeClaims(draft, commands, complete, now);
    await rederivePositions(draft, [...redated, ...moved, ...touched]);
    await leaveUndeclared(draft, undeclared);
    await renewNames(draft, commands, takenBack);
    await renewPassages(draft, commands);
    return { ...claims, rows: await draft.commit(onProgress), warnings: warningsOf(writing) };
  });
}
