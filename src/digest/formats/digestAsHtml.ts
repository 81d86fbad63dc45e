import { escapeXml } from '../../diagrams/formats/escapeXml.ts';
import { quoted } from '../../diagrams/quoted.ts';
import { said } from '../../diagrams/ViewWords.ts';
import type { Digest, DigestEntry } from '../Digest.ts';
import type { DigestWords } from '../DigestWords.ts';
import {
  beforeInWords,
  claimInWords,
  digestNotes,
  digestTitle,
  entryInWords,
  hasMoreLearned,
  questionHeading,
  whenBefore,
  withoutShowing,
} from '../digestInWords.ts';
import type { DigestClaim, DigestPassage, DigestStance } from '../digestQuery.ts';

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
  /** The same by when the graph learned it. */
  readonly learned: string;
  /** The same as a feed, and in other languages. */
  readonly feed: string;
  readonly others: readonly (Pick<DigestWords, 'language' | 'name'> & { readonly address: string })[];
}

/** A digest as a page of HTML that needs nothing else: for browsers and letters. */
export function digestAsHtml(
  digest: Digest,
  { publicUrl, next, learned, feed, others }: DigestAddresses,
  words: DigestWords,
): string {
  const title = escapeXml(digestTitle(digest, words));
  const itemOf = (entry: DigestEntry) => `<li>${entryAsHtml(entry, publicUrl, words)}</li>`;
  const questions = digest.questions.map(
    (question) =>
      `<h2>${escapeXml(questionHeading(question, words))}</h2>\n<ul>\n${question.entries.map(itemOf).join('\n')}\n</ul>\n`,
  );
  const notes = digestNotes(digest, words).map((note) => `<p>${escapeXml(note)}</p>\n`);
  const more = next === null ? '' : `<p><a rel="next" href="${escapeXml(next)}">${words.more}</a></p>\n`;
  const known = hasMoreLearned(digest) ? `<p>${link(words.learned, learned)}</p>\n` : '';
  const ways = [
    link('demarche', `${publicUrl}/`),
    ...others.map(
      ({ language, name, address }) =>
        `<a hreflang="${language}" lang="${language}" href="${escapeXml(address)}">${name}</a>`,
    ),
    link('Atom', feed),
  ];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="alternate" type="application/atom+xml" title="${title}" href="${escapeXml(feed)}">
<style>${STYLE}</style>
</head>
<body>
<nav>${ways.join(' · ')}</nav>
<main>
<h1>${title}</h1>
${questions.join('')}${notes.join('')}${known}${more}</main>
</body>
</html>
`;
}

/** What one entry says, with the words of then and now. */
export function entryAsHtml(entry: DigestEntry, publicUrl: string, words: DigestWords): string {
  const before = beforeInWords(entry, words);
  const showing = withoutShowing(entry, words);
  const passages = (all: readonly DigestPassage[]) =>
    all.map(({ id, exact }) => link(quoted(exact, words), `${publicUrl}/passage/${id}`)).join(' … ');
  const wordsOf = (held: DigestStance, when: (claim: DigestClaim) => string) =>
    held.claims
      .map((claim) => {
        const { id, passages: all, document } = claim;
        const sentence = link(claimInWords(entry, held, claim, words), `${publicUrl}/claim/${id}`);
        return `${sentence}: ${passages(all)}, ${escapeXml(document)}${when(claim)}`;
      })
      .join('; ');
  return [
    escapeXml(entryInWords(entry, words)),
    ...(entry.after === null ? [] : [wordsOf(entry.after, () => '')]),
    ...(before === null || entry.before === null
      ? []
      : [`${escapeXml(before)}: ${wordsOf(entry.before, (claim) => escapeXml(whenBefore(claim, words)))}`]),
    ...(entry.words.length === 0 ? [] : [said(words.shownBy, { words: passages(entry.words) })]),
    ...(showing === null ? [] : [escapeXml(showing)]),
  ]
    .map((part) => `<p>${part}</p>`)
    .join('');
}

function link(text: string, url: string): string {
  return `<a href="${escapeXml(url)}">${escapeXml(text)}</a>`;
}
