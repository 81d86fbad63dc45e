import { readFile } from 'node:fs/promises';
import { Marked, type Tokens } from 'marked';
import { escapeHtml } from './escapeHtml.ts';

export interface Manual {
  readonly title: string;
  /** What stands below the title: HTML. */
  readonly body: string;
}

const FILE = new URL('../../../docs/coding.md', import.meta.url);

let rendered: Promise<Manual> | null = null;

/** The manual of coding, docs/coding.md, rendered when it is first wanted and kept in memory. */
export function readManual(): Promise<Manual> {
  rendered ??= readFile(FILE, 'utf8')
    .then(renderManual)
    .catch((error: unknown) => {
      rendered = null;
      throw error;
    });
  return rendered;
}

/**
 * Markdown as HTML, with a list of its sections before the first. Headings have the ids that GitHub gives them, so that
 * a link to a section leads there in both. Other files of the project are not served: of links to them the words stay.
 *
 * @param markdown of our own: what HTML stands in it is not looked at
 */
export function renderManual(markdown: string): Manual {
  let title = '';
  const sections: string[] = [];
  const ids = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ depth, text, tokens }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        if (depth === 1) {
          title = text;
          return '';
        }
        const id = headingId(text, ids);
        if (depth === 2) sections.push(`<li><a href="#${id}">${inner}</a></li>`);
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        return /^(?:https?:|#)/.test(href) ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
      },
      // They are wider than a phone: who has no mouse scrolls them as well.
      code: ({ text }: Tokens.Code) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`,
    },
  });
  const html = marked.parse(markdown, { async: false });
  const first = html.indexOf('<h2');
  const at = first === -1 ? html.length : first;
  const contents = sections.length === 0 ? '' : `<ul class="contents">${sections.join('')}</ul>\n`;
  return { title, body: html.slice(0, at) + contents + html.slice(at) };
}

/** As GitHub makes it of a heading: small letters, words and digits, and a number where there was one like it. */
function headingId(text: string, ids: Map<string, number>): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}
