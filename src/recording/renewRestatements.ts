import type { Command } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { disputedAmong } from './disputedAmong.ts';
import { readAsOneWith, repetitionsIn } from './repetitions.ts';

/** What of a recording may change which claims are repeated and disputed. */
interface Changed {
  readonly commands: readonly Command[];
  /** Rows of declarations that are taken back. */
  readonly takenBack: readonly Row[];
  /** Claims that were recorded, decided on, or lead elsewhere. */
  readonly touched: readonly Row[];
}

/**
 * Lets claims lead to the assertions that repeat them, as these are declared and merged now, and marks those that somebody
 * disputes. To be called when records and claims are written, and before anything that nothing leads to is removed.
 */
export async function renewRestatements(
  draft: Draft,
  { commands, takenBack, touched }: Changed,
): Promise<void> {
  const declared = [...commands.filter((c) => c.do === 'declare'), ...takenBack.map(readDeclaration)];
  const assertions = [
    ...declared.filter(({ type }) => type === 'Assertion').map(({ type, slug }) => idOf(type, slug)),
    ...(await mergedBy(draft, commands)),
    // Whatever takes the place of a claim is repeated as it was.
    ...touched.flatMap((claim) => restatedBy(claim)),
  ];
  const restated = await renewRestatedBy(draft, await readAsOneWith(draft, assertions));
  const onTargets = await draft.find(
    'Claim',
    'restatedBy',
    touched.map(({ edges }) => String(edges.target)),
  );
  await renewDisputed(draft, [...restated, ...onTargets.map(({ id }) => id)]);
}

/** The ids of the targets that commands merge, or no longer merge. */
async function mergedBy(draft: Draft, commands: readonly Command[]): Promise<readonly string[]> {
  const undone = await draft.get(
    'Merge',
    commands.flatMap((c) => (c.do === 'undoMerge' ? [c.merge] : [])),
  );
  const slugs = [
    ...commands.flatMap((c) => (c.do === 'merge' && c.type === 'Target' ? [c.into, ...c.from] : [])),
    ...undone.flatMap(({ fields }) =>
      fields.kind === 'TARGETS' ? [fields.into ?? [], fields.from ?? []].flat().map(String) : [],
    ),
  ];
  return slugs.map((slug) => idOf('Target', slug));
}

/** Gives claims the assertions that repeat them. Gives the ids of those that some of these assertions repeat, or repeated. */
async function renewRestatedBy(draft: Draft, assertions: readonly string[]): Promise<readonly string[]> {
  const declarations = await draft.find('Declaration', 'record', assertions);
  const wanted = Map.groupBy(await repetitionsIn(draft, declarations), ({ claim }) => claim);
  const before = await draft.find('Claim', 'restatedBy', assertions);
  const ids = [...new Set([...before.map(({ id }) => id), ...wanted.keys()])];
  for (const claim of await draft.get('Claim', ids)) {
    const others = restatedBy(claim).filter((id) => !assertions.includes(id));
    const now = (wanted.get(claim.id) ?? []).map(({ assertion }) => assertion);
    const all = [...new Set([...others, ...now])].sort();
    draft.put([{ ...claim, edges: { ...claim.edges, restatedBy: all } }]);
  }
  return ids;
}

/** Marks those of some claims, by their ids, that are disputed. */
async function renewDisputed(draft: Draft, ids: readonly string[]): Promise<void> {
  const claims = await draft.get('Claim', ids);
  const disputed = await disputedAmong(draft, claims);
  draft.put(
    claims.map((claim) => ({ ...claim, fields: { ...claim.fields, disputed: disputed.has(claim.id) } })),
  );
}

function restatedBy({ edges }: Row): readonly string[] {
  return [edges.restatedBy ?? []].flat();
}
