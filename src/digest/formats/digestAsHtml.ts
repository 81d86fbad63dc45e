import { escapeXml } from '../../diagrams/formats/escapeXml.ts';
import { safeUrl } from '../../diagrams/formats/safeUrl.ts';
import { quoted } from '../../diagrams/quoted.ts';
import type { Digest, DigestLine, DigestPassage, DigestWords } from '../Digest.ts';
import { beforeInWords, digestNotes, digestTitle, lineInWords, withoutShowing } from '../lineInWords.ts';

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}' +
  'h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}li{margin:.5rem 0}li p{margin:.2rem 0}' +
  'li>p:first-child{font-weight:600}';

/** Where a page of a digest leads. */
export interface DigestAddresses {
  /** The next page, or null. */
  readonly next: string | null;
  /** The same as a feed, or null where there is none. */
  readonly feed: string | null;
}

/** A digest as a page of HTML that needs nothing else: for browsers and letters. */
export function digestAsHtml(digest: Digest, { next, feed }: DigestAddresses): string {
  const title = escapeXml(digestTitle(digest));
  const alternate =
    feed === null
      ? ''
      : `<link rel="alternate" type="application/atom+xml" title="${title}" href="${escapeXml(feed)}">\n`;
  const questions = digest.questions.map(
    ({ text, lines }) =>
      `<h2>${escapeXml(text)}</h2>\n<ul>\n${lines.map((line) => `<li>${lineAsHtml(line)}</li>`).join('\n')}\n</ul>\n`,
  );
  const notes = digestNotes(digest).map((note) => `<p>${escapeXml(note)}</p>\n`);
  const more = next === null ? '' : `<p><a rel="next" href="${escapeXml(next)}">More</a></p>\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${alternate}<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${questions.join('')}${notes.join('')}${more}</main>
</body>
</html>
`;
}

/** What one line says, with the words of then and now. */
export function lineAsHtml(line: DigestLine): string {
  const showing = withoutShowing(line);
  return [
    escapeXml(lineInWords(line)),
    wordsOf(line.words),
    ...line.before.map((before) => {
      const words = before.words === null ? '' : `: ${wordsOf(before.words)}`;
      return `${escapeXml(beforeInWords(before, line))}${words}`;
    }),
    ...(line.shownBy === null ? [] : [`Shown by ${passage(line.shownBy)}`]),
    ...(showing === null ? [] : [escapeXml(showing)]),
  ]
    .map((part) => `<p>${part}</p>`)
    .join('');
}

function wordsOf({ text, url, passages, document }: DigestWords): string {
  return `${link(text, url)}: ${passages.map(passage).join(' … ')}, ${escapeXml(document)}`;
}

function passage({ exact, url }: DigestPassage): string {
  return link(quoted(exact), url);
}

function link(text: string, url: string): string {
  const safe = safeUrl(url);
  return safe === null ? escapeXml(text) : `<a href="${escapeXml(safe)}">${escapeXml(text)}</a>`;
}
