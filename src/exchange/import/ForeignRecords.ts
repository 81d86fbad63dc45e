import { tableOf } from '../../schema/graphModel.ts';
import type { ForeignActor, ForeignDocument, ForeignIssue, ForeignTarget } from './ForeignDocument.ts';
import { slugApart, slugFrom } from './slugFrom.ts';

/** An actor, an issue or a target of a foreign file. */
export interface ForeignRecord {
  readonly type: 'Actor' | 'Issue' | 'Proposal' | 'Assertion';
  /** The same for the same record of the file. */
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  /** Whether it is a record that the store has already and that --actors named: nothing is said of it anew. */
  readonly isOurs: boolean;
}

/**
 * The actors, issues and targets of a foreign file, each with a slug of its own. The same name is the same actor; two that
 * would have one slug are told apart by a part of a hash, so that each has the same slug whenever the file is read.
 */
export class ForeignRecords {
  private readonly byKey = new Map<string, ForeignRecord>();
  private readonly taken = new Map<string, string>();

  /** Takes in what a document speaks of. */
  add({ claims }: ForeignDocument): void {
    for (const { holder, via, target } of claims) {
      for (const actor of [holder, ...via]) this.addActor(actor);
      if (target.issue) this.put('Issue', issueKey(target.issue), target.issue.text);
      this.put(target.type, targetKey(target), target.text);
    }
  }

  all(): readonly ForeignRecord[] {
    return [...this.byKey.values()];
  }

  /** Gives a record another slug. */
  rename(record: ForeignRecord, slug: string, isOurs = false): void {
    this.taken.set(`${tableOf(record.type)} ${slug}`, record.key);
    this.byKey.set(record.key, { ...record, slug, isOurs });
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

  private addActor(actor: ForeignActor): void {
    this.put('Actor', actorKey(actor), actor.name);
    for (const whole of actor.partOf) this.addActor(whole);
  }

  private get(key: string): ForeignRecord {
    const record = this.byKey.get(key);
    if (!record) throw new Error(`The file says something else when it is read again: "${key}" is new.`);
    return record;
  }

  private put(type: ForeignRecord['type'], key: string, name: string): void {
    if (this.byKey.has(key)) return;
    const plain = slugFrom(name);
    const isTaken = this.taken.has(`${tableOf(type)} ${plain}`);
    this.rename({ type, key, name, slug: plain, isOurs: false }, isTaken ? slugApart(plain, key) : plain);
  }
}

function actorKey({ name }: ForeignActor): string {
  return `Actor ${plainSpaces(name)}`;
}

function targetKey({ type, key }: ForeignTarget): string {
  return `${type} ${plainSpaces(key)}`;
}

function issueKey({ key }: ForeignIssue): string {
  return `Issue ${plainSpaces(key)}`;
}

function plainSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
