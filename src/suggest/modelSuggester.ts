import { DemarcheError } from '../errors.ts';
import {
  askModel,
  FORMS,
  FormIsUnknown,
  type Message,
  type ModelAnswer,
  type ResponseForm,
} from './askModel.ts';
import type { ModelSettings } from './ModelSettings.ts';
import { type ModelPart, modelParts } from './modelParts.ts';
import { PROMPT, PROMPT_HASH } from './modelPrompt.ts';
import { namedSomewhere } from './namedSomewhere.ts';
import { type ModelRefusal, type ReadAnswer, readModelAnswer } from './readModelAnswer.ts';
import type { SuggestableText, SuggestedClaim, Suggester } from './Suggester.ts';

/** What a model suggests of a text, with what that cost. */
export interface ModelReading {
  readonly claims: readonly SuggestedClaim[];
  /** What did not even come to the gate, for each reason. */
  readonly refused: ReadonlyMap<ModelRefusal, number>;
  readonly cost: ModelCost;
  /** What a person is to know: parts that nobody has read. */
  readonly remarks: readonly string[];
}

export interface ModelCost {
  /** How often the model has answered. */
  readonly answers: number;
  /** Tokens, as the server counts them; null where it does not tell. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** What these cost by the prices that are set; null where none are, or tokens are not told. */
  readonly money: { readonly amount: number; readonly currency: string } | null;
}

type OnPart = (read: number, of: number) => void;

export interface ModelSuggester extends Suggester {
  readonly model: string;
  readonly promptHash: string;
  /**
   * Reads a text part by part. Throws SUGGESTER_UNAVAILABLE where no part was read; DEADLINE_EXCEEDED where it took longer
   * than is set and no part was read; and what the signal aborts with.
   *
   * @param onPart told how many parts are read, and of how many, before each of them
   */
  read(text: SuggestableText, signal: AbortSignal, onPart?: OnPart): Promise<ModelReading>;
}

/** Parts of one text that a model is asked about. */
const MOST_PARTS = 100;

/** Actors that a model is told of, of those that the text names. */
const MOST_ACTORS = 150;

/** Milliseconds before a server that has too much to do is asked again. */
const WAIT = 500;

/**
 * A language model that suggests. The text is data to it, and whatever it answers goes through the gate, so that a text that
 * gives orders, or a model that makes things up, brings in nothing that is not there.
 *
 * @param options for tests: `wait` as `askModel` takes it
 */
export function modelSuggester(settings: ModelSettings, { wait = WAIT } = {}): ModelSuggester {
  // What a server does not know once it does not know later either.
  let form: ResponseForm = 'schema';
  const ask = async (messages: readonly Message[], signal: AbortSignal): Promise<ModelAnswer> => {
    for (;;) {
      const asked: ResponseForm = form;
      try {
        return await askModel(settings, messages, { form: asked, signal, wait });
      } catch (error) {
        if (!(error instanceof FormIsUnknown)) throw error;
        form = FORMS[FORMS.indexOf(asked) + 1] ?? 'none';
      }
    }
  };
  const read: ModelSuggester['read'] = async (text, signal, onPart = () => undefined) => {
    const late = AbortSignal.timeout(settings.deadline);
    const reading = new Reading(settings);
    try {
      await reading.all(text, ask, AbortSignal.any([signal, late]), onPart);
    } catch (error) {
      signal.throwIfAborted();
      if (late.aborted) reading.end(tooLate(settings));
      else if (error instanceof DemarcheError) reading.end(error);
      else throw error;
    }
    return reading.result();
  };
  return {
    ...{ name: 'model', model: settings.model, promptHash: PROMPT_HASH, read },
    suggest: async (text, signal) => (await read(text, signal)).claims,
  };
}

class Reading {
  private readonly settings: ModelSettings;
  private readonly claims: SuggestedClaim[] = [];
  private readonly refused = new Map<ModelRefusal, number>();
  private readonly remarks: string[] = [];
  private parts: readonly ModelPart[] = [];
  private readParts = 0;
  private answers = 0;
  private tokens: { readonly input: number; readonly output: number } | null = { input: 0, output: 0 };

  constructor(settings: ModelSettings) {
    this.settings = settings;
  }

  async all(
    text: SuggestableText,
    ask: (messages: readonly Message[], signal: AbortSignal) => Promise<ModelAnswer>,
    signal: AbortSignal,
    onPart: OnPart,
  ): Promise<void> {
    this.parts = modelParts(text);
    const actors = text.actors.filter((actor) => namedSomewhere(text.points, actor));
    if (actors.length > MOST_ACTORS)
      this.remarks.push(
        `The text names ${actors.length} known actors; the model was told of ${MOST_ACTORS}.`,
      );
    const told = actors
      .slice(0, MOST_ACTORS)
      .map(({ slug, name, aliases }) => ({ slug, names: [name, ...aliases] }));
    for (const part of this.parts.slice(0, MOST_PARTS)) {
      onPart(this.readParts, this.parts.length);
      const { start, end, heading } = part;
      const given = { heading, actors: told, text: text.points.slice(start, end) };
      const messages: readonly Message[] = [
        { role: 'system', content: PROMPT },
        { role: 'user', content: JSON.stringify(given) },
      ];
      const first = await this.answerOf(text, part, await ask(messages, signal));
      // What is no JSON once may be some the next time.
      const { claims, refused } = isUnreadable(first)
        ? await this.answerOf(text, part, await ask(messages, signal))
        : first;
      this.claims.push(...claims);
      for (const [why, count] of refused) this.refused.set(why, (this.refused.get(why) ?? 0) + count);
      this.readParts += 1;
    }
    const left = this.parts.length - this.readParts;
    if (left > 0)
      this.remarks.push(
        `The text is long: its first ${this.readParts} parts of ${this.parts.length} were read.`,
      );
  }

  private answerOf(text: SuggestableText, part: ModelPart, answer: ModelAnswer): ReadAnswer {
    const { tokens } = answer;
    this.answers += 1;
    this.tokens =
      this.tokens && tokens
        ? { input: this.tokens.input + tokens.input, output: this.tokens.output + tokens.output }
        : null;
    if (answer.isCutOff) return { claims: [], refused: new Map([['answerIsCutOff', 1]]) };
    return readModelAnswer(text, part, answer.text);
  }

  /** Keeps what was read before something went wrong. Throws where that is nothing. */
  end(error: DemarcheError): void {
    if (this.readParts === 0) throw error;
    this.remarks.push(
      `Of ${this.parts.length} parts of the text ${this.readParts} were read. ${error.message}`,
    );
  }

  result(): ModelReading {
    const { claims, refused, remarks, answers, tokens } = this;
    const { prices } = this.settings;
    const told = answers > 0 ? tokens : null;
    const amount = told && prices && (told.input * prices.input + told.output * prices.output) / 1_000_000;
    return {
      ...{ claims, refused, remarks },
      cost: {
        ...{ answers, inputTokens: told?.input ?? null, outputTokens: told?.output ?? null },
        money: amount === null || prices === null ? null : { amount, currency: prices.currency },
      },
    };
  }
}

function isUnreadable({ refused }: ReadAnswer): boolean {
  const whole: readonly ModelRefusal[] = ['answerIsNoJson', 'answerIsCutOff', 'answerHasNoClaims'];
  return whole.some((why) => refused.has(why));
}

function tooLate({ deadline }: ModelSettings): DemarcheError {
  return new DemarcheError(
    'DEADLINE_EXCEEDED',
    `The model did not read the text in ${deadline / 1000} s. Set SUGGEST_DEADLINE higher, choose a faster model, or let the rules suggest.`,
  );
}
