import { escapeXml } from '../../diagrams/formats/escapeXml.ts';
import type { Digest, DigestLine } from '../Digest.ts';
import { digestNotes, digestTitle, lineInWords } from '../lineInWords.ts';
import { lineAsHtml } from './digestAsHtml.ts';

/** The addresses of a feed; all of them whole. */
export interface FeedAddresses {
  readonly self: string;
  /** The same as a page. */
  readonly page: string;
  /** The next page of the feed, or null. */
  readonly next: string | null;
}

/**
 * A digest as an Atom feed (RFC 4287), an entry for each who moved or is new. What is told stays the same entry, however
 * often more words of it are read.
 *
 * @param publicUrl where the service is: ids begin with it
 * @param since the day from which on it tells, as `YYYY-MM-DD`: of that day is a feed without entries
 */
export function digestAsAtom(
  digest: Digest,
  { self, page, next }: FeedAddresses,
  { publicUrl, since }: { readonly publicUrl: string; readonly since: string },
): string {
  const lines = digest.questions.flatMap(({ text, lines: of }) =>
    of.map((line) => ({ line, question: text })),
  );
  const updated =
    lines
      .map(({ line }) => line.words.recordedAt)
      .sort()
      .at(-1) ?? `${since}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(digestTitle(digest))}</title>`,
    ...digestNotes(digest)
      .map((note) => `<subtitle>${escapeXml(note)}</subtitle>`)
      .slice(0, 1),
    `<updated>${escapeXml(updated)}</updated>`,
    '<author><name>demarche</name></author>',
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', page),
    ...(next === null ? [] : [link('next', 'application/atom+xml', next)]),
    ...lines.map(({ line, question }) => entryOf(line, question, publicUrl)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(line: DigestLine, question: string, publicUrl: string): string {
  return [
    '<entry>',
    `<id>${escapeXml(`${publicUrl}/digest#${line.id}`)}</id>`,
    `<title>${escapeXml(lineInWords(line))}</title>`,
    `<updated>${escapeXml(line.words.recordedAt)}</updated>`,
    `<category term="${escapeXml(question)}"/>`,
    link('alternate', 'text/html', line.words.passages[0]?.url ?? line.words.url),
    `<content type="html">${escapeXml(lineAsHtml(line))}</content>`,
    '</entry>',
  ].join('\n');
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}
