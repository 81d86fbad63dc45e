import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { composeText } from '../composeText.ts';
import { detectLanguage } from '../detectLanguage.ts';
import type { Extracted, Given, Remark } from '../Extracted.ts';
import { ExtractionFault } from '../ExtractionFault.ts';
import { htmlBlocks } from '../htmlBlocks.ts';
import { openZip } from '../openZip.ts';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** The words of a Word document, with headings by its styles. */
export async function extractDocx({ bytes }: Given): Promise<Extracted> {
  const archive = openZip(bytes);
  const body = archive.file('word/document.xml')?.toString('utf8');
  if (body === undefined) throw new ExtractionFault('UNKNOWN_FORMAT');
  const html = await toHtml(archive.bytes);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const composed = composeText(htmlBlocks(document.documentElement));
  const core = archive.file('docProps/core.xml')?.toString('utf8') ?? '';
  const said = /<w:lang\s[^>]*w:val="([^"]+)"/.exec(
    archive.file('word/styles.xml')?.toString('utf8') ?? '',
  )?.[1];
  const made = /<dcterms:created[^>]*>\s*(\d{4}-\d\d-\d\d)/.exec(core)?.[1];
  const remarks: Remark[] = [
    ...(made === undefined ? [] : [{ code: 'FILE_MADE', values: { day: made } } as const]),
    ...(/<w:(?:ins|del)\s/.test(body) ? [{ code: 'CHANGES_ACCEPTED', values: {} } as const] : []),
    ...(/<w:(?:footnote|endnote)Reference\s/.test(body)
      ? [{ code: 'FOOTNOTES_AT_END', values: {} } as const]
      : []),
  ];
  return {
    ...composed,
    title: inXml(core, 'dc:title') ?? composed.headings[0] ?? null,
    publisher: null,
    url: null,
    language: detectLanguage(composed.text, inXml(core, 'dc:language') ?? said ?? null),
    publishedAt: null,
    remarks,
  };
}

async function toHtml(buffer: Buffer): Promise<string> {
  const options = {
    styleMap: STYLES,
    // What a document links to elsewhere is never read, and pictures are no words.
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  };
  try {
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch (error) {
    if (error instanceof RangeError) throw new ExtractionFault('TOO_NESTED');
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    // Without the name of what read it.
    const why = said.replace(/^(?:error: )?\[xmldom \w+\]\s*/i, '').replace(/\.$/, '');
    throw new ExtractionFault('BROKEN_DOCX', { why });
  }
}

function inXml(xml: string, name: string): string | null {
  const [, inner = ''] = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml) ?? [];
  const { document } = parseHTML(`<!doctype html><html><body>${inner}</body></html>`);
  return document.body.textContent?.replace(/\s+/g, ' ').trim() || null;
}
