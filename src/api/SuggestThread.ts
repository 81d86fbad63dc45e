import { DemarcheError } from '../errors.ts';
import { ReadThread } from '../stores/ReadThread.ts';
import { parseData } from './parseData.ts';
import type { SuggestAnswer, SuggestQuestion } from './suggestThreadMain.ts';

/** Milliseconds after which a thread that nobody asks is ended: it holds what the rules know of a language. */
const IDLE = 120_000;

/** UTF-16 units of a text. The rules read some 40,000 of them in a second, and cannot be interrupted. */
const MOST = 200_000;

/**
 * Finds who is named in texts, and what rules suggest of them, in a thread of its own, which is started where somebody asks:
 * nobody else waits for it.
 */
export class SuggestThread {
  private thread: ReadThread<null, SuggestQuestion> | null = null;
  private asking = 0;
  private idle: NodeJS.Timeout | undefined;

  /** Throws OPERATION_TOO_LARGE where a text is too long for the rules, and DEADLINE_EXCEEDED when the signal aborts. */
  async read(question: SuggestQuestion, signal: AbortSignal): Promise<SuggestAnswer> {
    const { length } = question.given.text;
    if (question.byRules && length > MOST) throw tooLong(length);
    clearTimeout(this.idle);
    this.asking += 1;
    this.thread ??= new ReadThread({
      main: new URL('./suggestThreadMain.ts', import.meta.url),
      start: null,
      unavailable: (why, cause) => new DemarcheError('SUGGESTER_UNAVAILABLE', whyNot(why), { cause }),
    });
    try {
      // The thread is our own: what it answers has the type that it says.
      return parseData(await this.thread.ask(question, signal)) as unknown as SuggestAnswer;
    } finally {
      this.asking -= 1;
      if (this.asking === 0) this.idle = setTimeout(() => this.end(), IDLE).unref();
    }
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
