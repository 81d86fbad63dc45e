import { EXCERPT } from '../evidence/wordsKept.ts';
import { clip } from './clip.ts';

/** Code points of a title or a publisher that are shown. */
const MOST_OF_TEXT = 300;

/** A document as an operation selects it: `slug title publisher publishedAt url excerpt`. */
export interface SourceNode {
  readonly slug: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly excerpt: boolean;
}

/** A document as a model is given it, without what is not known of it. */
export function sourceOf({ slug, title, publisher, publishedAt, url, excerpt }: SourceNode) {
  return {
    slug,
    ...(title !== null && { title: clip(title, MOST_OF_TEXT) }),
    ...(publisher !== null && { publisher: clip(publisher, MOST_OF_TEXT) }),
    ...(publishedAt !== null && { publishedAt }),
    ...(url !== null && { link: url }),
    ...(excerpt && { excerpt: EXCERPT }),
  };
}
