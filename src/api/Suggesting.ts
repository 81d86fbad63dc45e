import type { Settings } from '../settings.ts';
import { ModelJobs } from '../suggest/ModelJobs.ts';
import { modelSuggester } from '../suggest/modelSuggester.ts';
import { RulesThread } from './RulesThread.ts';

/** What suggests claims in a service. */
export interface Suggesting {
  readonly rules: RulesThread;
  /** Null where no model is set. */
  readonly model: ModelJobs | null;
}

/** The part of its deadline that a call waits for a model: what is left is for telling that it goes on. */
const PATIENCE = 0.8;

/** @param ending aborted when the service was told to end */
export function suggestingBy(
  { suggest, deadline }: Pick<Settings, 'suggest' | 'deadline'>,
  ending: AbortSignal,
): Suggesting {
  const patience = Math.floor(deadline * PATIENCE);
  const model = suggest && new ModelJobs({ suggester: modelSuggester(suggest), patience, ending });
  return { rules: new RulesThread(), model };
}
