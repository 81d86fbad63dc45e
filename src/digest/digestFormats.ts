import { edtfDays } from '../evidence/edtfDays.ts';
import type { Digest } from './Digest.ts';
import type { DigestLanguage } from './DigestWords.ts';
import { digestLanguages } from './digestLanguages.ts';
import { digestAsAtom } from './formats/digestAsAtom.ts';
import { digestAsHtml } from './formats/digestAsHtml.ts';
import { digestAsJson } from './formats/digestAsJson.ts';
import { digestAsMarkdown } from './formats/digestAsMarkdown.ts';

export type DigestFormat = 'html' | 'md' | 'json' | 'atom';

/** What a digest is written with, beside itself. */
export interface DigestPlace {
  /** Where the service is. */
  readonly publicUrl: string;
  readonly language: DigestLanguage;
  /** The address of a page of it, by its ending (`.md`, or nothing), the cursor of the page before, and its language. */
  addressAs(ending: string, after: string | null, language: DigestLanguage): string;
  /** The address of the same by when the graph learned it, by its ending. */
  addressOfLearned(ending: string): string;
  /** The cursor of the page before this one. */
  readonly after: string | null;
}

interface Written {
  readonly mediaType: string;
  write(digest: Digest, place: DigestPlace): string;
}

/** The forms of a digest, by the endings of its addresses. JSON is for programs: it has no words of its own. */
export const digestFormats: Readonly<Record<DigestFormat, Written>> = {
  html: {
    mediaType: 'text/html',
    write: (digest, place) => {
      const { addressAs, after, publicUrl, language } = place;
      const others = Object.values(digestLanguages)
        .filter((words) => words.language !== language)
        .map((words) => ({ ...words, address: addressAs('', after, words.language) }));
      const addresses = {
        publicUrl,
        others,
        next: nextOf(digest, place, ''),
        learned: place.addressOfLearned(''),
        feed: addressAs('.atom', null, language),
      };
      return digestAsHtml(digest, addresses, digestLanguages[language]);
    },
  },
  md: {
    mediaType: 'text/markdown',
    write: (digest, place) => {
      const addresses = {
        publicUrl: place.publicUrl,
        next: nextOf(digest, place, '.md'),
        learned: place.addressOfLearned('.md'),
      };
      return digestAsMarkdown(digest, addresses, digestLanguages[place.language]);
    },
  },
  json: { mediaType: 'application/json', write: digestAsJson },
  atom: {
    mediaType: 'application/atom+xml',
    write: (digest, place) => {
      const { addressAs, after, publicUrl, language } = place;
      return digestAsAtom(
        digest,
        {
          self: addressAs('.atom', after, language),
          page: addressAs('', after, language),
          next: nextOf(digest, place, '.atom'),
        },
        { publicUrl, since: edtfDays(digest.since)?.first ?? digest.since },
        digestLanguages[language],
      );
    },
  },
};

function nextOf({ next }: Digest, { addressAs, language }: DigestPlace, ending: string): string | null {
  return next === null ? null : addressAs(ending, next, language);
}
