import { ENGLISH_VIEW, type ViewWords } from './ViewWords.ts';

/** Words in the quotation marks of a language; several pieces with a mark of what stands between: `“No” … “never”`. */
export function quoted(
  words: string | readonly string[],
  { quotation: { open, close } }: Pick<ViewWords, 'quotation'> = ENGLISH_VIEW,
): string {
  return [words]
    .flat()
    .map((piece) => `${open}${piece}${close}`)
    .join(' … ');
}
