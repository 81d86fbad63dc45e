import { escapeXml } from '../../diagrams/formats/escapeXml.ts';
import type { Digest, DigestEntry } from '../Digest.ts';
import type { DigestWords } from '../DigestWords.ts';
import { digestNotes, digestTitle, entryInWords, questionHeading } from '../digestInWords.ts';
import { entryAsHtml } from './digestAsHtml.ts';

/** The addresses of a feed; all of them whole. */
export interface FeedAddresses {
  readonly self: string;
  /** The same as a page. */
  readonly page: string;
  /** The next page of the feed, or null. */
  readonly next: string | null;
}

/**
 * A digest as an Atom feed (RFC 4287), an entry for each who moved or is new. What is told stays the same entry, as long as the
 * claims are the same.
 *
 * @param publicUrl where the service is: ids begin with it
 * @param since the day from which on it tells, as `YYYY-MM-DD`: of that day is a feed without entries
 */
export function digestAsAtom(
  digest: Digest,
  { self, page, next }: FeedAddresses,
  { publicUrl, since }: { readonly publicUrl: string; readonly since: string },
  words: DigestWords,
): string {
  const entries = digest.questions.flatMap((question) =>
    question.entries.map((entry) => asEntry(entry, questionHeading(question, words), publicUrl, words)),
  );
  const learned = digest.questions
    .flatMap((question) => question.entries.map((entry) => entry.knownAt))
    .sort();
  const updated = learned.at(-1) ?? `${since}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(digestTitle(digest, words))}</title>`,
    ...digestNotes(digest, words)
      .map((note) => `<subtitle>${escapeXml(note)}</subtitle>`)
      .slice(0, 1),
    `<updated>${escapeXml(updated)}</updated>`,
    '<author><name>demarche</name></author>',
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', page),
    ...(next === null ? [] : [link('next', 'application/atom+xml', next)]),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function asEntry(entry: DigestEntry, question: string, publicUrl: string, words: DigestWords): string {
  const [claim] = (entry.after ?? entry.before)?.claims ?? [];
  return [
    '<entry>',
    `<id>${escapeXml(`${publicUrl}/digest#${entry.id}`)}</id>`,
    `<title>${escapeXml(entryInWords(entry, words))}</title>`,
    `<updated>${escapeXml(entry.knownAt)}</updated>`,
    `<category term="${escapeXml(question)}"/>`,
    link('alternate', 'text/html', `${publicUrl}/claim/${claim?.id}`),
    `<content type="html">${escapeXml(entryAsHtml(entry, publicUrl, words))}</content>`,
    '</entry>',
  ].join('\n');
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}
