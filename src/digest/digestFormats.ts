import { edtfDays } from '../evidence/edtfDays.ts';
import type { Digest } from './Digest.ts';
import { digestAsAtom } from './formats/digestAsAtom.ts';
import { digestAsHtml } from './formats/digestAsHtml.ts';
import { digestAsJson } from './formats/digestAsJson.ts';
import { digestAsMarkdown } from './formats/digestAsMarkdown.ts';

export type DigestFormat = 'html' | 'md' | 'json' | 'atom';

/** What a digest is written with, beside itself. */
export interface DigestPlace {
  /** Where the service is. */
  readonly publicUrl: string;
  /** The address of a page of it, by its ending (`.md`, or nothing) and the cursor of the page before. */
  addressAs(ending: string, after: string | null): string;
  /** The cursor of the page before this one. */
  readonly after: string | null;
}

interface Written {
  readonly mediaType: string;
  write(digest: Digest, place: DigestPlace): string;
}

/** The forms of a digest, by the endings of its addresses. */
export const digestFormats: Readonly<Record<DigestFormat, Written>> = {
  html: {
    mediaType: 'text/html',
    write: (digest, { addressAs, publicUrl }) =>
      digestAsHtml(digest, {
        publicUrl,
        next: digest.next === null ? null : addressAs('', digest.next),
        feed: addressAs('.atom', null),
      }),
  },
  md: {
    mediaType: 'text/markdown',
    write: (digest, { addressAs, publicUrl }) =>
      digestAsMarkdown(digest, publicUrl, digest.next === null ? null : addressAs('.md', digest.next)),
  },
  json: { mediaType: 'application/json', write: digestAsJson },
  atom: {
    mediaType: 'application/atom+xml',
    write: (digest, { addressAs, after, publicUrl }) =>
      digestAsAtom(
        digest,
        {
          self: addressAs('.atom', after),
          page: addressAs('', after),
          next: digest.next === null ? null : addressAs('.atom', digest.next),
        },
        { publicUrl, since: edtfDays(digest.since)?.first ?? digest.since },
      ),
  },
};
