import { answerInThread } from '../stores/answerInThread.ts';
import { rulesSuggester } from '../suggest/rulesSuggester.ts';
import { type SuggestedClaim, suggestableText } from '../suggest/Suggester.ts';
import { withNamedActors } from '../suggest/withNamedActors.ts';

/** A text, and all who may be named in it. */
export interface SuggestQuestion {
  readonly given: Parameters<typeof suggestableText>[0];
  /** Whether claims are suggested by rules as well. */
  readonly byRules: boolean;
}

export interface SuggestAnswer {
  /** The slugs of those actors whom the text names. */
  readonly named: readonly string[];
  readonly claims: readonly SuggestedClaim[];
}

// What runs in the thread: one text at a time.
answerInThread(
  () =>
    async ({ given, byRules }: SuggestQuestion, { signal }) => {
      const text = withNamedActors(suggestableText(given));
      const named = text.actors.map(({ slug }) => slug);
      const claims = byRules ? await rulesSuggester.suggest(text, signal) : [];
      return JSON.stringify({ named, claims } satisfies SuggestAnswer);
    },
  (error) => error,
);
