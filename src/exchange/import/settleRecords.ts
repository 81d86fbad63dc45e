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
 * whatever would take the slug of something that did not come from this file one of its own. Nothing is merged by itself:
 * actors that bear the name of one that is stored are given as candidates.
 */
export async function settleRecords(
  transaction: Transaction,
  records: ForeignRecords,
  { from, actors }: Settling,
): Promise<Settled> {
  const draft = new Draft(transaction);
  const names = records.all().flatMap((one) => (one.type === 'Actor' ? [one.name] : []));
  const faults: ForeignFault[] = [...actors.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      place: `--actors, "${name}"`,
      message: `The file has no actor of this name.${didYouMean(name, names)}`,
    }));
  const decidedOn = (one: ForeignRecord) => (one.type === 'Actor' ? actors.get(one.name) : undefined);
  for (const one of records.all()) records.rename(one, decidedOn(one) ?? one.slug);
  const idOfRecord = ({ type, slug }: ForeignRecord) => idOf(type === 'Actor' ? type : 'Target', slug);
  const stored = await rowsById(draft, ['Actor', ...TARGETS], records.all().map(idOfRecord));
  const foreign = await fromElsewhere(draft, [...stored.values()], from);
  for (const one of records.all().filter((record) => foreign.has(idOfRecord(record)))) {
    if (decidedOn(one) === undefined) records.rename(one, slugApart(one.slug, one.key));
    else records.rename(one, one.slug, true);
  }
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
  const open = records.all().filter((one) => one.type === 'Actor' && !decided.has(one.name));
  const keysOf = ({ name }: ForeignRecord) =>
    knownNames('Actor', '', { name }).flatMap(({ kind, field, key }) =>
      kind === 'name' && field === 'name' ? [key] : [],
    );
  const named = await draft.find('Name', 'key', open.flatMap(keysOf));
  const bearers = Map.groupBy(named, ({ fields }) => String(fields.key));
  return open.flatMap((one) => {
    const ours = keysOf(one).flatMap((key) => (bearers.get(key) ?? []).map(slugOf));
    const others = [...new Set(ours)].filter((slug) => slug !== one.slug).sort();
    return others.length === 0 ? [] : [{ name: one.name, slug: one.slug, ours: others }];
  });
}
