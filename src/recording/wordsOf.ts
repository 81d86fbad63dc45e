import { foldWords } from '../evidence/foldWords.ts';
import { graphModel } from '../schema/graphModel.ts';
import type { Scalar } from '../stores/Store.ts';

/** What search finds of a row: the folded words of its type's @words fields, each once, joined by spaces. */
export function wordsOf(type: string, fields: Readonly<Record<string, Scalar>>): string {
  const searched = graphModel.types.get(type)?.words ?? [];
  const words = searched
    .flatMap((name) => [fields[name] ?? ''].flat())
    .flatMap((text) => foldWords(String(text)));
  return [...new Set(words)].join(' ');
}
