import { rowsById, TARGETS } from '../../recording/rowsById.ts';
import { rowsInBatches } from '../../recording/rowsInBatches.ts';
import { slugOf } from '../../recording/slugOf.ts';
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
  readonly text: string;
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

/**
 * The accepted claims by their ids, some at a time, so that memory does not grow with the graph. Merged actors and targets
 * are those that they are read as.
 */
export async function* acceptedClaims(transaction: Transaction): AsyncGenerator<readonly StoredClaimFacts[]> {
  for await (const rows of rowsInBatches(transaction, 'Claim'))
    yield await claimFacts(
      transaction,
      rows.filter(({ fields }) => fields.status === 'ACCEPTED'),
    );
}

/** What some rows of claims say, in their order. */
export async function claimFacts(
  transaction: Pick<Transaction, 'get'>,
  rows: readonly Row[],
): Promise<readonly StoredClaimFacts[]> {
  const ends = (edge: string) => [...new Set(rows.flatMap(({ edges }) => edges[edge] ?? []).flat())];
  const actors = await rowsById(transaction, ['Actor'], [...new Set([...ends('holder'), ...ends('via')])]);
  const targets = await rowsById(transaction, TARGETS, ends('target'));
  const issues = await rowsById(
    transaction,
    ['Issue'],
    [...new Set([...targets.values()].flatMap(({ edges }) => edges.issue ?? []).flat())],
  );
  const documents = await rowsById(transaction, ['Document'], ends('document'));
  const passages = await rowsById(transaction, ['Passage'], ends('evidence'));
  const rowOf = (known: ReadonlyMap<string, Row>, id: unknown): Row => {
    const row = known.get(String(id));
    if (!row)
      throw new Error(`The graph is not whole: nothing has the id ${String(id)}. Run "demarche verify".`);
    return row;
  };
  const actor = (id: unknown): StoredActor => {
    const row = rowOf(actors, id);
    return { slug: slugOf(row), name: String(row.fields.name), kind: String(row.fields.kind) };
  };
  return rows.map((claim) => {
    const { id, fields, edges } = claim;
    const target = rowOf(targets, edges.target);
    const issue = typeof target.edges.issue === 'string' ? rowOf(issues, target.edges.issue) : null;
    return {
      ...{ id, slug: slugOf(claim), text: String(fields.text) },
      holder: actor(edges.holder),
      holderText: textOrNull(fields.holderText),
      stance: textOrNull(fields.stance),
      target: {
        ...{ slug: slugOf(target), type: target.type, text: String(target.fields.text) },
        issue: issue && { slug: slugOf(issue), text: String(issue.fields.text) },
      },
      document: sourceOf(rowOf(documents, edges.document)),
      ...{ voice: String(fields.voice), tense: String(fields.tense), hedged: fields.hedged === true },
      ...{ condition: textOrNull(fields.condition), reason: textOrNull(fields.reason) },
      saidAt: textOrNull(fields.saidAt),
      via: [edges.via ?? []].flat().map(actor),
      ...{ status: String(fields.status), method: String(fields.method) },
      ...{ recordedBy: String(fields.recordedBy), recordedAt: String(fields.recordedAt) },
      importedFrom: textOrNull(fields.importedFrom),
      passages: [edges.evidence ?? []]
        .flat()
        .map((passage) => passageOf(rowOf(passages, passage)))
        .toSorted((a, b) => a.start - b.start || a.end - b.end),
    };
  });
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
    ...{ excerpt: fields.excerpt === true, sha256: String(fields.sha256), text: String(fields.text) },
  };
}

function passageOf({ fields }: Row): StoredPassage {
  const { start, end, exact, prefix, suffix, section } = fields;
  return {
    ...{ start: Number(start), end: Number(end), exact: String(exact) },
    ...{ prefix: String(prefix), suffix: String(suffix), section: textOrNull(section) },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
