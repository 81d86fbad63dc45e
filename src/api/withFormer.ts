import type { Given } from './TabulatedField.ts';

/** Whether the filter of a field asks for claims of a tense: then what somebody `used to` hold counts as well. */
export function withFormer({ filter }: Given): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return 'tense' in filter && filter.tense !== null;
}
