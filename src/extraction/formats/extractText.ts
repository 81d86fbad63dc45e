import { decodeText } from '../decodeText.ts';
import { detectLanguage } from '../detectLanguage.ts';
import type { Extracted, Given } from '../Extracted.ts';

/** A text as it is, without a byte order mark and with one kind of line ends. */
export function extractText({ bytes, mediaType, encoding }: Given): Extracted {
  const told = /charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '')?.[1] ?? null;
  const { text, guessed } = decodeText(bytes, encoding, told);
  return {
    text,
    ...{ title: null, publisher: null, url: null, publishedAt: null, headings: [] },
    language: detectLanguage(text, null),
    remarks: guessed === null ? [] : [{ code: 'ENCODING_GUESSED', values: { encoding: guessed } }],
  };
}
