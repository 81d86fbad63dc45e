import { graphModel } from '../schema/graphModel.ts';
import type { Row, Store, Transaction } from '../stores/Store.ts';
import { checkPositions } from './checkPositions.ts';
import { checkRows } from './checkRows.ts';
import { type Change, Draft } from './Draft.ts';

/** Rows looked at together. */
const BATCH = 500;

export interface Verified {
  /** How many there are. */
  readonly rows: number;
  /** What is wrong, a line each. */
  readonly differences: readonly string[];
  /** What the store's engine finds wrong with what it keeps. Where there is any, no row was looked at. */
  readonly damage: readonly string[];
}

/**
 * Everything that is stored otherwise than the rules have it, a line each: after the engine's own check, positions are
 * derived from the claims again, and every row is looked at. Nothing is written, and nobody else writes meanwhile.
 *
 * @param onProgress called with how many rows of how many have been looked at
 */
export async function verifyGraph(
  store: Store,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Verified> {
  return store.transaction(async (transaction) => {
    // What a damaged store gives says nothing about the rules.
    const damage = await transaction.damage();
    if (damage.length > 0) return { rows: 0, differences: [], damage };
    const idsOf = new Map<string, readonly string[]>();
    for (const type of graphModel.types.keys()) idsOf.set(type, await transaction.ids(type));
    const actors = idsOf.get('Actor') ?? [];
    const rows = [...idsOf.values()].reduce((sum, ids) => sum + ids.length, 0);
    const of = rows + actors.length;
    let done = 0;
    const looked = (more: number) => {
      done += more;
      onProgress(done, of);
    };
    const found: string[] = [];
    for (const ids of batches(actors)) {
      found.push(...(await checkPositions(transaction, ids)).map(describeChange));
      looked(ids.length);
    }
    for (const [type, all] of idsOf) {
      for (const ids of batches(all)) {
        const draft = new Draft(transaction);
        const some = await draft.get(type, ids);
        const faults = await checkRows(draft, some);
        found.push(...faults.map(({ row, fault }) => `${nameOf(row)}: ${fault}.`));
        if (type === 'Proposal') found.push(...(await checkAttribution(transaction, some)));
        looked(ids.length);
      }
    }
    return { rows, differences: found, damage };
  });
}

/** A proposal is unattributed where no accepted claim proposes it, and rests on words then, where it is declared. */
async function checkAttribution(
  transaction: Transaction,
  proposals: readonly Row[],
): Promise<readonly string[]> {
  const ids = proposals.map((row) => row.id);
  const claims = await transaction.find('Claim', 'target', ids);
  const declarations = await transaction.find('Declaration', 'record', ids);
  const declared = new Set(declarations.map(({ fields }) => fields.record));
  const proposed = new Set(
    claims
      .filter(({ fields }) => fields.stance === 'PROPOSES' && fields.status === 'ACCEPTED')
      .map(({ edges }) => edges.target),
  );
  return proposals.flatMap((row) => {
    const isUnattributed = !proposed.has(row.id);
    const isWithoutWords = isUnattributed && declared.has(row.id) && row.edges.evidence?.length === 0;
    return [
      ...(row.fields.unattributed === isUnattributed
        ? []
        : [`${nameOf(row)}: unattributed is ${row.fields.unattributed}, expected ${isUnattributed}.`]),
      ...(isWithoutWords ? [`${nameOf(row)}: nobody proposes it, and it rests on no words.`] : []),
    ];
  });
}

function describeChange({ before, after }: Change): string {
  if (!before) return `${after ? nameOf(after) : 'A row'}: is not there, and follows from claims.`;
  if (!after) return `${nameOf(before)}: follows from no claim.`;
  const differences = Object.entries({ ...after.fields, ...after.edges }).flatMap(([name, expected]) => {
    const stored = before.fields[name] ?? before.edges[name] ?? null;
    const [is, should] = [stored, expected].map((value) => JSON.stringify(value));
    return is === should ? [] : [`${name} is ${is}, expected ${should}`];
  });
  return `${nameOf(before)}: ${differences.join('; ')}.`;
}

/** `Claim macron-supports-geneva-3f2a9c1b`, `Position geneva 1 macron`. */
function nameOf({ type, id, fields }: Row): string {
  return `${type} ${fields.slug ?? (type === 'Position' ? fields.order : id)}`;
}

function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let i = 0; i < ids.length; i += BATCH) yield ids.slice(i, i + BATCH);
}
