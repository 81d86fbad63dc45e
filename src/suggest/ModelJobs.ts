import { createHash } from 'node:crypto';
import { busy } from '../errors.ts';
import type { ModelReading, ModelSuggester } from './modelSuggester.ts';
import { namedSomewhere } from './namedSomewhere.ts';
import type { SuggestableText } from './Suggester.ts';

export interface ModelJobsOptions {
  readonly suggester: ModelSuggester;
  /** Milliseconds that a call waits for a model; then it is to ask again. */
  readonly patience: number;
  /** Aborted when the service was told to end. */
  readonly ending: AbortSignal;
}

/** Texts that models read at once, for everybody. */
const MOST_AT_ONCE = 4;

/** Milliseconds after which a text that nobody asks for any longer is no longer read. */
const ABANDONED = 60_000;

/** Milliseconds for which what was read is kept, and how many of these are: asking again costs nothing. */
const KEPT = 600_000;
const MOST_KEPT = 50;

/**
 * What a model reads for those who ask. A text may take longer than a call: then it goes on and is asked for again. A text is
 * read once, whoever asks for it, and one key has one text read at a time, so that nobody spends what is for all.
 */
export class ModelJobs {
  private readonly options: ModelJobsOptions;
  private readonly jobs = new Map<string, Job>();

  constructor(options: ModelJobsOptions) {
    this.options = options;
  }

  get suggester(): ModelSuggester {
    return this.options.suggester;
  }

  /**
   * What the model reads in a text. Throws BUSY where it takes longer than a call waits, where the key has another text read,
   * and where too many are; what the suggester throws; and what the signal aborts with.
   *
   * @param caller who asks: the key
   * @param signal aborts when nobody waits for the answer any longer
   */
  async read(caller: string, text: SuggestableText, signal: AbortSignal): Promise<ModelReading> {
    signal.throwIfAborted();
    const name = nameOf(text);
    const job = this.known(name) ?? this.begin(name, caller, text);
    job.waiting += 1;
    clearTimeout(job.abandoned);
    const late = AbortSignal.timeout(this.options.patience);
    try {
      return await untilAborted(job.reading, AbortSignal.any([signal, late]));
    } catch (error) {
      if (error !== late.reason || signal.aborted) throw error;
      if (job.overAt !== null) return await job.reading;
      throw busy(
        `The model reads part ${job.read + 1} of ${job.parts} of the text, and goes on.`,
        'Do something else meanwhile',
      );
    } finally {
      job.waiting -= 1;
      if (job.waiting === 0 && job.overAt === null) leave(job, signal.aborted);
    }
  }

  /** What reads this text, or has read it a while ago. */
  private known(name: string): Job | undefined {
    const job = this.jobs.get(name);
    if (job === undefined || job.giving.signal.aborted) return undefined;
    return job.overAt !== null && performance.now() - job.overAt > KEPT ? undefined : job;
  }

  private begin(name: string, caller: string, text: SuggestableText): Job {
    const running = [...this.jobs.values()].filter(({ overAt }) => overAt === null);
    if (running.some((job) => job.caller === caller))
      throw busy('The model still reads another text for this key.', 'Wait for that one');
    if (running.length >= MOST_AT_ONCE)
      throw busy(`The model reads ${MOST_AT_ONCE} texts for others.`, 'Let the rules suggest');
    const giving = new AbortController();
    const { suggester, ending } = this.options;
    const begun = { caller, giving, waiting: 0, overAt: null, read: 0, parts: 1 };
    const reading = suggester.read(text, AbortSignal.any([giving.signal, ending]), (read, parts) =>
      Object.assign(begun, { read, parts }),
    );
    const job: Job = Object.assign(begun, { reading });
    const end = () => {
      job.overAt = performance.now();
    };
    reading.then(end, () => {
      end();
      // What failed is tried anew by whoever asks again.
      if (this.jobs.get(name) === job) this.jobs.delete(name);
    });
    this.jobs.delete(name);
    this.jobs.set(name, job);
    for (const [oldest, { overAt }] of this.jobs) {
      if (this.jobs.size <= MOST_KEPT) break;
      if (overAt !== null) this.jobs.delete(oldest);
    }
    return job;
  }
}

/** A text that is read, or was. */
interface Job {
  /** Who asked for it first. */
  readonly caller: string;
  /** Aborted where nobody asks for it any longer. */
  readonly giving: AbortController;
  readonly reading: Promise<ModelReading>;
  /** How many wait for it now. */
  waiting: number;
  /** When it was over; null as long as it goes on. */
  overAt: number | null;
  /** How many of its parts are read. */
  read: number;
  parts: number;
  abandoned?: NodeJS.Timeout;
}

/** Whoever was told to ask again has some time for it; who is gone has not. */
function leave(job: Job, isGone: boolean): void {
  const giveUp = () => job.giving.abort(new Error('Nobody asks for it any longer.'));
  if (isGone) giveUp();
  else job.abandoned = setTimeout(giveUp, ABANDONED).unref();
}

/** The same text with the same known names is the same work. */
function nameOf({ points, sections, actors }: SuggestableText): string {
  const named = actors.filter((actor) => namedSomewhere(points, actor));
  const told = [points.text, sections.map(({ start }) => start), named];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** What some work gives, or what the signal aborts with, whichever is first. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
