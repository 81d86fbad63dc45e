import { escapeXml } from '../../diagrams/formats/escapeXml.ts';
import { quoted } from '../../diagrams/quoted.ts';
import type { Digest, DigestEntry } from '../Digest.ts';
import { beforeInWords, digestNotes, digestTitle, entryInWords, withoutShowing } from '../digestInWords.ts';
import type { DigestPassage, DigestStance } from '../digestQuery.ts';

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}' +
  'h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}li{margin:.5rem 0}li p{margin:.2rem 0}' +
  'li>p:first-child{font-weight:600}';

/** Where a page of a digest leads. */
export interface DigestAddresses {
  /** Where the service is. */
  readonly publicUrl: string;
  /** The next page, or null. */
  readonly next: string | null;
  /** The same as a feed, or null where there is none. */
  readonly feed: string | null;
}

/** A digest as a page of HTML that needs nothing else: for browsers and letters. */
export function digestAsHtml(digest: Digest, { publicUrl, next, feed }: DigestAddresses): string {
  const title = escapeXml(digestTitle(digest));
  const alternate =
    feed === null
      ? ''
      : `<link rel="alternate" type="application/atom+xml" title="${title}" href="${escapeXml(feed)}">\n`;
  const itemOf = (entry: DigestEntry) => `<li>${entryAsHtml(entry, publicUrl)}</li>`;
  const questions = digest.questions.map(
    ({ text, entries }) => `<h2>${escapeXml(text)}</h2>\n<ul>\n${entries.map(itemOf).join('\n')}\n</ul>\n`,
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

/** What one entry says, with the words of then and now. */
export function entryAsHtml(entry: DigestEntry, publicUrl: string): string {
  const before = beforeInWords(entry);
  const showing = withoutShowing(entry);
  return [
    escapeXml(entryInWords(entry)),
    ...(entry.after === null ? [] : [wordsOf(entry.after, publicUrl)]),
    ...(before === null || entry.before === null
      ? []
      : [`${escapeXml(before)}: ${wordsOf(entry.before, publicUrl)}`]),
    ...(entry.words.length === 0 ? [] : [`Shown by ${passages(entry.words, publicUrl)}`]),
    ...(showing === null ? [] : [escapeXml(showing)]),
  ]
    .map((part) => `<p>${part}</p>`)
    .join('');
}

function wordsOf({ claims }: DigestStance, publicUrl: string): string {
  return claims
    .map((claim) => {
      const sentence = link(claim.text, `${publicUrl}/claim/${claim.id}`);
      return `${sentence}: ${passages(claim.passages, publicUrl)}, ${escapeXml(claim.document)}`;
    })
    .join('; ');
}

function passages(words: readonly DigestPassage[], publicUrl: string): string {
  return words.map(({ id, exact }) => link(quoted(exact), `${publicUrl}/passage/${id}`)).join(' … ');
}

function link(text: string, url: string): string {
  return `<a href="${escapeXml(url)}">${escapeXml(text)}</a>`;
}
