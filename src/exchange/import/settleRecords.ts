import { knownNames } from '../../commands/knownNames.ts';
import { didYouMean } from '../../errors.ts';
import { Draft } from '../../recording/Draft.ts';
import { readDeclaration } from '../../recording/declarationRow.ts';
import { rowsById, TARGETS } from '../../recording/rowsById.ts';
import { slugOf } from '../../recording/slugOf.ts';
import { idOf } from '../../schema/idOf.ts';
import type { Row, Transaction } from '../../stores/Store.ts';
import type { ForeignFault } from './ForeignDocument.ts';
import type { ForeignRecord, ForeignRecords } from './ForeignRecords.ts';
import { slugApart } from './slugFrom.ts';

/** An actor of a foreign file that may be one of the store's under that name. */
export interface Candidate {
  readonly name: string;
  /** The slug that it gets if nobody decides otherwise. */
  readonly slug: string;
  /** The slugs of those in the store that bear its name. */
  readonly ours: readonly string[];
}

/** What a settlement needs to know of the import. */
export interface Settling {
  /** The format and the name of the file: `dna sample.dna`. */
  readonly from: string;
  /** By names of the file: the slug that an actor is to have. */
  readonly actors: ReadonlyMap<string, string>;
}

export interface Settled {
  readonly candidates: readonly Candidate[];
  readonly faults: readonly ForeignFault[];
}

/**
 * Settles which slugs the records of a foreign file have in the store: an actor the one that a person decided on, and
 * whatever would take the slug of something else, in the store or of such an actor, one of its own. Nothing is merged by
 * itself: actors that bear the name of one that is stored are given as candidates.
 */
export async function settleRecords(
  transaction: Transaction,
  records: ForeignRecords,
  { from, actors }: Settling,
): Promise<Settled> {
  const draft = new Draft(transaction);
  const names = records.all().flatMap((one) => (one.type === 'Actor' ? [one.said.name] : []));
  const faults: ForeignFault[] = [...actors.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      place: `--actors, "${name}"`,
      message: `The file has no actor of this name.${didYouMean(name, names)}`,
    }));
  const decidedOn = (one: ForeignRecord) => (one.type === 'Actor' ? actors.get(one.said.name) : undefined);
  const decided = records.all().map((one) => ({ ...one, slug: decidedOn(one) ?? one.slug }));
  const idOfRecord = ({ type, slug }: ForeignRecord) => idOf(type === 'Actor' ? type : 'Target', slug);
  const stored = await rowsById(draft, ['Actor', ...TARGETS], decided.map(idOfRecord));
  const foreign = await fromElsewhere(draft, [...stored.values()], from);
  const chosen = new Set(actors.values());
  records.settle(
    decided.map((one) => {
      const isForeign = foreign.has(idOfRecord(one));
      if (decidedOn(one) !== undefined) return { ...one, isOurs: isForeign };
      const isTaken = isForeign || (one.type === 'Actor' && chosen.has(one.slug));
      return isTaken ? { ...one, slug: slugApart(one.slug, one.key) } : one;
    }),
  );
  return { candidates: await candidatesAmong(draft, records, actors), faults };
}

/** The ids of those rows of which some document of another origin speaks. */
async function fromElsewhere(draft: Draft, rows: readonly Row[], from: string): Promise<ReadonlySet<string>> {
  const declarations = (
    await draft.find(
      'Declaration',
      'record',
      rows.map(({ id }) => id),
    )
  ).map((row) => ({ record: String(row.fields.record), document: readDeclaration(row).document }));
  const documents = [...new Set(declarations.flatMap(({ document }) => document ?? []))];
  const ids = documents.map((slug) => idOf('Document', slug));
  const imported = new Set(
    (await draft.find('Claim', 'document', ids))
      .filter(({ fields }) => String(fields.importedFrom ?? '').startsWith(`${from} `))
      .map(({ edges }) => String(edges.document)),
  );
  const isFromHere = (document: string | null) =>
    document !== null && imported.has(idOf('Document', document));
  const here = new Set(
    declarations.filter(({ document }) => isFromHere(document)).map(({ record }) => record),
  );
  return new Set(rows.map(({ id }) => id).filter((id) => !here.has(id)));
}

async function candidatesAmong(
  draft: Draft,
  records: ForeignRecords,
  decided: ReadonlyMap<string, string>,
): Promise<readonly Candidate[]> {
  const open = records
    .all()
    .flatMap(({ type, said, slug }) =>
      type === 'Actor' && !decided.has(said.name) ? [{ name: said.name, slug }] : [],
    );
  const keysOf = (name: string) =>
    knownNames('Actor', '', { name }).flatMap(({ kind, field, key }) =>
      kind === 'name' && field === 'name' ? [key] : [],
    );
  const keys = open.flatMap(({ name }) => keysOf(name));
  const bearers = Map.groupBy(await draft.find('Name', 'key', keys), ({ fields }) => String(fields.key));
  return open.flatMap(({ name, slug }) => {
    const bearing = keysOf(name).flatMap((key) => (bearers.get(key) ?? []).map(slugOf));
    const ours = [...new Set(bearing)].filter((one) => one !== slug).sort();
    return ours.length === 0 ? [] : [{ name, slug, ours }];
  });
}
