import { BoundedQueue } from '../BoundedQueue.ts';
import { busy, DemarcheError } from '../errors.ts';
import { deadlineExceeded } from '../stores/deadlineExceeded.ts';
import { ReadThread } from '../stores/ReadThread.ts';
import type { SuggestedClaim } from '../suggest/Suggester.ts';
import { parseData } from './parseData.ts';
import type { Suggestable } from './readSuggestable.ts';
import type { SuggestAnswer, SuggestQuestion } from './suggestThreadMain.ts';

/** Milliseconds after which a thread that nobody asks is ended: it holds what the rules know of a language. */
const IDLE = 120_000;

/** UTF-16 units of a text. The rules read some 40,000 of them in a second. */
const MOST = 200_000;

/** Texts that wait for their turn. */
const MOST_WAITING = 20;

type Actors = Suggestable['actors']['nodes'];

/** A text, who is named in it, and what rules suggest of it. */
export interface Found {
  readonly given: SuggestQuestion['given'];
  readonly named: Actors;
  /** Empty where rules were not asked. */
  readonly claims: readonly SuggestedClaim[];
  /** How many actors were looked for. */
  readonly sought: number;
}

type Find = (
  document: NonNullable<Suggestable['document']>,
  actors: Actors,
  byRules: boolean,
) => Promise<Found>;

/**
 * Finds who is named in texts, and what rules suggest of them, one text after another, in a thread of its own, which is started
 * where somebody asks: nobody else waits for it.
 */
export class SuggestThread {
  private thread: ReadThread<null, SuggestQuestion> | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly queue = new BoundedQueue({
    places: 1,
    waiting: MOST_WAITING,
    full: () => busy('Too many texts wait for suggestions.', 'Ask for one text after another'),
    late: deadlineExceeded,
  });

  /**
   * Lets some work have its turn.
   *
   * @param work is given the way to find, which throws OPERATION_TOO_LARGE where a text is too long for the rules
   * Throws BUSY where too many wait, DEADLINE_EXCEEDED when the signal aborts, and what the work throws.
   */
  run<T>(work: (find: Find) => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.queue.run(() => work((...given) => this.find(signal, ...given)), signal);
  }

  private async find(signal: AbortSignal, ...[document, actors, byRules]: Parameters<Find>): Promise<Found> {
    const { text, language, sections } = document;
    if (byRules && text.length > MOST) throw tooLong(text.length);
    clearTimeout(this.idle);
    const given = { text, language, headings: sections.map(({ heading }) => heading), actors };
    try {
      const { named, claims } = await this.ask({ given, byRules }, signal);
      const slugs = new Set(named);
      return { given, named: actors.filter(({ slug }) => slugs.has(slug)), claims, sought: actors.length };
    } finally {
      // Rules cannot be interrupted: whoever is next shall not wait for what nobody wants any longer.
      if (signal.aborted) this.end();
      else this.idle = setTimeout(() => this.end(), IDLE).unref();
    }
  }

  private async ask(question: SuggestQuestion, signal: AbortSignal): Promise<SuggestAnswer> {
    this.thread ??= new ReadThread({
      main: new URL('./suggestThreadMain.ts', import.meta.url),
      start: null,
      unavailable: (why, cause) => new DemarcheError('SUGGESTER_UNAVAILABLE', whyNot(why), { cause }),
    });
    // The thread is our own: what it answers has the type that it says.
    return parseData(await this.thread.ask(question, signal)) as unknown as SuggestAnswer;
  }

  private end(): void {
    void this.thread?.close();
    this.thread = null;
  }
}

function whyNot(why: string): string {
  return `The rules do not answer: ${why}. Try again; if that does not help, start the service again.`;
}

function tooLong(length: number): DemarcheError {
  return new DemarcheError(
    'OPERATION_TOO_LARGE',
    `The text has ${length} characters; the rules read at most ${MOST} here. Suggest on the command line, with demarche suggest, or add the text in parts.`,
    { details: { allowed: MOST, given: length } },
  );
}
