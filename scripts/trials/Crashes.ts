import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../attack/startService.ts';
import { checkStore, compareWithReplay } from './checkRun.ts';
import { Known } from './Known.ts';
import { type Entry, Ledger } from './Ledger.ts';
import { Random } from './Random.ts';
import { randomLoad } from './randomCall.ts';
import { roleOf } from './roleOf.ts';
import { ServiceClient } from './ServiceClient.ts';
import { prepare, serviceOn, type TriedStore } from './stores.ts';
import { caller, keyOf, killedLoad, loader, type Run, send, type Writer, write } from './Writer.ts';

/** Milliseconds until the kill: from none to so many. A command has to start first. */
const MOST_WAITED = { service: 1_500, database: 1_500, load: 4_000 } as const;

/** What is killed: the service, `demarche load` beside it, or Neo4j itself. */
export type Victim = keyof typeof MOST_WAITED;

/** Calls that were confirmed before and are sent again in each round, with their keys. */
const REPEATED = 3;

const NAMES = ['writer-1', 'writer-2', 'writer-3', 'reader-1'];

/** What was seen in one round. */
export interface Round {
  readonly round: number;
  /** Milliseconds until the kill. */
  readonly waited: number;
  /** Calls that were confirmed before it. */
  readonly confirmed: number;
  /** Calls of which nobody was told what came of them, and how many of those had been written all the same. */
  readonly untold: number;
  readonly untoldAndWritten: number;
  readonly changes: number;
  readonly wrong: readonly string[];
}

export interface Place {
  /** Opened again after each round in which the database was killed. */
  open(): Promise<TriedStore>;
  readonly victim: Victim;
  readonly folder: string;
  readonly seed: number;
}

/** What all rounds came to. */
export interface Ended {
  readonly rounds: number;
  readonly changes: number;
  readonly wrong: readonly string[];
}

/** A run of rounds, each of which ends with a kill and a look at the store. */
export class Crashes {
  readonly ledger: Ledger;
  private readonly place: Place;
  private readonly known = new Known();
  private store: TriedStore;
  private readonly secrets: ReadonlyMap<string, string>;
  private readonly seen: Round[];

  private constructor(place: Place, store: TriedStore, secrets: ReadonlyMap<string, string>, seen: Round[]) {
    this.place = place;
    this.store = store;
    this.secrets = secrets;
    this.seen = seen;
    this.ledger = new Ledger(join(place.folder, 'ledger.jsonl'));
    for (const entry of this.ledger.entries) this.known.learn(entry);
  }

  static async begin(place: Place): Promise<Crashes> {
    const store = await place.open();
    const secrets = await prepare(
      place.folder,
      store,
      Object.fromEntries(NAMES.map((name) => [name, roleOf(name)])),
    );
    return new Crashes(place, store, secrets, await roundsIn(place.folder));
  }

  get rounds(): number {
    return this.seen.length;
  }

  /** Starts the service, settles what the round before left open, writes, kills, and looks at what is there. */
  async round(): Promise<Round> {
    const { victim, seed, folder } = this.place;
    const round = this.rounds + 1;
    const random = new Random(seed * 7_919 + round);
    const waited = random.below(MOST_WAITED[victim]);
    const service = await serviceOn(this.store);
    const writers = this.writersOn(service);
    if (this.known.claims.length === 0)
      this.known.learnClaims(
        await new ServiceClient(service.url, this.secrets.get('writer-1') ?? '').claims(),
      );
    const unsettled = await this.settle(writers, random);
    let isOver = false;
    const run: Run = {
      seed,
      ledger: this.ledger,
      known: this.known,
      goesOn: () => !isOver,
      isSentAgain: () => false,
    };
    const writing = writers.map((writer) => write(writer, run));
    switch (victim) {
      case 'service':
        await pause(waited);
        await service.stop();
        break;
      case 'database':
        await pause(waited);
        await this.store.kill();
        break;
      case 'load':
        await this.killLoad(random, waited, run);
    }
    isOver = true;
    await Promise.all(writing);
    await service.stop();
    if (victim === 'database') {
      await this.store.stop();
      this.store = await this.place.open();
    }
    const looked = await this.look();
    const seen: Round = { round, waited, ...looked, wrong: [...unsettled, ...looked.wrong] };
    this.seen.push(seen);
    await appendFile(roundsFile(folder), `${JSON.stringify(seen)}\n`);
    return seen;
  }

  /**
   * When all rounds are over: everything that was wrong, a line each, and whether the graph is that of the same calls one
   * after another. Null where it may not go on, and is to be called again.
   */
  async end(on: Parameters<typeof compareWithReplay>[3]): Promise<Ended | null> {
    const service = await serviceOn(this.store);
    const unsettled = await this.settle(this.writersOn(service), new Random(this.place.seed));
    await service.stop();
    const store = await this.store.open();
    try {
      const { entries } = this.ledger;
      const { changes, wrong } = await checkStore(store, entries);
      const replayed = await compareWithReplay(store, entries, this.place.folder, on);
      if (replayed === null) return null;
      const all = [...this.seen.flatMap((round) => round.wrong), ...unsettled, ...wrong, ...replayed];
      return { rounds: this.rounds, changes, wrong: all };
    } finally {
      await store.close();
    }
  }

  async stop(): Promise<void> {
    this.ledger.close();
    await this.store.stop();
  }

  /**
   * Sends again every call of which nobody was told what came of it, and some that were confirmed: each has to be answered
   * now, and these as before. Gives what is wrong, a line each.
   */
  private async settle(writers: readonly Writer[], random: Random): Promise<readonly string[]> {
    const { entries } = this.ledger;
    const run: Run = {
      seed: this.place.seed,
      ledger: this.ledger,
      known: this.known,
      goesOn: () => true,
      isSentAgain: () => false,
    };
    const wrong: string[] = [];
    const of = (entry: Entry) => writers.find(({ name }) => name === entry.writer);
    for (const entry of entries.filter(({ outcome }) => outcome === null)) {
      const writer = of(entry);
      if (writer && !(await send(entry, writer, run)))
        wrong.push(`Call ${entry.n} is not answered afterwards either.`);
    }
    const confirmed = entries.filter((entry) => entry.outcome?.is === 'confirmed' && of(entry) !== undefined);
    for (const entry of random.some(confirmed, REPEATED)) {
      const again = await of(entry)?.send(entry.call, keyOf(run.seed, entry));
      const [seq, before] = [again, entry.outcome].map((one) =>
        one?.is === 'confirmed' ? one.seq : one?.is,
      );
      if (seq !== before)
        wrong.push(`Call ${entry.n} was change ${before}, and is ${seq} when it is sent again.`);
    }
    return wrong;
  }

  /** Kills a load, and loads the same again. */
  private async killLoad(random: Random, waited: number, run: Run): Promise<void> {
    const n = this.ledger.size;
    const call = randomLoad(random, this.known, n);
    const entry = this.ledger.sent(n, 'loader', call);
    await killedLoad(call, this.store, waited);
    await send(entry, loader('loader', this.store), run);
  }

  /** For whom a call that failed has no answer: whether it was written is not known. */
  private writersOn({ url }: Service): readonly Writer[] {
    return NAMES.map((name) => {
      const writer = caller(name, new ServiceClient(url, this.secrets.get(name) ?? ''));
      return {
        ...writer,
        async send(call, key) {
          const outcome = await writer.send(call, key);
          if (outcome.is === 'failed') throw new Error(outcome.error);
          return outcome;
        },
      };
    });
  }

  private async look(): Promise<Omit<Round, 'round' | 'waited'>> {
    const { entries } = this.ledger;
    const store = await this.store.open();
    try {
      const { changes, untold: written, wrong } = await checkStore(store, entries);
      const untold = entries.filter(({ outcome }) => outcome === null).length;
      const more = `${written} changes are nobody's, and of ${untold} calls nobody was told.`;
      return {
        confirmed: entries.filter(({ outcome }) => outcome?.is === 'confirmed').length,
        ...{ untold, untoldAndWritten: written, changes },
        wrong: written > untold ? [...wrong, more] : wrong,
      };
    } finally {
      await store.close();
    }
  }
}

function roundsFile(folder: string): string {
  return join(folder, 'rounds.jsonl');
}

async function roundsIn(folder: string): Promise<Round[]> {
  const text = await readFile(roundsFile(folder), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
