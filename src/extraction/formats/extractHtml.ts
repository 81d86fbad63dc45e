import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block } from '../Block.ts';
import { composeText } from '../composeText.ts';
import { decodeText, statedEncoding } from '../decodeText.ts';
import { detectLanguage } from '../detectLanguage.ts';
import type { Extracted, Given, Remark } from '../Extracted.ts';
import { ExtractionFault } from '../ExtractionFault.ts';
import { htmlBlocks } from '../htmlBlocks.ts';
import { htmlFacts } from '../htmlFacts.ts';

/** Elements up to which an article is looked for: a page of more is a list, and is read whole. */
const MOST_ELEMENTS = 50_000;

/** How deep elements may stand in each other: what reads them takes a time that grows with the square of it. */
const DEEPEST = 2000;

const ENDING_ALONE = new Set([
  ...[
    'area',
    'base',
    'br',
    'col',
    'embed',
    'hr',
    'img',
    'input',
    'link',
    'meta',
    'param',
    'source',
    'track',
    'wbr',
  ],
  ...[
    'p',
    'li',
    'dt',
    'dd',
    'tr',
    'td',
    'th',
    'thead',
    'tbody',
    'tfoot',
    'colgroup',
    'option',
    'optgroup',
    'rt',
    'rp',
  ],
]);

/** The article of a web page with what the page says of itself. Nothing of it is run, and nothing fetched. */
export function extractHtml({ bytes, mediaType, encoding, whole }: Given): Extracted {
  const told = /charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '')?.[1] ?? null;
  const { text: html, guessed } = decodeText(bytes, encoding, told ?? statedEncoding(bytes));
  const remarks: Remark[] =
    guessed === null ? [] : [{ code: 'ENCODING_GUESSED', values: { encoding: guessed } }];
  if (nestingOf(html) > DEEPEST) throw new ExtractionFault('TOO_NESTED');
  try {
    const { document } = parseHTML(wholePage(html));
    const facts = htmlFacts(document);
    const page = htmlBlocks(document.documentElement);
    const article = whole ? null : articleBlocks(html);
    const left = htmlBlocks(document.documentElement, whole);
    const kept = article === null ? left : withHeadline(article, page);
    const counts = { kept: wordsIn(kept), all: wordsIn(page) };
    if (article === null && !whole) remarks.push({ code: 'WHOLE_PAGE', values: {} });
    else if (counts.kept < counts.all) remarks.push({ code: 'ARTICLE_ONLY', values: counts });
    const composed = composeText(kept);
    return { ...facts, ...composed, language: detectLanguage(composed.text, facts.language), remarks };
  } catch (error) {
    // The parts of a page are read within one another.
    if (error instanceof RangeError) throw new ExtractionFault('TOO_NESTED');
    throw error;
  }
}

/** Words that were copied are a part of a page only. */
function wholePage(html: string): string {
  return /<(?:html|body)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

/** The blocks of the article in a page, or null where none can be told from the rest. It changes what it reads. */
function articleBlocks(html: string): readonly Block[] | null {
  const { document } = parseHTML(wholePage(html));
  const found = readArticle(document);
  if (!found?.content) return null;
  return htmlBlocks(parseHTML(wholePage(found.content)).document.documentElement);
}

function readArticle(document: Document) {
  try {
    return new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}

/** The article with its headline, which is taken away with the page's head, and looked for there. */
function withHeadline(article: readonly Block[], page: readonly Block[]): readonly Block[] {
  const at = page.findIndex(({ text }) => text === article[0]?.text);
  const headline = page.slice(0, Math.max(at, 0)).findLast(({ isHeading }) => isHeading);
  const isThere = headline === undefined || article.some(({ text }) => text === headline.text);
  return isThere ? article : [headline, ...article];
}

/** How deep the elements of a page stand in each other, at a glance: those that end by themselves do not count. */
function nestingOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (ENDING_ALONE.has(name.toLowerCase())) continue;
    depth += close ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((count, { text }) => count + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
