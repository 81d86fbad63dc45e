import { DemarcheError } from '../../errors.ts';
import type { Settings } from '../../settings.ts';
import type { ModelSettings } from '../../suggest/ModelSettings.ts';
import { type ModelCost, type ModelReading, modelSuggester } from '../../suggest/modelSuggester.ts';
import { rulesNote } from '../../suggest/rulesNote.ts';
import { rulesSuggester } from '../../suggest/rulesSuggester.ts';
import type { SuggestableText, SuggestedClaim } from '../../suggest/Suggester.ts';
import { counted } from '../counted.ts';
import { Progress } from '../Progress.ts';
import type { SuggestOptions } from './SuggestOptions.ts';

/** What a suggester has told of a text. */
export interface Told {
  readonly claims: readonly SuggestedClaim[];
  readonly refused: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** Has a text read by what was asked for. Throws BAD_SETTING where no model is set, and what suggests throws. */
export async function suggestedBy(
  by: SuggestOptions['by'],
  { suggest }: Settings,
  text: SuggestableText,
): Promise<Told> {
  const { signal } = new AbortController();
  if (by === 'rules') {
    const note = rulesNote(text.language);
    const claims = await rulesSuggester.suggest(text, signal);
    return { claims, refused: new Map(), notes: note === null ? [] : [note] };
  }
  if (suggest === null)
    throw new DemarcheError(
      'BAD_SETTING',
      'No model is set: set SUGGEST_URL and SUGGEST_MODEL, or leave out --by model for the rules.',
    );
  const { claims, refused, remarks, cost } = await byModel(suggest, text, signal);
  return { claims, refused, notes: [...remarks, costLine(cost)] };
}

async function byModel(
  settings: ModelSettings,
  text: SuggestableText,
  signal: AbortSignal,
): Promise<ModelReading> {
  const progress = new Progress('Parts read');
  try {
    return await modelSuggester(settings).read(text, signal, (done, of) => progress.tell(done, of));
  } finally {
    progress.end();
  }
}

function costLine({ answers, inputTokens, outputTokens, money }: ModelCost): string {
  const tokens =
    inputTokens === null || outputTokens === null
      ? 'its server does not tell how many tokens that took'
      : `${inputTokens} tokens given and ${outputTokens} answered`;
  const price = money === null ? '' : `, ${money.amount} ${money.currency}`;
  return `The model answered ${counted(answers, 'time')}: ${tokens}${price}.`;
}
