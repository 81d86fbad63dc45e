import type { Settings } from '../settings.ts';
import type { ModelJobs } from '../suggest/ModelJobs.ts';
import { SuggestThread } from './SuggestThread.ts';

/** What suggests claims in a service. */
export interface Suggesting {
  readonly thread: SuggestThread;
  /** Gives the same each time; null where no model is set. */
  readonly model: (() => Promise<ModelJobs>) | null;
}

/** The part of its deadline that a call waits for a model: what is left is for telling that it goes on. */
const PATIENCE = 0.8;

/** @param ending aborted when the service was told to end */
export function suggestingBy(
  { suggest, deadline }: Pick<Settings, 'suggest' | 'deadline'>,
  ending: AbortSignal,
): Suggesting {
  let jobs: Promise<ModelJobs> | null = null;
  // Loaded where somebody asks.
  const load = async (settings: NonNullable<Settings['suggest']>) => {
    const { ModelJobs } = await import('../suggest/ModelJobs.ts');
    const { modelSuggester } = await import('../suggest/modelSuggester.ts');
    const patience = Math.floor(deadline * PATIENCE);
    return new ModelJobs({ suggester: modelSuggester(settings), patience, ending });
  };
  const model =
    suggest &&
    (() => {
      jobs ??= load(suggest);
      return jobs;
    });
  return { thread: new SuggestThread(), model };
}
