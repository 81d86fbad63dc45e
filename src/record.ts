import type { Command } from './commands/Command.ts';
import { DemarcheError } from './errors.ts';
import { Draft } from './recording/Draft.ts';
import { gatherStored } from './recording/gatherStored.ts';
import { namesOf } from './recording/namesOf.ts';
import { readDeclaration } from './recording/recordRows.ts';
import { redateClaims } from './recording/redateClaims.ts';
import { rederivePositions } from './recording/rederivePositions.ts';
import { removeUnreferred } from './recording/removeUnreferred.ts';
import { officeRow, tieRow } from './recording/statedRows.ts';
import { writeClaims } from './recording/writeClaims.ts';
import { renewPassages, writeDocuments } from './recording/writeDocuments.ts';
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
    await lock(transaction, commands);
    const draft = new Draft(transaction);
    const faults = faultsOf(writingOf(commands, await gatherStored(draft, commands)));
    if (faults.length > 0) {
      const many = faults.length === 1 ? 'is one fault' : `are ${faults.length} faults`;
      throw new DemarcheError('REFUSED', `Nothing was written: there ${many}.`, { faults });
    }
    const now = clock().toISOString();
    const redated = await redateClaims(draft, commands);
    await writeDocuments(draft, commands, now);
    const undeclared = await writeRecords(draft, commands);
    await writeStated(draft, commands);
    const { touched, ...claims } = await writeClaims(draft, commands, now);
    await rederivePositions(draft, [...redated, ...touched]);
    await removeUnreferred(draft, undeclared);
    await renewPassages(draft, commands);
    return { ...claims, rows: await draft.commit(onProgress) };
  });
}

/**
 * Keeps other writers away from everything that the commands name, from what their documents declared before, and
 * from the holders and targets of claims that are decided or may leave: their positions will follow. Documents come
 * first, then actors, places and targets, each by their ids, for every writer.
 */
async function lock(transaction: Transaction, commands: readonly Command[]): Promise<void> {
  const named = namesOf(commands);
  const ids = (type: string, slugs: readonly string[]) => new Set(slugs.map((slug) => idOf(type, slug)));
  const actors = ids('Actor', named.actors);
  const places = ids('Place', named.places);
  const targets = ids('Target', named.targets);
  const of = (type: string, all: ReadonlySet<string>) => [...all].sort().map((id) => ({ type, id }));
  const documents = of('Document', ids('Document', named.documents));
  const anew = commands.flatMap((c) => (c.do === 'keepOnly' ? [idOf('Document', c.document)] : []));
  const decided = commands.flatMap((c) => (c.do === 'decide' ? [c.claim] : []));
  // What a document declares stays as it is once its document is locked.
  if (anew.length > 0) await transaction.lock(documents);
  for (const row of await transaction.find('Declaration', 'document', anew)) {
    const { type } = readDeclaration(row);
    (type === 'Actor' ? actors : type === 'Place' ? places : targets).add(String(row.fields.record));
  }
  // Who holds a claim, and on what, never changes: it may be read before it is locked.
  const claims = [
    ...(await transaction.find('Claim', 'document', anew)),
    ...(await transaction.get('Claim', decided)),
  ];
  for (const { edges } of claims) {
    actors.add(String(edges.holder));
    targets.add(String(edges.target));
  }
  const records = [...of('Actor', actors), ...of('Place', places), ...of('Proposal', targets)];
  await transaction.lock(anew.length > 0 ? records : [...documents, ...records]);
}

/** Writes offices and ties, and takes away those that a document which says all anew no longer states. */
async function writeStated(draft: Draft, commands: readonly Command[]): Promise<void> {
  const rows = commands.flatMap((c) =>
    c.do === 'putOffice' ? [officeRow(c)] : c.do === 'putTie' ? [tieRow(c)] : [],
  );
  const kept = new Set(rows.map((row) => row.id));
  const anew = commands.flatMap((c) => (c.do === 'keepOnly' ? [idOf('Document', c.document)] : []));
  for (const type of ['Office', 'Tie']) {
    draft.remove((await draft.find(type, 'document', anew)).filter((row) => !kept.has(row.id)));
  }
  draft.put(rows);
}
