import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { parse } from 'yaml';
import { isWebAddress } from '../../evidence/isWebAddress.ts';
import { composeText } from '../composeText.ts';
import { decodeText } from '../decodeText.ts';
import { detectLanguage } from '../detectLanguage.ts';
import type { Extracted, Given } from '../Extracted.ts';
import { ExtractionFault } from '../ExtractionFault.ts';
import { htmlBlocks } from '../htmlBlocks.ts';
import { publishedDay } from '../publishedDay.ts';

/** The words of Markdown without its marks; its front matter says what it is. */
export function extractMarkdown({ bytes, encoding }: Given): Extracted {
  const { text: written, guessed } = decodeText(bytes, encoding, null);
  const [matter = '', front = ''] = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(written) ?? [];
  const facts = frontMatter(front);
  const composed = textOfMarkdown(written.slice(matter.length));
  const title = facts('title') ?? composed.headings[0] ?? null;
  const url = facts('url', 'source', 'link');
  const date = facts('date', 'published', 'publishedAt');
  return {
    ...composed,
    title,
    publisher: facts('publisher', 'publication'),
    url: url !== null && isWebAddress(url) ? url : null,
    language: detectLanguage(composed.text, facts('lang', 'language')),
    publishedAt: date === null ? null : publishedDay(date),
    remarks: guessed === null ? [] : [{ code: 'ENCODING_GUESSED', values: { encoding: guessed } }],
  };
}

function textOfMarkdown(markdown: string): ReturnType<typeof composeText> {
  try {
    const html = marked.parse(markdown, { async: false });
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    return composeText(htmlBlocks(document.documentElement));
  } catch (error) {
    // Quotations, lists and emphasis are read within one another.
    if (error instanceof RangeError) throw new ExtractionFault('TOO_NESTED');
    throw error;
  }
}

/** What stands above the text in YAML; nothing where that cannot be read. */
function frontMatter(yaml: string): (...names: readonly string[]) => string | null {
  const read = (): unknown => {
    try {
      return parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
    } catch {
      return null;
    }
  };
  const given = read();
  const facts = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return (...names) => {
    const found = facts.find(
      ([name, value]) => names.includes(name) && typeof value === 'string' && value.trim(),
    );
    return typeof found?.[1] === 'string' ? found[1].trim() : null;
  };
}
