import type { Command } from './commands/Command.ts';
import { DemarcheError } from './errors.ts';
import { Draft } from './recording/Draft.ts';
import { gatherStored } from './recording/gatherStored.ts';
import { rederivePositions } from './recording/rederivePositions.ts';
import { officeRow, tieRow } from './recording/statedRows.ts';
import { writeClaims } from './recording/writeClaims.ts';
import { writeDocuments } from './recording/writeDocuments.ts';
import { writeRecords } from './recording/writeRecords.ts';
import { faultsOf } from './rules/inOrder.ts';
import { writingOf } from './rules/Writing.ts';
import { idOf } from './schema/idOf.ts';
import type { Store, Transaction } from './stores/Store.ts';

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
  clock: () => Date = () => new Date(),
): Promise<RecordReport> {
  return store.transaction(async (transaction) => {
    await lock(transaction, commands);
    const draft = new Draft(transaction);
    const faults = faultsOf(writingOf(commands, await gatherStored(draft, commands)));
    if (faults.length > 0) {
      const many = faults.length === 1 ? 'is one fault' : `are ${faults.length} faults`;
      throw new DemarcheError('REFUSED', `Nothing was written: there ${many}.`, { faults });
    }
    const now = clock().toISOString();
    await writeDocuments(draft, commands, now);
    await writeRecords(draft, commands);
    await writeStated(draft, commands);
    const { touched, ...claims } = await writeClaims(draft, commands, now);
    await rederivePositions(draft, touched);
    return { ...claims, rows: await draft.commit() };
  });
}

/** Keeps other writers away from the documents, and from the holders and targets whose positions will follow. */
async function lock(transaction: Transaction, commands: readonly Command[]): Promise<void> {
  const claims = commands.filter((c) => c.do === 'recordClaim');
  const documents = commands.flatMap((c) =>
    c.do === 'decide' ? [] : [c.do === 'putDocument' ? c.slug : c.document],
  );
  const ids = (type: string, slugs: readonly string[]) =>
    [...new Set(slugs)].sort().map((slug) => idOf(type, slug));
  await transaction.lock('Document', ids('Document', documents));
  await transaction.lock(
    'Actor',
    ids(
      'Actor',
      claims.map((c) => c.holder),
    ),
  );
  await transaction.lock(
    'Proposal',
    ids(
      'Target',
      claims.map((c) => c.target),
    ),
  );
}

/** Writes offices and ties, and takes away those that a document which says all anew no longer states. */
async function writeStated(draft: Draft, commands: readonly Command[]): Promise<void> {
  const rows = commands.flatMap((c) =>
    c.do === 'putOffice' ? [officeRow(c)] : c.do === 'putTie' ? [tieRow(c)] : [],
  );
  const kept = new Set(rows.map((row) => row.id));
  const anew = commands.flatMap((c) => (c.do === 'keepOnly' ? [idOf('Document', c.document)] : []));
  for (const type of ['Office', 'Tie']) {
    for (const row of await draft.find(type, 'document', anew)) if (!kept.has(row.id)) draft.remove(row);
  }
  draft.put(...rows);
}
