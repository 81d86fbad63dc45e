import { answerInThread } from '../stores/answerInThread.ts';
import { rulesSuggester } from '../suggest/rulesSuggester.ts';
import { suggestableText } from '../suggest/Suggester.ts';

/** A text that is read by rules, and who may be named in it. */
export type RulesQuestion = Parameters<typeof suggestableText>[0];

// What runs in the thread: one text at a time.
answerInThread(
  () =>
    async (given: RulesQuestion, { signal }) =>
      JSON.stringify(await rulesSuggester.suggest(suggestableText(given), signal)),
  (error) => error,
);
