import type { Command } from '../commands/Command.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import { tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Transaction } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { namesOf } from './namesOf.ts';

/**
 * Keeps other writers away from everything that the commands name, from what their documents declared before, and
 * from the documents, holders, reporters and targets of claims that are decided or may leave: their positions will
 * follow, and what of their words is hidden, and whoever corrects a name writes the claims too. Documents come first,
 * then actors, places and targets, each by their ids, for every writer.
 *
 * @param whole what the commands give whole
 */
export async function lockRows(
  transaction: Transaction,
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<void> {
  const named = namesOf(commands);
  const ids = (type: string, slugs: readonly string[]) => new Set(slugs.map((slug) => idOf(type, slug)));
  const actors = ids('Actor', named.actors);
  const places = ids('Place', named.places);
  const targets = ids('Target', named.targets);
  const byTable = new Map([
    ['Actor', actors],
    ['Place', places],
    ['Target', targets],
  ]);
  const of = (type: string, all: ReadonlySet<string>) => [...all].sort().map((id) => ({ type, id }));
  // Who holds a claim, on what and in which text never changes, and may be read before it is locked. Whatever else a
  // claim's row has may change until then: the draft reads it later.
  const decided = await transaction.get(
    'Claim',
    commands.flatMap((c) => (c.do === 'decide' ? [c.claim] : [])),
  );
  const texts = [...ids('Document', named.documents), ...(await textsOf(transaction, decided))];
  const documents = of('Document', new Set(texts));
  if (whole.documents.size > 0) await transaction.lock(documents);
  // What a document declares stays as it is once its document is locked: the draft may keep it.
  for (const row of await draft.find('Declaration', 'document', whole.documents)) {
    byTable.get(tableOf(readDeclaration(row).type))?.add(String(row.fields.record));
  }
  const leaving =
    whole.documents.size > 0 ? await transaction.find('Claim', 'document', [...whole.documents]) : [];
  for (const { edges } of [...leaving, ...decided]) {
    actors.add(String(edges.holder));
    targets.add(String(edges.target));
    for (const id of edges.via ?? []) actors.add(id);
  }
  const records = [...of('Actor', actors), ...of('Place', places), ...of('Proposal', targets)];
  await transaction.lock(whole.documents.size > 0 ? records : [...documents, ...records]);
}

/** The ids of the documents in whose words claims stand, and the changes of mind that give them up. */
async function textsOf(transaction: Transaction, claims: readonly Row[]): Promise<readonly string[]> {
  if (claims.length === 0) return [];
  const turns = await transaction.find(
    'Supersession',
    'claim',
    claims.map(({ id }) => id),
  );
  const later = await transaction.get(
    'Claim',
    turns.map(({ edges }) => String(edges.by)),
  );
  return [...claims, ...later].map(({ edges }) => String(edges.document));
}
