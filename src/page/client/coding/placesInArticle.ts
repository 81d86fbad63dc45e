/** A stretch of a text, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of the text as it is drawn. */
export interface DrawnText {
  readonly node: Text;
  /** The code point of the text at which it begins. */
  readonly start: number;
  readonly end: number;
}

/** What of a document's text is within a range of the drawn page; null where nothing is. */
export function stretchOfRange(article: Element, range: Range): Stretch | null {
  const within = drawnTexts(article).flatMap(({ node, start }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) return [];
    return [
      { start: start + lengthOf(node.data.slice(0, from)), end: start + lengthOf(node.data.slice(0, to)) },
    ];
  });
  const [first] = within;
  const last = within.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** The code point of a document's text that is drawn at a place of the window; null where none is. */
export function codePointAt(article: Element, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  if (!place) return null;
  const drawn = drawnTexts(article).find(({ node }) => node === place.offsetNode);
  return drawn === undefined ? null : drawn.start + lengthOf(drawn.node.data.slice(0, place.offset));
}

/** Where a stretch of a document's text is drawn: a range for each piece, without what is drawn between them. */
export function rangesOf(article: Element, { start, end }: Stretch): readonly Range[] {
  return drawnTexts(article).flatMap((drawn) => {
    if (drawn.end <= start || drawn.start >= end) return [];
    const range = document.createRange();
    range.setStart(drawn.node, indexAt(drawn.node.data, start - drawn.start));
    range.setEnd(drawn.node, indexAt(drawn.node.data, end - drawn.start));
    return [range];
  });
}

/** The text in its order; who speaks, which stands between the words, is none of it. */
export function drawnTexts(article: Element): readonly DrawnText[] {
  return [...article.querySelectorAll('[id^="at-"]')].flatMap((block) => {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element
        ? node.classList.contains('speakers')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_ACCEPT,
    );
    const drawn: DrawnText[] = [];
    let start = Number(block.id.slice('at-'.length));
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (!(node instanceof Text)) continue;
      const end = start + lengthOf(node.data);
      drawn.push({ node, start, end });
      start = end;
    }
    return drawn;
  });
}

/** In code points. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** The UTF-16 unit of a code point, which may lie before the text or behind it. */
function indexAt(text: string, point: number): number {
  return [...text].slice(0, Math.max(0, point)).join('').length;
}
