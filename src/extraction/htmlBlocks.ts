import type { Block } from './Block.ts';

/** What is no part of what people read. */
const LEFT_OUT = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'title',
    'iframe',
    'object',
    'svg',
    'math',
    'canvas',
  ],
  ...['button', 'input', 'select', 'textarea', 'datalist', 'audio', 'video', 'map', 'dialog'],
]);

/** What surrounds the article of a page. */
const AROUND = new Set(['nav', 'footer', 'aside', 'form', 'menu']);

/** Elements that begin and end a block; all others stand within a line. */
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
  ],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'html',
  ],
  ...[
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'tfoot',
  ],
  ...['thead', 'tr', 'ul'],
]);

export interface HtmlNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<HtmlNode>;
  readonly textContent: string | null;
}

interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/**
 * The blocks of a page or of a part of it, in its order, each on one line but for `<br>` and `<pre>`.
 *
 * @param withAround whether what surrounds an article is read as well: navigation, footers
 */
export function htmlBlocks(root: HtmlNode, withAround = true): readonly Block[] {
  const reading = new Reading(withAround);
  reading.read(root);
  return reading.end();
}

class Reading {
  private readonly withAround: boolean;
  private readonly blocks: Block[] = [];
  private line = '';
  private isHeading = false;
  private isNextLine = false;
  /** Within `<pre>`: how deep. */
  private pre = 0;

  constructor(withAround: boolean) {
    this.withAround = withAround;
  }

  read(node: HtmlNode): void {
    if (node.nodeType === 3) this.add(node.textContent ?? '');
    else if (isElement(node)) this.readElement(node);
    else if (node.nodeType === 9 || node.nodeType === 11) this.readChildren(node);
  }

  end(): readonly Block[] {
    this.close();
    return this.blocks;
  }

  private readElement(element: HtmlElement): void {
    const name = element.localName.toLowerCase();
    if (LEFT_OUT.has(name) || (!this.withAround && AROUND.has(name)) || isHidden(element)) return;
    if (isWayBack(element)) return;
    if (name === 'br') this.line = `${this.line.trimEnd()}\n`;
    else if (name === 'td' || name === 'th') this.readCell(element);
    else if (!BLOCKS.has(name)) this.readChildren(element);
    else this.readBlock(element, name);
  }

  private readBlock(element: HtmlElement, name: string): void {
    this.close();
    const isHeading = /^h[1-6]$/.test(name);
    if (isHeading) this.isHeading = true;
    if (name === 'pre') this.pre += 1;
    if (name === 'li' || name === 'tr' || name === 'dd') this.isNextLine = !isFirst(element);
    if (name === 'li') this.line = markOf(element);
    const mark = this.line;
    this.readChildren(element);
    if (this.line === mark) this.line = '';
    this.close();
    if (name === 'pre') this.pre -= 1;
    if (isHeading) this.isHeading = false;
  }

  private readCell(element: HtmlElement): void {
    if (this.line.trim() !== '' && !this.line.endsWith(' | ')) this.line = `${this.line.trimEnd()} | `;
    const before = this.blocks.length;
    const [line, isNextLine] = [this.line, this.isNextLine];
    this.readChildren(element);
    // Paragraphs within a cell are its words.
    if (this.blocks.length === before) return;
    this.close();
    const words = this.blocks.splice(before).map(({ text }) => text);
    const own = words.join(' ');
    this.line = own.startsWith(line.trim()) ? own : `${line}${own}`;
    this.isNextLine = isNextLine;
  }

  private readChildren(node: HtmlNode): void {
    for (const child of node.childNodes) this.read(child);
  }

  private add(text: string): void {
    const words = this.pre > 0 ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    this.line += this.pre === 0 && /(?:^|[\s])$/.test(this.line) ? words.replace(/^ /, '') : words;
  }

  private close(): void {
    const text = this.line.replace(/[ \t]+(?=\n)/g, '').trim();
    this.line = '';
    if (text === '') return;
    const { isHeading, isNextLine } = this;
    // A heading is one line.
    this.blocks.push({ text: isHeading ? text.replace(/\s+/g, ' ') : text, isHeading, isNextLine });
    this.isNextLine = false;
  }
}

function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}

/** The arrow that leads from a footnote to where it belongs: for a click, and no word of the text. */
function isWayBack(element: HtmlElement): boolean {
  return (
    element.localName === 'a' &&
    /^\s*(?:[↑↩⤴^]\uFE0E?)?\s*$/u.test(element.textContent ?? '') &&
    /^#/.test(element.getAttribute('href') ?? '')
  );
}

function siblingsOf(element: HtmlElement): readonly HtmlElement[] {
  const parent = (element as { readonly parentNode?: HtmlNode | null }).parentNode;
  return parent ? [...parent.childNodes].filter(isElement) : [element];
}

function isFirst(element: HtmlElement): boolean {
  return siblingsOf(element)[0] === element;
}

function markOf(element: HtmlElement): string {
  const parent = (element as { readonly parentNode?: HtmlNode | null }).parentNode;
  if (!parent || !isElement(parent) || parent.localName !== 'ol') return '- ';
  const start = Number(parent.getAttribute('start') ?? 1);
  const place = siblingsOf(element)
    .filter(({ localName }) => localName === 'li')
    .indexOf(element);
  return `${(Number.isInteger(start) ? start : 1) + place}. `;
}
