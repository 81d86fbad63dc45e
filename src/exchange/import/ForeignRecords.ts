import { tableOf } from '../../schema/graphModel.ts';
import type { ForeignActor, ForeignDocument, ForeignIssue, ForeignTarget } from './ForeignDocument.ts';
import { plainSpaces } from './plainSpaces.ts';
import { slugApart, slugFrom } from './slugFrom.ts';

/** What a foreign file first says of an actor, an issue or a target. */
export type ForeignSaid =
  | { readonly type: 'Actor'; readonly said: ForeignActor }
  | { readonly type: 'Issue'; readonly said: ForeignIssue }
  | { readonly type: ForeignTarget['type']; readonly said: ForeignTarget };

/** An actor, an issue or a target of a foreign file. */
export type ForeignRecord = ForeignSaid & {
  /** The same for the same record of the file. */
  readonly key: string;
  readonly slug: string;
  /** Whether it is a record that the store has already and that --actors named: nothing is said of it anew. */
  readonly isOurs: boolean;
};

/**
 * The actors, issues and targets of a foreign file, each with a slug of its own. The same name is the same actor; two that
 * would have one slug are told apart by a part of a hash, so that each has the same slug whenever the file is read. Where
 * rows say different things of one, the first counts, wherever it is spoken of later.
 */
export class ForeignRecords {
  private readonly byKey = new Map<string, ForeignRecord>();
  /** The key of the first record with a slug: several have one where --actors says that they are one. */
  private readonly bearers = new Map<string, string>();

  /** The slugs of the file's documents. */
  readonly documents = new Set<string>();

  /** Takes in what a document speaks of. */
  add({ slug, claims }: ForeignDocument): void {
    this.documents.add(slug);
    for (const { holder, via, target } of claims) {
      for (const actor of [holder, ...via]) this.addActor(actor);
      if (target.issue) this.put({ type: 'Issue', said: target.issue });
      this.put({ type: target.type, said: target });
    }
  }

  all(): readonly ForeignRecord[] {
    return [...this.byKey.values()];
  }

  /** Gives records the slugs that they have in the store. */
  settle(settled: readonly ForeignRecord[]): void {
    this.bearers.clear();
    for (const record of settled) this.keep(record);
  }

  actor(actor: ForeignActor): ForeignRecord {
    return this.get(actorKey(actor));
  }

  target(target: ForeignTarget): ForeignRecord {
    return this.get(targetKey(target));
  }

  issue(issue: ForeignIssue): ForeignRecord {
    return this.get(issueKey(issue));
  }

  /** The first of those that have the slug of a record, which says what is declared of all of them. */
  first(record: ForeignRecord): ForeignRecord {
    return this.get(this.bearers.get(placeOf(record)) ?? record.key);
  }

  private addActor(actor: ForeignActor): void {
    this.put({ type: 'Actor', said: actor });
    for (const whole of actor.partOf) this.addActor(whole);
  }

  private get(key: string): ForeignRecord {
    const record = this.byKey.get(key);
    if (!record) throw new Error(`The file says something else when it is read again: "${key}" is new.`);
    return record;
  }

  private put(said: ForeignSaid): void {
    const key = keyOf(said);
    if (this.byKey.has(key)) return;
    const record = { ...said, key, slug: slugFrom(nameOf(said)), isOurs: false };
    const isTaken = this.bearers.has(placeOf(record));
    this.keep(isTaken ? { ...record, slug: slugApart(record.slug, key) } : record);
  }

  private keep(record: ForeignRecord): void {
    this.byKey.set(record.key, record);
    const place = placeOf(record);
    if (!this.bearers.has(place)) this.bearers.set(place, record.key);
  }
}

/** What a file calls something. */
export function nameOf({ type, said }: ForeignSaid): string {
  return type === 'Actor' ? said.name : said.text;
}

/** Where a slug is taken: issues, proposals and assertions share one space. */
export function placeOf({ type, slug }: Pick<ForeignRecord, 'type' | 'slug'>): string {
  return `${tableOf(type)} ${slug}`;
}

function keyOf({ type, said }: ForeignSaid): string {
  if (type === 'Actor') return actorKey(said);
  return type === 'Issue' ? issueKey(said) : targetKey(said);
}

function actorKey({ name }: ForeignActor): string {
  return `Actor ${plainSpaces(name.normalize('NFC'))}`;
}

function targetKey({ type, key }: ForeignTarget): string {
  return `${type} ${plainSpaces(key.normalize('NFC'))}`;
}

function issueKey({ key }: ForeignIssue): string {
  return `Issue ${plainSpaces(key.normalize('NFC'))}`;
}
