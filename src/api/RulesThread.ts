import { DemarcheError } from '../errors.ts';
import { ReadThread } from '../stores/ReadThread.ts';
import type { SuggestableText, SuggestedClaim } from '../suggest/Suggester.ts';
import { parseData } from './parseData.ts';
import type { RulesQuestion } from './rulesThreadMain.ts';

/** Milliseconds after which a thread that nobody asks is ended: it holds what the rules know of a language. */
const IDLE = 120_000;

/** Code points of a text. The rules read some 40,000 of them in a second, and cannot be interrupted. */
const MOST = 200_000;

/** Reads texts by rules in a thread of its own, which is started where somebody asks, so that nobody else waits for it. */
export class RulesThread {
  private thread: ReadThread<null, RulesQuestion> | null = null;
  private asking = 0;
  private idle: NodeJS.Timeout | undefined;

  /** Throws OPERATION_TOO_LARGE where the text is too long, and DEADLINE_EXCEEDED when the signal aborts. */
  async read(text: SuggestableText, signal: AbortSignal): Promise<readonly SuggestedClaim[]> {
    const { points, language, sections, actors } = text;
    if (points.length > MOST) throw tooLong(points.length);
    const headings = sections.map(({ heading }) => heading);
    clearTimeout(this.idle);
    this.asking += 1;
    this.thread ??= new ReadThread({
      main: new URL('./rulesThreadMain.ts', import.meta.url),
      start: null,
      unavailable: (why, cause) => new DemarcheError('SUGGESTER_UNAVAILABLE', whyNot(why), { cause }),
    });
    try {
      const answer = await this.thread.ask({ text: points.text, language, headings, actors }, signal);
      // The thread is our own: what it answers has the type that its suggester says.
      return parseData(answer) as unknown as readonly SuggestedClaim[];
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
