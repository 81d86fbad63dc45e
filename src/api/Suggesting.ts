import type { Settings } from '../settings.ts';
import type { ModelJobs } from '../suggest/ModelJobs.ts';
import type { ModelSettings } from '../suggest/ModelSettings.ts';
import { SuggestThread } from './SuggestThread.ts';

/** What suggests claims in a service. */
export interface Suggesting {
  readonly thread: SuggestThread;
  /** Null where no model is set. */
  readonly model: SuggestingModel | null;
}

/** A model that may be asked. */
export interface SuggestingModel {
  readonly name: string;
  /** Where texts are sent. */
  readonly host: string;
  /** What asks it: the same each time. */
  jobs(): Promise<ModelJobs>;
}

/** The part of its deadline that a call waits for a model: what is left is for telling that it goes on. */
const PATIENCE = 0.8;

/** @param ending aborted when the service was told to end */
export function suggestingBy(
  { suggest, deadline }: Pick<Settings, 'suggest' | 'deadline'>,
  ending: AbortSignal,
): Suggesting {
  const patience = Math.floor(deadline * PATIENCE);
  return { thread: new SuggestThread(), model: suggest && modelBy(suggest, patience, ending) };
}

/** What it takes is loaded where somebody asks. */
function modelBy(settings: ModelSettings, patience: number, ending: AbortSignal): SuggestingModel {
  let jobs: Promise<ModelJobs> | null = null;
  const load = async () => {
    const { ModelJobs } = await import('../suggest/ModelJobs.ts');
    const { modelSuggester } = await import('../suggest/modelSuggester.ts');
    return new ModelJobs({ suggester: modelSuggester(settings), patience, ending });
  };
  return {
    name: settings.model,
    host: new URL(settings.url).host,
    jobs() {
      jobs ??= load();
      return jobs;
    },
  };
}
