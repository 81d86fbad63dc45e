import type { Command } from './commands/Command.ts';
import { DemarcheError, type Fault } from './errors.ts';
import { beginHistory } from './recording/beginHistory.ts';
import { type Coded, codedClaims } from './recording/codedClaims.ts';
import { countChanged } from './recording/countChanged.ts';
import type { Change as RowChange } from './recording/Draft.ts';
import { decidedClaims } from './recording/decidedClaims.ts';
import { eraseDocuments } from './recording/eraseDocuments.ts';
import { examine } from './recording/examine.ts';
import { type EarlierCall, earlierCall, type Idempotency, keepCall } from './recording/idempotencyKeys.ts';
import { leaveUndeclared } from './recording/leaveUndeclared.ts';
import { lockRows } from './recording/lockRows.ts';
import { mergeRecords } from './recording/mergeRecords.ts';
import { moveRecords } from './recording/moveRecords.ts';
import { redateClaims } from './recording/redateClaims.ts';
import { rederivePositions } from './recording/rederivePositions.ts';
import { removeGhosts } from './recording/removeGhosts.ts';
import { renewHidden } from './recording/renewHidden.ts';
import { renewNames } from './recording/renewNames.ts';
import { renewPassages } from './recording/renewPassages.ts';
import { renewRestatements } from './recording/renewRestatements.ts';
import { renewSentences } from './recording/renewSentences.ts';
import type { Revised, RevisionMade } from './recording/revisionCommands.ts';
import { nextPlace, type PlaceOfChange, type WrittenChange, writeChange } from './recording/writeChange.ts';
import { writeClaims } from './recording/writeClaims.ts';
import { writeDocuments } from './recording/writeDocuments.ts';
import { writeLeftOut } from './recording/writeLeftOut.ts';
import { writeRecords } from './recording/writeRecords.ts';
import { writeStated } from './recording/writeStated.ts';
import { faultsOf, warningsOf } from './rules/inOrder.ts';
import { notYetTold } from './rules/notYetTold.ts';
import type { Row, Store, Transaction } from './stores/Store.ts';

/** What a list of commands changed. */
export interface RecordReport {
  /** The change that was made; null where there was nothing to change. */
  readonly change: WrittenChange | null;
  /** Ids of all claims that were given, as their paths are in order. */
  readonly coded: readonly string[];
  /** Ids of claims that are new, or accepted again. */
  readonly recorded: readonly string[];
  /** Ids of claims that were there already. */
  readonly unchanged: readonly string[];
  /** Ids of claims that left their dossier. */
  readonly retracted: readonly string[];
  /** What a later version of a text came to, where there was one. */
  readonly revised?: Revised;
  /** Ids of the merges that were made or undone. */
  readonly merges: readonly string[];
  /** Ids of what is left of texts that were erased, where any was. */
  readonly erasures?: readonly string[];
  /** How many stored rows of any kind were added, changed or taken away, beside the change itself. */
  readonly rows: number;
  /** What may be wrong with what was written. */
  readonly warnings: readonly Fault[];
}

/** Who changes something, and in which way. */
export interface ChangeOptions {
  /** The mutation's name, or `load`. */
  readonly kind: string;
  /** The name of the key, or the coders. */
  readonly by: string;
  readonly note?: string | null;
  /**
   * The id of the key that allows it: looked at once more when everything else is done. Null for a key that no store has;
   * left out where none is needed.
   */
  readonly key?: string | null;
  /** Left out where the call may not be made again. */
  readonly idempotency?: Idempotency;
}

/** Makes commands of what is stored, which it keeps others from. */
export type MakeCommands = (transaction: Transaction) => Promise<RevisionMade>;

export interface RecordOptions {
  /** Who changes what and why; loading by the commands' coders where it is left out. */
  readonly change?: ChangeOptions;
  /** What is wrong already with what the commands were made of: nothing is written, and the rules' faults are told too. */
  readonly known?: readonly Fault[];
  /** Whether nothing is written: what would be is reported. */
  readonly dryRun?: boolean;
  /** Ends waiting for other writers. */
  readonly signal?: AbortSignal;
  /** What time it is. */
  readonly clock?: () => Date;
  /** Told how many rows of how many are written. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * The one way in: commands pass every rule, and are written with the positions that follow from them, all in one
 * transaction or not at all. The same commands a second time change nothing, and so does a call whose idempotency key was
 * used before: its report is that of the first one.
 *
 * Throws REFUSED with every fault, UNAUTHENTICATED where the key is no longer good, and the store's own errors.
 */
export async function record(
  store: Pick<Store, 'transaction'>,
  given: readonly Command[] | MakeCommands,
  {
    change = loading(given),
    known = [],
    dryRun = false,
    clock = () => new Date(),
    signal,
    onProgress,
  }: RecordOptions = {},
): Promise<RecordReport> {
  const { idempotency, by, kind, note = null } = change;
  return store.transaction(async (transaction) => {
    const now = clock();
    const earlier = idempotency && (await earlierCall(transaction, by, idempotency, now));
    if (earlier) return reportOf(earlier, idempotency);
    const { commands: made, ...revising } = await commandsOf(given, transaction);
    const draft = await lockRows(transaction, made);
    const { commands, writing, whole, takenBack, documentsTakenBack } = await examine(draft, made);
    refuse([...known, ...notYetTold(faultsOf(writing), known)]);
    const at = now.toISOString();
    const documents = await writeDocuments(draft, commands, documentsTakenBack, at);
    const redated = await redateClaims(draft, documents);
    const moved = await moveRecords(draft, commands);
    const coded = await codedClaims(draft, commands);
    refuse(await decidedClaims(draft, commands, coded, whole));
    const undeclared = await writeRecords(draft, commands, coded, takenBack);
    await renewSentences(draft, commands, takenBack);
    await writeStated(draft, commands, whole);
    await writeLeftOut(draft, commands, whole);
    const { touched, ...claims } = await writeClaims(draft, commands, coded, whole, at);
    const erased = await eraseDocuments(draft, commands, undeclared, at);
    const merged = await mergeRecords(draft, commands, at);
    const derived = [...touched, ...erased.touched, ...merged.touched];
    await renewRestatements(draft, { commands, takenBack, touched: derived });
    await rederivePositions(draft, [...redated, ...moved, ...derived], [...erased.left, ...merged.left]);
    await leaveUndeclared(draft, undeclared);
    await renewNames(draft, commands, takenBack);
    await renewPassages(draft, commands);
    await removeGhosts(draft);
    const decisions = draft.takeNew('Decision');
    await renewHidden(draft);
    let placed: Promise<PlaceOfChange> | null = null;
    const place = () => {
      placed ??= nextPlace(transaction, clock);
      return placed;
    };
    const number = async () => (await place()).seq;
    const decided = await draft.get('Claim', claimsOf(decisions));
    let counts = countChanged([], decided);
    const onChanges = (changes: readonly RowChange[]) => {
      counts = countChanged(changes, decided);
    };
    const rows = dryRun ? 0 : (await draft.commit({ number, onChanges, onProgress })) + decisions.length;
    const isChange = !dryRun && (rows > 0 || change.key !== undefined);
    const itself = { kind, by, note, decisions, counts };
    const written = isChange ? await writeChange(transaction, itself, await place()) : null;
    // Nothing may be left of a text that was erased, not even what was known of it before.
    if (written && erased.tombstones.length > 0) await beginHistory(transaction, written.seq);
    // Whoever revokes a key waits for the number of this change, which is held since it was written.
    if (typeof change.key === 'string') await checkKey(transaction, change.key);
    const { merges } = merged;
    const erasures = erased.tombstones.map(({ id }) => id);
    const report = {
      ...claims,
      coded: inGivenOrder(coded),
      merges,
      change: written,
      ...revising,
      ...(erasures.length > 0 && { erasures }),
      rows,
    };
    if (idempotency) await keepCall(transaction, by, idempotency, now, report);
    return { ...report, warnings: warningsOf(writing) };
  }, signal);
}

/** Claims are written after those that they supersede; their paths end with their places in the list. */
function inGivenOrder(coded: readonly Coded[]): readonly string[] {
  const place = ({ claim: { at } }: Coded) => Number(at.at(-1));
  return coded.toSorted((a, b) => place(a) - place(b)).map(({ id }) => id);
}

function claimsOf(decisions: readonly Row[]): readonly string[] {
  return decisions.flatMap(({ edges }) => edges.claim ?? []);
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const many = faults.length === 1 ? 'is one fault' : `are ${faults.length} faults`;
  throw new DemarcheError('REFUSED', `Nothing was written: there ${many}.`, { faults });
}

/** The report of a call that was made before, where it asked for the same. */
function reportOf({ input, report }: EarlierCall, idempotency: Idempotency): RecordReport {
  if (input !== idempotency.input) {
    const message = `The key "${idempotency.key}" was used for another call within the last 30 days. Give each call a key of its own.`;
    refuse([{ rule: 'KEY_REUSED', at: ['key'], message }]);
  }
  // It was kept by `record` itself.
  return { ...(report as Omit<RecordReport, 'warnings'>), warnings: [] };
}

/** Throws UNAUTHENTICATED where a key is not there or was revoked. */
async function checkKey(transaction: Transaction, id: string): Promise<void> {
  const [key] = await transaction.get('Key', [id]);
  if (key && key.fields.revokedAt === null) return;
  throw new DemarcheError('UNAUTHENTICATED', 'The key was revoked. Ask for another one.', {
    details: { reason: 'invalid_token' },
  });
}

async function commandsOf(
  given: readonly Command[] | MakeCommands,
  transaction: Transaction,
): Promise<{ readonly commands: readonly Command[]; readonly revised?: Revised }> {
  return typeof given === 'function' ? given(transaction) : { commands: given };
}

/** Dossiers that are loaded are changed by those who coded them. */
function loading(given: readonly Command[] | MakeCommands): ChangeOptions {
  const commands = typeof given === 'function' ? [] : given;
  const coders = commands.flatMap((c) =>
    c.do === 'recordClaim' ? [c.recordedBy] : 'by' in c ? [c.by] : 'coder' in c ? [c.coder] : [],
  );
  return { kind: 'load', by: [...new Set(coders)].sort().join(', ') };
}
