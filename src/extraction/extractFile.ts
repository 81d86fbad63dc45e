import type { Extracted, Given } from './Extracted.ts';
import { ExtractionFault } from './ExtractionFault.ts';
import { type ExtractedFormat, formatOf } from './formatOf.ts';

type Extract = (given: Given) => Extracted | Promise<Extracted>;

/** Each with the library that it needs, which is loaded where the first such file comes. */
const EXTRACTS: Readonly<Record<ExtractedFormat, () => Promise<Extract>>> = {
  text: async () => (await import('./formats/extractText.ts')).extractText,
  markdown: async () => (await import('./formats/extractMarkdown.ts')).extractMarkdown,
  html: async () => (await import('./formats/extractHtml.ts')).extractHtml,
  docx: async () => (await import('./formats/extractDocx.ts')).extractDocx,
  pdf: async () => (await import('./formats/extractPdf.ts')).extractPdf,
};

/**
 * What a file, or pasted words, say: the text as it would be kept, and what the file tells of itself.
 *
 * Throws an ExtractionFault where there is no text in it that can be read.
 */
export async function extractFile(given: Given): Promise<Extracted> {
  if (given.bytes.length === 0) throw new ExtractionFault('EMPTY');
  const extract = await EXTRACTS[formatOf(given)]();
  const extracted = await extract(given);
  const text = extracted.text.replace(/^\n+|\s+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ExtractionFault('EMPTY');
  if (!text.isWellFormed() || text.includes('\0')) throw new ExtractionFault('NOT_TEXT');
  return { ...extracted, text };
}
