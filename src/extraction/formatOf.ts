import type { Given } from './Extracted.ts';
import { ExtractionFault } from './ExtractionFault.ts';

/** What a text is taken out of. */
export type ExtractedFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

const BY_ENDING: Readonly<Record<string, ExtractedFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

const BY_MEDIA_TYPE: Readonly<Record<string, ExtractedFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/pdf': 'pdf',
};

/**
 * What a file is: by its first bytes where these tell, then by the ending of its name, then by what who sent it says.
 *
 * Throws an ExtractionFault where it is none of those that are read.
 */
export function formatOf({ bytes, name, mediaType }: Omit<Given, 'encoding' | 'whole'>): ExtractedFormat {
  const ending = /\.([^./\\]+)$/.exec(name ?? '')?.[1]?.toLowerCase();
  const told = name === null ? mediaType?.split(';')[0]?.trim().toLowerCase() : undefined;
  const named = ending === undefined ? BY_MEDIA_TYPE[told ?? ''] : BY_ENDING[ending];
  const begins = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (begins.startsWith('\xD0\xCF\x11\xE0')) throw new ExtractionFault('OLD_WORD');
  // Some stand behind what a mail or a server wrote before them.
  if (begins.includes('%PDF-') && (named === 'pdf' || begins.startsWith('%PDF-'))) return 'pdf';
  if (begins.startsWith('PK\x03\x04')) {
    if (named !== 'docx' && ending !== 'zip' && ending !== undefined && !(ending in BY_ENDING))
      throw new ExtractionFault('UNKNOWN_FORMAT');
    return 'docx';
  }
  if (named === undefined || begins.startsWith('{\\rtf')) throw new ExtractionFault('UNKNOWN_FORMAT');
  return named;
}
