import type { Command } from '../commands/Command.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { givenWhole } from '../commands/givenWhole.ts';
import { restatedClaims } from '../commands/restatedClaims.ts';
import { tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, RowName, Transaction } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { mergeableWith, rootsOf } from './mergeGroups.ts';
import { namesOf } from './namesOf.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';

/** Tables in the order in which every writer locks their rows, each by the ids. */
const ORDER = ['Document', 'Actor', 'Place', 'Target', 'Merge'];

/**
 * Keeps other writers away from everything that the commands name, from what their documents declared before, from what
 * these are read as, and from the documents, holders, reporters and targets of claims that are decided, disputed, may leave
 * or lead elsewhere: their positions will follow, and what of their words is hidden, and whoever corrects a name writes the
 * claims too.
 *
 * What is to be locked is read in the graph, where it may change until it is locked: so it is looked at again until
 * nothing new is found. Gives the draft of the last look, which has read nothing that others could still change. Nearly
 * all of it is found before anything is locked, and locked in one order by every writer: documents first, then actors,
 * places and targets, each by their ids. Only of what others have led there since, two may wait for each other; then the
 * database ends one, which is tried again.
 */
export async function lockRows(transaction: Transaction, commands: readonly Command[]): Promise<Draft> {
  const held = new Held();
  const look = async () => {
    const draft = new Draft(transaction);
    const wanted = new Held();
    await want(wanted, { draft, commands, held });
    return { draft, missing: wanted.without(held) };
  };
  // Whoever locked a part before looking on would wait for others out of order, again and again where many write.
  for (let found = await look(); found.missing.length > 0; found = await look()) held.add(found.missing);
  await transaction.lock(held.without(new Held()));
  for (;;) {
    const { draft, missing } = await look();
    if (missing.length === 0) return draft;
    await transaction.lock(missing);
    held.add(missing);
  }
}

/** The rows that are locked, or are to be. */
class Held {
  private readonly byTable = new Map(ORDER.map((table) => [table, new Set<string>()]));

  add(rows: Iterable<RowName>): void {
    for (const { type, id } of rows) this.byTable.get(tableOf(type))?.add(id);
  }

  of(table: string): ReadonlySet<string> {
    return this.byTable.get(table) ?? new Set();
  }

  /** Those that others do not have, in the order in which they are to be locked. */
  without(others: Held): readonly RowName[] {
    return ORDER.flatMap((type) =>
      [...this.of(type)]
        .filter((id) => !others.of(type).has(id))
        .sort()
        .map((id) => ({ type: type === 'Target' ? 'Proposal' : type, id })),
    );
  }
}

interface Look {
  readonly draft: Draft;
  readonly commands: readonly Command[];
  /** What is locked already. */
  readonly held: Held;
}

async function want(wanted: Held, look: Look): Promise<void> {
  const { draft, commands, held } = look;
  const named = namesOf(commands);
  const whole = [...givenWhole(commands).documents];
  const decided = await draft.get(
    'Claim',
    commands.flatMap((c) => (c.do === 'decide' ? [c.claim] : c.do === 'declare' ? restatedClaims(c) : [])),
  );
  const add = (type: string, ids: Iterable<string>) => wanted.add([...ids].map((id) => ({ type, id })));
  const slugs = (type: string, all: readonly string[]) =>
    add(
      type,
      all.map((slug) => idOf(type, slug)),
    );
  slugs('Document', named.documents);
  const erased = commands.flatMap((c) => (c.do === 'eraseDocument' ? [idOf('Document', c.document)] : []));
  const gone = await draft.find('Claim', 'document', erased);
  add('Document', await textsOf(draft, [...decided, ...gone]));
  // What a document declares and states is theirs who have it locked: nothing else is locked before that.
  if (whole.some((id) => !held.of('Document').has(id))) return;
  slugs('Actor', named.actors);
  slugs('Place', named.places);
  slugs('Target', named.targets);
  add('Merge', named.merges);
  for (const row of await draft.find('Declaration', 'document', whole))
    add(readDeclaration(row).type, [String(row.fields.record)]);
  wantEnds(wanted, [...(await draft.find('Claim', 'document', whole)), ...decided]);
  await wantRoots(wanted, look);
  // Whether a claim is disputed follows from the claims on what repeats it, or on what that was merged into.
  const disputable = await draft.find('Claim', 'restatedBy', wanted.of('Target'));
  wantEnds(wanted, disputable);
  add(
    'Document',
    disputable.map(({ edges }) => String(edges.document)),
  );
  await wantLeading(wanted, look);
}

/** The ids of the documents in whose words claims stand, and the changes of mind that give them up. */
async function textsOf(draft: Draft, claims: readonly Row[]): Promise<readonly string[]> {
  const turns = await draft.find(
    'Supersession',
    'claim',
    claims.map(({ id }) => id),
  );
  const later = await draft.get(
    'Claim',
    turns.map(({ edges }) => String(edges.by)),
  );
  return [...claims, ...later].map(({ edges }) => String(edges.document));
}

/** The actors and targets that claims lead to. */
function wantEnds(wanted: Held, claims: readonly Row[]): void {
  for (const { edges } of claims) {
    const actors = [edges.holder ?? [], edges.via ?? []].flat(2);
    wanted.add([
      ...actors.map((id) => ({ type: 'Actor', id })),
      { type: 'Target', id: String(edges.target) },
    ]);
  }
}

/** What the records that are locked are read as. */
async function wantRoots(wanted: Held, { draft, held }: Look): Promise<void> {
  const [actors, targets] = [[...held.of('Actor')], [...held.of('Target')]];
  const rootOf = await rootsOf(draft, { actors, targets });
  wanted.add(actors.map((id) => ({ type: 'Actor', id: rootOf(id) })));
  wanted.add(targets.map((id) => ({ type: 'Target', id: rootOf(id) })));
}

/** Whatever leads to a record that is merged, set apart or called otherwise, once that is locked. */
async function wantLeading(wanted: Held, { draft, commands, held }: Look): Promise<void> {
  const moving = [
    ...formerSlugsIn(commands).map(({ type, from }) => ({ type, id: idOf(type, from) })),
    ...commands.flatMap((c) =>
      c.do === 'merge' ? c.from.map((slug) => ({ type: c.type, id: idOf(c.type, slug) })) : [],
    ),
    ...(await mergedBy(draft, namesOf(commands).merges)),
    ...(await mergedIn(draft, commands)),
  ];
  wanted.add(moving);
  for (const [table, ofTable] of Map.groupBy(moving, ({ type }) => tableOf(type))) {
    const ids = ofTable.map(({ id }) => id).filter((id) => held.of(table).has(id));
    const rootOf = await rootsOf(draft, table === 'Actor' ? { actors: ids } : { targets: ids });
    for (const type of table === 'Place' ? ['Place'] : mergeableWith(table)) {
      const rows = await draft.get(type, [...ids, ...ids.map(rootOf)]);
      const leading = await rowsLeadingTo(draft, rows);
      wanted.add(leading);
      wantEnds(
        wanted,
        leading.filter((row) => row.type === 'Claim'),
      );
      // Who takes back what a document states has the document locked, and not always whom it is about.
      const stated = leading.filter((row) => row.type === 'Office' || row.type === 'Tie');
      wanted.add(stated.map(({ edges }) => ({ type: 'Document', id: String(edges.document) })));
    }
  }
}

/** The records that some merges merge. */
async function mergedBy(draft: Draft, merges: readonly string[]): Promise<readonly RowName[]> {
  const found: RowName[] = [];
  for (const type of ['Actor', ...mergeableWith('Target')])
    found.push(...(await draft.find(type, 'mergedBy', merges)));
  return found;
}

/** The records that erased documents declare and that are merged, or that others were merged into. */
async function mergedIn(draft: Draft, commands: readonly Command[]): Promise<readonly RowName[]> {
  const erased = commands.flatMap((c) => (c.do === 'eraseDocument' ? [idOf('Document', c.document)] : []));
  const declared = await draft.find('Declaration', 'document', erased);
  const found: RowName[] = [];
  for (const table of ['Actor', 'Target']) {
    const ids = new Set(
      declared
        .filter((row) => tableOf(readDeclaration(row).type) === table)
        .map(({ fields }) => String(fields.record)),
    );
    for (const type of mergeableWith(table)) {
      const under = await draft.find(type, 'mergedInto', ids);
      const into = new Set(under.map(({ edges }) => edges.mergedInto));
      const rows = await draft.get(type, ids);
      found.push(...rows.filter(({ id, edges }) => edges.mergedInto !== null || into.has(id)));
    }
  }
  return found;
}
