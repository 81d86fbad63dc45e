import { knownNames } from '../../commands/knownNames.ts';
import { didYouMean } from '../../errors.ts';
import { Draft } from '../../recording/Draft.ts';
import { readDeclaration } from '../../recording/declarationRow.ts';
import { rowsById, TARGETS } from '../../recording/rowsById.ts';
import { slugOf } from '../../recording/slugOf.ts';
import { idOf } from '../../schema/idOf.ts';
import type { Transaction } from '../../stores/Store.ts';
import type { ForeignFault } from './ForeignDocument.ts';
import { type ForeignRecord, type ForeignRecords, placeOf } from './ForeignRecords.ts';
import { slugApart } from './slugFrom.ts';

/** An actor of a foreign file that may be another one, of the store or of the file, under that name. */
export interface Candidate {
  readonly name: string;
  /** The slug that it gets if nobody decides otherwise. */
  readonly slug: string;
  /** The slugs of the others that bear its name. */
  readonly others: readonly string[];
}

export interface Settled {
  readonly candidates: readonly Candidate[];
  readonly faults: readonly ForeignFault[];
}

/**
 * Settles which slugs the records of a foreign file have in the store: an actor the one that a person decided on, and
 * whatever would take the slug of something that no document of the file speaks of, one of its own. Nothing is merged by
 * itself: actors that bear the name of another one are given as candidates.
 *
 * @param actors by names of the file: the slug of whoever it is, in the store or among the file's other actors
 */
export async function settleRecords(
  transaction: Transaction,
  records: ForeignRecords,
  actors: ReadonlyMap<string, string>,
): Promise<Settled> {
  const draft = new Draft(transaction);
  const all = records.all();
  const decidedOn = (one: ForeignRecord) => (one.type === 'Actor' ? actors.get(one.said.name) : undefined);
  const [withDecision, without] = [all.filter(decidedOn), all.filter((one) => !decidedOn(one))];
  const undecided = await keptApart(draft, without, records.documents);
  const decided = withDecision.map((one) => ({ ...one, slug: decidedOn(one) ?? one.slug }));
  const spokenOf = await whoSpeaksOf(draft, decided, records.documents);
  // Those that nobody decided on come first: of several with one slug, what the first says is declared.
  records.settle([
    ...undecided,
    ...decided.map((one) => ({ ...one, isOurs: spokenOf.get(placeOf(one)) === 'others' })),
  ]);
  const slugs = new Set([...all, ...undecided].flatMap(({ type, slug }) => (type === 'Actor' ? [slug] : [])));
  // Whom an earlier import of the file made, before they were decided on: nobody else.
  const before = await whoSpeaksOf(draft, withDecision, records.documents);
  const left = withDecision.filter((one) => before.get(placeOf(one)) === 'file').map(({ slug }) => slug);
  const unknown = new Set(
    decided.filter((one) => !slugs.has(one.slug) && !spokenOf.has(placeOf(one))).map(({ slug }) => slug),
  );
  return {
    candidates: await candidatesAmong(draft, undecided, left),
    faults: faultsOf(actors, { names: actorsAmong(all).map(({ said }) => said.name), slugs, unknown }),
  };
}

interface KnownActors {
  /** What the file calls them. */
  readonly names: readonly string[];
  /** Those of the file. */
  readonly slugs: ReadonlySet<string>;
  /** What neither the file nor the store has of what was decided. */
  readonly unknown: ReadonlySet<string>;
}

function faultsOf(
  actors: ReadonlyMap<string, string>,
  { names, slugs, unknown }: KnownActors,
): readonly ForeignFault[] {
  const known = new Set(names);
  return [...actors].flatMap(([name, slug]) => {
    const fault = (message: string) => [{ place: `--actors, "${name}"`, message }];
    if (!known.has(name)) return fault(`The file has no actor of this name.${didYouMean(name, names)}`);
    if (!unknown.has(slug)) return [];
    return fault(`Neither the store nor the file has an actor "${slug}".${didYouMean(slug, [...slugs])}`);
  });
}

function actorsAmong(records: readonly ForeignRecord[]) {
  return records.filter((one) => one.type === 'Actor');
}

/** Each with the first of its slugs that nothing has of which no document of the file speaks: the same each time. */
async function keptApart(
  draft: Draft,
  given: readonly ForeignRecord[],
  documents: ReadonlySet<string>,
): Promise<readonly ForeignRecord[]> {
  const slugOfRound = ({ slug, key }: ForeignRecord, round: number) => {
    if (round === 0) return slug;
    return slugApart(slug, round === 1 ? key : `${key} ${round}`);
  };
  const settled = [...given];
  let open = given.map((_, i) => i);
  for (let round = 0; open.length > 0; round += 1) {
    for (const i of open) {
      const record = given[i];
      if (record) settled[i] = { ...record, slug: slugOfRound(record, round) };
    }
    const tried = open.flatMap((i) => settled[i] ?? []);
    const spokenOf = await whoSpeaksOf(draft, tried, documents);
    open = open.filter((i) => {
      const record = settled[i];
      return record && spokenOf.get(placeOf(record)) === 'others';
    });
  }
  return settled;
}

/** Of the slugs that the store has: whether some document of the file speaks of what has it, or others alone do. By `placeOf`. */
async function whoSpeaksOf(
  draft: Draft,
  records: readonly ForeignRecord[],
  documents: ReadonlySet<string>,
): Promise<ReadonlyMap<string, 'file' | 'others'>> {
  const places = new Map(records.map((one) => [idOfRecord(one), placeOf(one)]));
  const stored = await rowsById(draft, ['Actor', ...TARGETS], [...places.keys()]);
  const ofFile = new Set(
    (await draft.find('Declaration', 'record', stored.keys())).flatMap((row) =>
      documents.has(readDeclaration(row).document ?? '') ? [String(row.fields.record)] : [],
    ),
  );
  return new Map(
    [...stored.keys()].map((id) => [places.get(id) ?? '', ofFile.has(id) ? 'file' : 'others'] as const),
  );
}

function idOfRecord({ type, slug }: ForeignRecord): string {
  return idOf(type === 'Actor' ? type : 'Target', slug);
}

/** Of several in the file that bear one name, the first is the one that others may be; what is merged is one already. */
async function candidatesAmong(
  draft: Draft,
  records: readonly ForeignRecord[],
  left: readonly string[],
): Promise<readonly Candidate[]> {
  const actors = actorsAmong(records);
  const named = actors.flatMap(({ slug, said: { name } }) =>
    keysOf(name).map((key) => ({ name, slug, key })),
  );
  const inFile = Map.groupBy(named, ({ key }) => key);
  const inStore = Map.groupBy(await draft.find('Name', 'key', inFile.keys()), ({ fields }) =>
    String(fields.key),
  );
  const merged = new Set(
    (await draft.get('Actor', actors.map(idOfRecord)))
      .filter(({ edges }) => (edges.mergedInto ?? null) !== null)
      .map(slugOf),
  );
  return named.flatMap(({ name, slug, key }) => {
    if (merged.has(slug)) return [];
    const ofFile = (inFile.get(key) ?? []).map((one) => one.slug);
    const known = [...ofFile, ...left];
    const ofStore = (inStore.get(key) ?? []).map(slugOf).filter((one) => !known.includes(one));
    const others = [...new Set([...ofFile.slice(0, 1), ...ofStore])].filter((one) => one !== slug).sort();
    return others.length === 0 ? [] : [{ name, slug, others }];
  });
}

function keysOf(name: string): readonly string[] {
  return knownNames('Actor', '', { name }).flatMap(({ kind, field, key }) =>
    kind === 'name' && field === 'name' ? [key] : [],
  );
}
