import { type Filter, isFiltered } from './Address.ts';
import type { Words } from './words/Words.ts';

/** Why a view has nothing to show, in sentences. Days are told of where they cut: texts have days as well, which do not. */
export function emptySentences(filter: Filter, { nothing }: Pick<Words, 'nothing'>): string[] {
  const hasDays = filter.from !== null || filter.to !== null;
  return [
    isFiltered(filter) ? nothing.filtered : nothing.empty,
    ...(hasDays ? [nothing.days] : []),
    nothing.silence,
  ];
}
