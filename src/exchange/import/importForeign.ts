import type { Command } from '../../commands/Command.ts';
import { DemarcheError, type Fault, pathText } from '../../errors.ts';
import { record } from '../../record.ts';
import { Draft } from '../../recording/Draft.ts';
import { examine } from '../../recording/examine.ts';
import { faultsOf } from '../../rules/inOrder.ts';
import type { Store } from '../../stores/Store.ts';
import type { ForeignDocument, ForeignFault } from './ForeignDocument.ts';
import { ForeignRecords } from './ForeignRecords.ts';
import { foreignCommands, type Importing } from './foreignCommands.ts';
import { type Candidate, settleRecords } from './settleRecords.ts';

/** Claims, and characters of texts, that are written together: more would take memory, fewer time. */
const CLAIMS = 1_000;
const CHARACTERS = 2_000_000;

const NOTHING_CAME = { recorded: 0, unchanged: 0, retracted: 0, waiting: 0 };

/** How a foreign file is to be imported. */
export interface ImportOptions extends Pick<Importing, 'from' | 'coder' | 'language' | 'status'> {
  /** Whether what can be taken is written although something else cannot. */
  readonly partial: boolean;
  /** Whether nothing is written: only told what would come. */
  readonly check: boolean;
  /** By names of the file: the slug of whoever it is, in the store or among the file's other actors. */
  readonly actors: ReadonlyMap<string, string>;
  /** Told how many claims of how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What an import came to, or would come to. */
export interface ImportReport {
  readonly documents: number;
  /** Stances of the file that could be taken. */
  readonly stances: number;
  readonly actors: number;
  readonly issues: number;
  readonly targets: number;
  /** Claims that are new, that were there already, and that the file has no longer; all 0 where faults held the import up. */
  readonly recorded: number;
  readonly unchanged: number;
  readonly retracted: number;
  /** Of those that were there already: drafts that were to be accepted, which only a decision does. */
  readonly waiting: number;
  /** What could not be taken, and why. */
  readonly faults: readonly ForeignFault[];
  /** What was left out because it is no stance. */
  readonly notes: readonly ForeignFault[];
  /** Actors of the file that may be others, of the store or of the file. */
  readonly candidates: readonly Candidate[];
  /** False where faults held the import up, and where it was only to be checked. */
  readonly written: boolean;
}

/**
 * Imports a foreign file: reads all of it once for names, checks all of it beside the store, and only then writes it, some
 * documents at a time, so that memory does not grow with it. Nothing is written where anything cannot be taken, unless
 * `partial` says so. The same file again changes nothing; one that was cut off while it was written is taken up by
 * importing it again.
 *
 * @param read gives the file's documents from the beginning, each time that it is called
 * Throws BAD_ARGUMENT where the file cannot be read, and the store's own errors.
 */
export async function importForeign(
  store: Pick<Store, 'transaction'>,
  read: () => AsyncIterable<ForeignDocument>,
  options: ImportOptions,
): Promise<ImportReport> {
  const records = new ForeignRecords();
  const [faults, notes]: [ForeignFault[], ForeignFault[]] = [[], []];
  let [documents, stances] = [0, 0];
  for await (const document of read()) {
    documents += 1;
    stances += document.claims.length;
    faults.push(...document.faults);
    notes.push(...(document.notes ?? []));
    records.add(document);
  }
  const settled = await store.transaction((transaction) =>
    settleRecords(transaction, records, options.actors),
  );
  faults.push(...settled.faults);
  const importing: Importing = { ...options, records };
  const report = {
    ...{ documents, stances, notes, candidates: settled.candidates },
    actors: countOf(records, ['Actor']),
    issues: countOf(records, ['Issue']),
    targets: countOf(records, ['Proposal', 'Assertion']),
    ...NOTHING_CAME,
  };
  const passes = options.check || options.partial ? 1 : 2;
  let done = 0;
  const told = (batch: readonly ForeignDocument[]) => {
    done += claimsIn(batch);
    options.onProgress?.(done, passes * stances);
  };
  if (!options.check && !options.partial) {
    for await (const batch of batchesOf(read())) {
      faults.push(...(await check(store, batch, importing)));
      told(batch);
    }
    if (faults.length > 0) return { ...report, faults, written: false };
  }
  const declared = new Set<string>();
  for await (const batch of batchesOf(read())) {
    // Each batch that is only checked declares all that it speaks of: nothing that was declared before is there.
    if (options.check) declared.clear();
    const { left, faults: found, ...claims } = await write(store, batch, { importing, declared, ...options });
    faults.push(...found);
    if (!options.check) report.stances -= left;
    report.recorded += claims.recorded;
    report.unchanged += claims.unchanged;
    report.retracted += claims.retracted;
    report.waiting += claims.waiting;
    told(batch);
  }
  const came = options.check && faults.length > 0 ? NOTHING_CAME : {};
  return { ...report, ...came, faults, written: !options.check };
}

/** What the rules say to some documents beside the store: each declares all that it speaks of. */
async function check(
  store: Pick<Store, 'transaction'>,
  batch: readonly ForeignDocument[],
  importing: Importing,
): Promise<readonly ForeignFault[]> {
  const declared = new Set<string>();
  const commands = batch.flatMap((document) => foreignCommands(document, importing, declared));
  const { writing } = await store.transaction((transaction) => examine(new Draft(transaction), commands));
  return faultsOf(writing).map(foreignFault);
}

interface Written {
  readonly recorded: number;
  readonly unchanged: number;
  readonly retracted: number;
  readonly waiting: number;
  /** How many stances were left out, and why. */
  readonly left: number;
  readonly faults: readonly ForeignFault[];
}

interface Writing {
  readonly importing: Importing;
  /** What batches before have declared. */
  readonly declared: Set<string>;
  readonly partial: boolean;
  /** Whether it is only looked at what would be written. */
  readonly check: boolean;
}

/** How many records of some types a file has: those that --actors says to be one are one. */
function countOf(records: ForeignRecords, types: readonly string[]): number {
  return new Set(records.all().flatMap(({ type, slug }) => (types.includes(type) ? [slug] : []))).size;
}

/**
 * Writes some documents, or looks at what would be written: with `partial` without the claims and documents that the rules
 * refuse.
 *
 * Throws REFUSED, where it writes without `partial`, when they refuse what they let pass before.
 */
async function write(
  store: Pick<Store, 'transaction'>,
  batch: readonly ForeignDocument[],
  { importing, declared, partial, check: dryRun }: Writing,
): Promise<Written> {
  const faults: ForeignFault[] = [];
  let documents = batch;
  while (documents.length > 0) {
    const known = new Set(declared);
    const commands = documents.flatMap((document) => foreignCommands(document, importing, known));
    try {
      const report = await record(store, commands, { change: changeOf(commands, importing), dryRun });
      for (const key of known) declared.add(key);
      const [recorded, unchanged, retracted] = [report.recorded, report.unchanged, report.retracted];
      const left = claimsIn(batch) - claimsIn(documents);
      const waiting = importing.status === 'DRAFT' ? 0 : await draftsAmong(store, unchanged);
      return {
        ...{ recorded: recorded.length, unchanged: unchanged.length, retracted: retracted.length },
        ...{ waiting, left, faults },
      };
    } catch (error) {
      if (!(error instanceof DemarcheError) || error.code !== 'REFUSED') throw error;
      if (!partial && !dryRun) throw changedMeanwhile(error);
      faults.push(...error.faults.map(foreignFault));
      if (dryRun) break;
      documents = withoutFaulty(documents, error.faults);
    }
  }
  return { ...NOTHING_CAME, left: claimsIn(batch), faults };
}

/** How many of some claims have a stance and wait for a decision. */
async function draftsAmong(store: Pick<Store, 'transaction'>, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await store.transaction((transaction) => transaction.get('Claim', ids));
  return rows.filter(({ fields }) => fields.status === 'DRAFT' && fields.stance !== null).length;
}

/** The file was checked as a whole, so that only what others have written since can stand against it. */
function changedMeanwhile(cause: DemarcheError): DemarcheError {
  const [fault] = cause.faults.map(foreignFault);
  return new DemarcheError(
    'REFUSED',
    `The store was changed while the file was imported, and not all of it is there: ${fault?.place}: ${fault?.message} Import the file again: it goes on where it stopped.`,
    { cause },
  );
}

/** Documents without what is faulty, and without those that are or have nothing but that; none where nothing is known of them. */
function withoutFaulty(
  documents: readonly ForeignDocument[],
  faults: readonly Fault[],
): readonly ForeignDocument[] {
  const [whole, single] = [new Set<unknown>(), new Set<unknown>()];
  for (const { at } of faults) (at[1] === 'document' ? whole : single).add(at[0]);
  const rest = documents
    .filter(({ place }) => !whole.has(place))
    .flatMap((document) => {
      const claims = document.claims.filter(({ place }) => !single.has(place));
      return claims.length === 0 && document.claims.length > 0 ? [] : [{ ...document, claims }];
    });
  const isLess = rest.length < documents.length || claimsIn(rest) < claimsIn(documents);
  return isLess ? rest : [];
}

function changeOf(commands: readonly Command[], { from, coder }: Importing) {
  const coders = commands.flatMap((c) => (c.do === 'recordClaim' ? [c.recordedBy] : []));
  const by = [...new Set(coders.length === 0 ? [coder] : coders)].sort().join(', ');
  return { kind: 'import', by, note: `from ${from}` };
}

/** What the rule says is for those who write dossiers. */
const ANOTHER_TEXT =
  'The store has this document with another text, on which its claims rest. Where rows were added before it or its words were changed, give each document of the file an id that stays the same (see docs/mappings), or import the file under another slug; a text that was mended is one for `reviseDocument`.';

function foreignFault({ rule, at: [place = '', ...rest], message: said }: Fault): ForeignFault {
  const message = rule === 'documentIsTheOneCoded' ? ANOTHER_TEXT : said;
  return { place: rest.length === 0 ? String(place) : `${place}, ${pathText(rest)}`, message };
}

function claimsIn(documents: readonly ForeignDocument[]): number {
  return documents.reduce((sum, { claims }) => sum + claims.length, 0);
}

async function* batchesOf(
  documents: AsyncIterable<ForeignDocument>,
): AsyncGenerator<readonly ForeignDocument[]> {
  let batch: ForeignDocument[] = [];
  let [claims, characters] = [0, 0];
  for await (const document of documents) {
    batch.push(document);
    claims += document.claims.length;
    characters += document.text.length;
    if (claims < CLAIMS && characters < CHARACTERS) continue;
    yield batch;
    batch = [];
    claims = 0;
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
