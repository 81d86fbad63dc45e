import { getDocumentProxy } from 'unpdf';
import { composePages } from '../composePages.ts';
import { detectLanguage } from '../detectLanguage.ts';
import type { Extracted, Given, Remark } from '../Extracted.ts';
import { ExtractionFault } from '../ExtractionFault.ts';
import { type PdfPiece, pdfLines } from '../pdfLines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, line by line as its pages have it. */
export async function extractPdf({ bytes }: Given): Promise<Extracted> {
  const pdf = await open(bytes);
  const pages = await readPages(pdf);
  const { text: drawn, headings } = composePages(pages);
  const total = pages.length;
  if (!/[\p{L}\p{N}]/u.test(drawn)) throw new ExtractionFault('PDF_OF_PICTURES', { pages: total });
  const empty = pages.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  const text = withLetters(drawn);
  const unknown = text.match(/\uFFFD/g)?.length ?? 0;
  const { title, language, made } = await factsOf(pdf);
  const remarks: Remark[] = [
    ...(empty.length === 0
      ? []
      : [{ code: 'PAGES_WITHOUT_TEXT', values: { pages: empty.join(', '), all: total } } as const]),
    ...(unknown === 0 ? [] : [{ code: 'LETTERS_UNKNOWN', values: { count: unknown } } as const]),
    ...(made === null ? [] : [{ code: 'FILE_MADE', values: { day: made } } as const]),
  ];
  return {
    ...{
      text,
      headings: headings.map(withLetters),
      remarks,
    },
    ...{
      title: title ?? (headings[0] === undefined ? null : withLetters(headings[0])),
      publisher: null,
      url: null,
      publishedAt: null,
    },
    language: detectLanguage(text, language),
  };
}

/** What stands for marks of lists in the fonts that word processors take them from. */
const MARKS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF02D': '–',
};

/** A letter without a code is drawn, and cannot be read: it is in the private area, a control character, or none at all. */
function withLetters(drawn: string): string {
  return drawn.replace(/[\p{Co}\p{Cn}]|(?!\n)\p{Cc}/gu, (letter) => MARKS[letter] ?? '\uFFFD');
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // It takes the bytes with it.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false });
  } catch (error) {
    throw faultOf(error);
  }
}

async function readPages(pdf: Pdf) {
  const pages = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pdfLines(items.flatMap(pieceOf)));
      page.cleanup();
    }
  } catch (error) {
    throw faultOf(error);
  }
  return pages;
}

function pieceOf(
  item: Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>['items'][number],
): PdfPiece[] {
  if (!('str' in item)) return [];
  const [, , , , x = 0, y = 0] = item.transform.map(Number);
  return [{ text: item.str, x, y, width: item.width, height: item.height, isLineEnd: item.hasEOL }];
}

function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new ExtractionFault('BROKEN_PDF', { why: String(error) });
  if (error.name === 'PasswordException') return new ExtractionFault('PDF_LOCKED');
  return new ExtractionFault('BROKEN_PDF', { why: error.message.replace(/\.$/, '') });
}

interface Facts {
  readonly title: string | null;
  readonly language: string | null;
  /** The day on which the file was made. */
  readonly made: string | null;
}

async function factsOf(pdf: Pdf): Promise<Facts> {
  const info = await pdf.getMetadata().then(
    (found): object => found.info,
    () => ({}),
  );
  const textOf = (name: string) => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const made = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(textOf('CreationDate') ?? '');
  return {
    title: realTitle(textOf('Title')),
    language: textOf('Language'),
    made: made === null ? null : made.slice(1).join('-'),
  };
}

/** What programs write there by themselves is no title: the name of a file, or the address that was printed. */
function realTitle(title: string | null): string | null {
  if (title === null) return null;
  const isName =
    /^(?:untitled|microsoft word\b|document\d*$|\S+\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|dvi)$|(?:about|blob|data|file|https?):\S*$)/i.test(
      title,
    );
  return isName ? null : title;
}
