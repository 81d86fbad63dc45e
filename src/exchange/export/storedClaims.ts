import { rowsById, TARGETS } from '../../recording/rowsById.ts';
import { countRows, rowsInBatches } from '../../recording/rowsInBatches.ts';
import { slugOf } from '../../recording/slugOf.ts';
import { textOrNull } from '../../recording/textOrNull.ts';
import type { OnProgress } from '../../recording/verifyGraph.ts';
import type { Row, Transaction } from '../../stores/Store.ts';

/** A claim with all that it says and rests on, for whoever reads it outside the store. */
export interface StoredClaimFacts {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
  readonly holder: StoredActor;
  /** Null where the words that were kept do not name the holder. */
  readonly holderText: string | null;
  readonly stance: string | null;
  readonly target: {
    readonly slug: string;
    readonly type: string;
    readonly text: string;
    readonly issue: { readonly slug: string; readonly text: string } | null;
  };
  readonly document: StoredSource;
  readonly voice: string;
  readonly tense: string;
  readonly hedged: boolean;
  readonly condition: string | null;
  readonly reason: string | null;
  readonly saidAt: string | null;
  /** Outermost first. */
  readonly via: readonly StoredActor[];
  readonly status: string;
  readonly method: string;
  readonly recordedBy: string;
  /** RFC 3339 */
  readonly recordedAt: string;
  readonly importedFrom: string | null;
  /** One or more, in the order of the text. */
  readonly passages: readonly StoredPassage[];
}

export interface StoredActor {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  /** False for one whom the text leaves unnamed. */
  readonly named: boolean;
}

/** A document as far as its claims say where they stand. */
export interface StoredSource {
  readonly slug: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly excerpt: boolean;
  readonly sha256: string;
}

/** Code points of the document's text. */
export interface StoredPassage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly section: string | null;
}

/** Documents whose texts are in memory together. */
const TEXTS = 20;

/** Documents that are remembered from one batch of claims to the next. */
const REMEMBERED = 10_000;

/** Claims that are read together where only some are asked for. */
const NAMED = 100;

/** Documents without their texts, by their ids. */
type Sources = Map<string, StoredSource>;

/** Which claims are exported, and who is told how many are done. */
export interface ClaimsExport {
  /** The ids of the only ones, or null for all. */
  readonly claims?: readonly string[] | null | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The accepted claims by their ids, some at a time, so that memory does not grow with the graph. Merged actors and targets
 * are those that they are read as. Claims that are asked for and are not accepted, or no longer there, are left out.
 */
export async function* acceptedClaims(
  transaction: Transaction,
  { claims = null, onProgress }: ClaimsExport = {},
): AsyncGenerator<readonly StoredClaimFacts[]> {
  const of = onProgress ? (claims?.length ?? (await countRows(transaction, ['Claim']))) : 0;
  const sources: Sources = new Map();
  let done = 0;
  for await (const rows of claims ? claimsNamed(transaction, claims) : rowsInBatches(transaction, 'Claim')) {
    // Claims come in the order of hashes: without this, each batch would read nearly every text again.
    if (sources.size > REMEMBERED) sources.clear();
    const accepted = rows.filter(({ fields }) => fields.status === 'ACCEPTED');
    if (accepted.length > 0) yield await claimFacts(transaction, accepted, sources);
    done += rows.length;
    onProgress?.(done, of);
  }
}

/** The claims of these ids by their ids, some at a time. */
async function* claimsNamed(
  transaction: Transaction,
  ids: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const inOrder = [...new Set(ids)].toSorted();
  for (let i = 0; i < inOrder.length; i += NAMED) {
    const part = inOrder.slice(i, i + NAMED);
    const rows = await rowsById(transaction, ['Claim'], part);
    yield part.flatMap((id) => rows.get(id) ?? []);
  }
}

/**
 * What some rows of claims say, in their order.
 *
 * @param sources documents that are known already; those that are read are added
 */
export async function claimFacts(
  transaction: Pick<Transaction, 'get'>,
  rows: readonly Row[],
  sources: Sources = new Map(),
): Promise<readonly StoredClaimFacts[]> {
  const ends = (edge: string) => [...new Set(rows.flatMap(({ edges }) => edges[edge] ?? []).flat())];
  const actors = await rowsById(transaction, ['Actor'], [...new Set([...ends('holder'), ...ends('via')])]);
  const targets = await rowsById(transaction, TARGETS, ends('target'));
  const issues = await rowsById(
    transaction,
    ['Issue'],
    [...new Set([...targets.values()].flatMap(({ edges }) => edges.issue ?? []).flat())],
  );
  await readSources(transaction, ends('document'), sources);
  const passages = await rowsById(transaction, ['Passage'], ends('evidence'));
  const actor = (id: unknown): StoredActor => {
    const row = named(actors, id);
    return {
      slug: slugOf(row),
      name: String(row.fields.name),
      kind: String(row.fields.kind),
      named: row.fields.named === true,
    };
  };
  return rows.map((claim) => {
    const { id, fields, edges } = claim;
    const target = named(targets, edges.target);
    const issue = typeof target.edges.issue === 'string' ? named(issues, target.edges.issue) : null;
    return {
      ...{ id, slug: slugOf(claim), text: String(fields.text) },
      holder: actor(edges.holder),
      holderText: textOrNull(fields.holderText),
      stance: textOrNull(fields.stance),
      target: {
        ...{ slug: slugOf(target), type: target.type, text: String(target.fields.text) },
        issue: issue && { slug: slugOf(issue), text: String(issue.fields.text) },
      },
      document: named(sources, edges.document),
      ...{ voice: String(fields.voice), tense: String(fields.tense), hedged: fields.hedged === true },
      ...{ condition: textOrNull(fields.condition), reason: textOrNull(fields.reason) },
      saidAt: textOrNull(fields.saidAt),
      via: [edges.via ?? []].flat().map(actor),
      ...{ status: String(fields.status), method: String(fields.method) },
      ...{ recordedBy: String(fields.recordedBy), recordedAt: String(fields.recordedAt) },
      importedFrom: textOrNull(fields.importedFrom),
      passages: [edges.evidence ?? []]
        .flat()
        .map((passage) => passageOf(named(passages, passage)))
        .toSorted((a, b) => a.start - b.start || a.end - b.end),
    };
  });
}

/** @throws where an edge leads to nothing */
function named<T>(known: ReadonlyMap<string, T>, id: unknown): T {
  const found = known.get(String(id));
  if (found === undefined)
    throw new Error(`The graph is not whole: nothing has the id ${String(id)}. Run "demarche verify".`);
  return found;
}

/** Reads the documents that are not known yet, few at a time, because their texts come with them. */
async function readSources(
  transaction: Pick<Transaction, 'get'>,
  ids: readonly string[],
  sources: Sources,
): Promise<void> {
  const unknown = ids.filter((id) => !sources.has(id));
  for (let i = 0; i < unknown.length; i += TEXTS)
    for (const row of await transaction.get('Document', unknown.slice(i, i + TEXTS)))
      sources.set(row.id, sourceOf(row));
}

function sourceOf(row: Row): StoredSource {
  const { fields } = row;
  return {
    slug: slugOf(row),
    ...{
      title: textOrNull(fields.title),
      publisher: textOrNull(fields.publisher),
      url: textOrNull(fields.url),
    },
    ...{ language: textOrNull(fields.language), publishedAt: textOrNull(fields.publishedAt) },
    ...{ excerpt: fields.excerpt === true, sha256: String(fields.sha256) },
  };
}

function passageOf({ fields }: Row): StoredPassage {
  const { start, end, exact, prefix, suffix, section } = fields;
  return {
    ...{ start: Number(start), end: Number(end), exact: String(exact) },
    ...{ prefix: String(prefix), suffix: String(suffix), section: textOrNull(section) },
  };
}
