import { knownNames } from '../commands/knownNames.ts';
import { soughtWords } from '../evidence/foldWords.ts';
import type { Value } from '../plan/bindValues.ts';
import type { Condition, Page, ReadPlan } from '../plan/ReadPlan.ts';
import { storedType } from '../schema/graphModel.ts';
import type { Store } from '../stores/Store.ts';
import { type Likened, likeness, type MergeReason } from './likeness.ts';

/** Two records that may be one. */
export interface MergeCandidate {
  /** Their slugs, in their order. */
  readonly slugs: readonly [string, string];
  /** What they are called, in the same order. */
  readonly names: readonly [string, string];
  readonly reasons: readonly MergeReason[];
}

/** Candidates, and where to go on. */
export interface CandidatesFound {
  readonly nodes: readonly MergeCandidate[];
  /** Behind the last record that was looked at; null where that was the last of all. */
  readonly end: Place | null;
}

/** A place among the records of some types: behind a slug, or before all of a type. */
export interface Place {
  readonly type: string;
  readonly slug: string | null;
}

/** Records looked at together, and at most in one call. */
const BATCH = 25;
const MOST_RECORDS = 500;

/** Others of one name, and of whose names one is a part, that are looked at. */
const MOST_NAMESAKES = 500;
const MOST_WHOLES = 20;

/**
 * Records of some types that may be one, each pair once. The records are gone through by their slugs, and each is compared
 * with those alone that an index gives for its names and identifiers: so a call costs the same however many there are, and
 * may give fewer than asked for where there is more.
 *
 * @param first how many are wanted; a little more may be given
 */
export async function findCandidates(
  store: Pick<Store, 'read'>,
  {
    types,
    first,
    after,
  }: { readonly types: readonly string[]; readonly first: number; readonly after: Place | null },
  signal: AbortSignal,
): Promise<CandidatesFound> {
  const nodes: MergeCandidate[] = [];
  let place: Place | null = after ?? { type: types[0] ?? '', slug: null };
  for (let looked = 0; place !== null && nodes.length < first && looked < MOST_RECORDS; looked += BATCH) {
    const found: CandidatesFound = await lookFrom(store, place, first - nodes.length, signal);
    nodes.push(...found.nodes);
    const next: string | undefined = types[types.indexOf(place.type) + 1];
    place = found.end ?? (next === undefined ? null : { type: next, slug: null });
  }
  return { nodes, end: place };
}

/** Candidates among the next few records of one type; `end` is null where these are its last. */
async function lookFrom(
  store: Pick<Store, 'read'>,
  { type, slug }: Place,
  wanted: number,
  signal: AbortSignal,
): Promise<CandidatesFound> {
  const reading = new Reading(store, type, signal);
  const records = await reading.records(slug);
  const others = await reading.othersLike(records);
  const nodes: MergeCandidate[] = [];
  for (const [i, record] of records.entries()) {
    nodes.push(...candidatesOf(record, others));
    const isLast = i + 1 === records.length && records.length < BATCH;
    if (nodes.length >= wanted || i + 1 === records.length)
      return { nodes, end: isLast ? null : { type, slug: record.slug } };
  }
  return { nodes, end: null };
}

/** Pairs that share a name are given with the first of the two, others with the one whose name is a part. */
function candidatesOf(record: Likened, others: readonly Likened[]): readonly MergeCandidate[] {
  return others.flatMap((other): readonly MergeCandidate[] => {
    if (other.slug === record.slug) return [];
    const reasons = likeness(record, other);
    const isPart = ({ names: [name] }: Likened) =>
      reasons.some(({ kind, words }) => kind === 'PART' && words === name);
    const isFirst = record.slug < other.slug;
    const isShared = reasons.some(({ kind }) => kind !== 'PART');
    const isMine = isShared || isPart(other) === isPart(record) ? isFirst : isPart(record);
    if (reasons.length === 0 || !isMine) return [];
    const [one, two] = isFirst ? [record, other] : [other, record];
    return [
      { slugs: [one.slug, two.slug], names: [one.names[0] ?? one.slug, two.names[0] ?? two.slug], reasons },
    ];
  });
}

/** Reads records of one type, each time by one statement. */
class Reading {
  private readonly store: Pick<Store, 'read'>;
  private readonly type: string;
  private readonly fields: readonly string[];
  private readonly signal: AbortSignal;

  constructor(store: Pick<Store, 'read'>, type: string, signal: AbortSignal) {
    this.store = store;
    this.type = type;
    this.signal = signal;
    this.fields = ['slug', 'name', 'text', 'aliases', 'externalIds'].filter((name) =>
      storedType(type).fields.has(name),
    );
  }

  /** The next records behind a slug that are not merged. */
  async records(after: string | null): Promise<readonly Likened[]> {
    const standing: Condition = { kind: 'present', field: 'mergedInto', param: 1 };
    const page = this.page('found', [standing], after === null ? null : 2);
    return likenedIn(await this.read([page], [BATCH, false, after]), 'found');
  }

  /** Others that bear one of their names or identifiers, or whose names have all words of one of their names. */
  async othersLike(records: readonly Likened[]): Promise<readonly Likened[]> {
    if (records.length === 0) return [];
    const keys = records.flatMap(({ slug, names, externalIds }) => {
      const [name = '', ...aliases] = names;
      return knownNames(this.type, slug, { name, text: name, aliases, externalIds })
        .filter(({ kind }) => kind !== 'slug')
        .map(({ key }) => key);
    });
    const byKey: Condition = { kind: 'oneOf', field: 'key', param: 1 };
    const named = nodesIn(
      await this.read(
        [pageOf('found', 'Name', ['record'], [byKey], null)],
        [MOST_NAMESAKES, [...new Set(keys)]],
      ),
      'found',
    ).map(({ record }) => String(record));
    const byId: Condition = { kind: 'oneOf', field: 'id', param: 1 };
    const namesakes = await this.read(
      [this.page('found', [byId], null)],
      [MOST_NAMESAKES, [...new Set(named)]],
    );
    const others = [...likenedIn(namesakes, 'found'), ...(await this.wholesOf(records))];
    return [...new Map(others.map((other) => [other.slug, other])).values()];
  }

  /** Actors whose names have all words of a name of one of these. */
  private async wholesOf(records: readonly Likened[]): Promise<readonly Likened[]> {
    if (this.type !== 'Actor') return [];
    // As many lists each time, so that a store plans one statement.
    const sought = Array.from({ length: BATCH }, (_, i) => soughtWords(records[i]?.names[0] ?? ''));
    const pages = sought.map((_, i) => this.page(`w${i}`, [{ kind: 'words', param: i + 1 }], null));
    const answer = await this.read(pages, [MOST_WHOLES, ...sought]);
    return sought.flatMap((_, i) => likenedIn(answer, `w${i}`));
  }

  private page(key: string, conditions: readonly Condition[], after: number | null): Page {
    return pageOf(key, this.type, this.fields, conditions, after);
  }

  private async read(roots: ReadPlan['roots'], values: readonly Value[]): Promise<unknown> {
    const answer = await this.store.read({ roots }, values, this.signal);
    return JSON.parse(typeof answer === 'string' ? answer : new TextDecoder().decode(answer));
  }
}

/** The first rows of a type under some conditions; how many is the first value. */
function pageOf(
  key: string,
  type: string,
  fields: readonly string[],
  conditions: readonly Condition[],
  after: number | null,
): Page {
  return {
    ...{ kind: 'page', key, listOf: type, source: { kind: 'all' }, conditions, first: 0, after, rows: true },
    shapes: [{ type, selections: fields.map((field) => ({ kind: 'scalar', key: field, field })) }],
    parts: [{ kind: 'nodes', key: 'nodes', view: [[0, fields.length]] }],
  };
}

function likenedIn(data: unknown, key: string): readonly Likened[] {
  return nodesIn(data, key).map(({ slug, name, text, aliases, externalIds }) => ({
    slug: String(slug),
    names: [name ?? text ?? [], aliases ?? []].flat().map(String),
    externalIds: [externalIds ?? []].flat().map(String),
  }));
}

function nodesIn(data: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const { [key]: page } = Object(data);
  const { nodes } = Object(page);
  return Array.isArray(nodes) ? nodes : [];
}
