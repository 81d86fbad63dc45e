import { graphModel } from '../schema/graphModel.ts';
import type { Row, Store, Transaction } from '../stores/Store.ts';
import { checkDerived } from './checkDerived.ts';
import { checkPositions } from './checkPositions.ts';
import { checkRows } from './checkRows.ts';
import { type Change, Draft } from './Draft.ts';
import { followsFromClaims } from './followsFromClaims.ts';
import { GraphDigest } from './GraphDigest.ts';
import { rowLine } from './rowLine.ts';
import { countRows, idsInBatches, rowsInBatches } from './rowsInBatches.ts';
import { opposes } from './Standing.ts';
import { TYPES_OF_GRAPH, TYPES_OF_STORE } from './typesOfGraph.ts';
import { holdChanges } from './writeChange.ts';

/** Actors whose claims are held together. */
const ACTORS = 20;

/** What records and their names are derived from. */
const DECLARED = 'what is declared and merged';

export interface Checked {
  /** How many rows there are. */
  readonly rows: number;
  /** What is wrong, a line each. */
  readonly differences: readonly string[];
  /** Of the whole graph: see `GraphDigest`. */
  readonly digest: string;
}

export interface Verified extends Omit<Checked, 'digest'> {
  /** What the store's engine finds wrong with what it keeps. Where there is any, no row was looked at. */
  readonly damage: readonly string[];
  /** Null where no row was looked at. */
  readonly digest: string | null;
}

/** Told how many of how many are done. */
export type OnProgress = (done: number, of: number) => void;

/**
 * Everything that is stored otherwise than the rules have it, a line each: after the engine's own check, positions are
 * derived from the claims again, records and their names from what is declared and merged, and every row is looked at.
 * Nothing is written, and what others write meanwhile is not seen.
 */
export async function verifyGraph(store: Store, onProgress: OnProgress = () => undefined): Promise<Verified> {
  return store.snapshot(async (transaction) => {
    await holdChanges(transaction);
    // What a damaged store gives says nothing about the rules.
    const damage = await transaction.damage();
    if (damage.length > 0) return { rows: 0, differences: [], damage, digest: null };
    return { ...(await checkGraph(transaction, onProgress)), damage };
  });
}

/** What `verifyGraph` finds in all rows that a transaction sees, with the digest of what it has looked at. */
export async function checkGraph(transaction: Transaction, onProgress: OnProgress): Promise<Checked> {
  const types = [...graphModel.types.keys()].filter((type) => !TYPES_OF_STORE.includes(type));
  const rows = await countRows(transaction, types);
  const of = rows + (await countRows(transaction, ['Actor']));
  let done = 0;
  const looked = (more: number) => {
    done += more;
    onProgress(done, of);
  };
  const found: string[] = [];
  for await (const actors of idsInBatches(transaction, 'Actor', ACTORS)) {
    found.push(...(await checkPositions(transaction, actors)).map(describeChange));
    looked(actors.length);
  }
  const check = async (some: readonly Row[]) => {
    const faults = await checkRows(new Draft(transaction), some);
    found.push(...faults.map(({ row, fault }) => `${nameOf(row)}: ${fault}.`));
    found.push(...(await checkDerived(transaction, some)).map(describeChange));
    looked(some.length);
  };
  const digest = new GraphDigest();
  for (const type of TYPES_OF_GRAPH) {
    for await (const some of rowsInBatches(transaction, type)) {
      for (const row of some) digest.add(rowLine(row));
      await check(some);
      if (type === 'Proposal') found.push(...(await checkStanding(transaction, some)));
    }
  }
  for (const type of types.filter((name) => !TYPES_OF_GRAPH.includes(name)))
    for await (const some of rowsInBatches(transaction, type)) await check(some);
  return { rows, differences: found, digest: digest.end().digest };
}

/**
 * A proposal is unattributed where no accepted claim proposes it, and rests on words then, where it is declared; it is
 * opposed where a current position is against it.
 */
async function checkStanding(
  transaction: Transaction,
  proposals: readonly Row[],
): Promise<readonly string[]> {
  const ids = proposals.map((row) => row.id);
  const claims = await transaction.find('Claim', 'target', ids);
  const positions = await transaction.find('Position', 'target', ids);
  const opposed = new Set(positions.filter(opposes).map(({ edges }) => edges.target));
  const declarations = await transaction.find('Declaration', 'record', ids);
  const declared = new Set(declarations.map(({ fields }) => fields.record));
  const proposed = new Set(
    claims
      .filter(({ fields }) => fields.stance === 'PROPOSES' && fields.status === 'ACCEPTED')
      .map(({ edges }) => edges.target),
  );
  return proposals.flatMap((row) => {
    const isUnattributed = !proposed.has(row.id);
    // What is merged is proposed by claims that lead to what it was merged into.
    const isRead = declared.has(row.id) && row.edges.mergedInto === null;
    const isWithoutWords = isUnattributed && isRead && row.edges.evidence?.length === 0;
    return [
      ...(row.fields.unattributed === isUnattributed
        ? []
        : [`${nameOf(row)}: unattributed is ${row.fields.unattributed}, expected ${isUnattributed}.`]),
      ...(row.fields.opposed === opposed.has(row.id)
        ? []
        : [`${nameOf(row)}: opposed is ${row.fields.opposed}, expected ${opposed.has(row.id)}.`]),
      ...(isWithoutWords ? [`${nameOf(row)}: nobody proposes it, and it rests on no words.`] : []),
    ];
  });
}

function describeChange({ before, after }: Change): string {
  const either = before ?? after;
  const isPosition = either !== null && followsFromClaims(either);
  if (!before)
    return `${after ? nameOf(after) : 'A row'}: is not there, and follows from ${isPosition ? 'claims' : DECLARED}.`;
  if (!after)
    return `${nameOf(before)}: ${isPosition ? 'follows from no claim' : `does not follow from ${DECLARED}`}.`;
  const differences = Object.entries({ ...after.fields, ...after.edges }).flatMap(([name, expected]) => {
    const stored = before.fields[name] ?? before.edges[name] ?? null;
    const [is, should] = [stored, expected].map((value) => JSON.stringify(value));
    return is === should ? [] : [`${name} is ${is}, expected ${should}`];
  });
  return `${nameOf(before)}: ${differences.join('; ')}.`;
}

/** `Claim macron-supports-geneva-3f2a9c1b`, `Position geneva 1 macron`. */
function nameOf({ type, id, fields }: Row): string {
  return `${type} ${fields.slug ?? (followsFromClaims({ type }) ? fields.order : id)}`;
}
