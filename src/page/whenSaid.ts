import { dateInWords } from '../diagrams/dateInWords.ts';
import type { ClaimNode } from './operations/claimParts.ts';
import { fill } from './words/fill.ts';
import type { Words } from './words/Words.ts';

type DatedClaim = Pick<ClaimNode, 'saidAt'> & {
  readonly document: Pick<ClaimNode['document'], 'publishedAt'>;
};

/**
 * The day on which something was said and the day on which its text was published, as far as each is known: `6 April 2031, in a
 * text published 7 April 2031`. Null where neither is.
 */
export function whenSaid({ saidAt, document }: DatedClaim, { timeline, view }: Words): string | null {
  const inWords = (edtf: string) => dateInWords(edtf, view.language);
  const days = [
    ...(saidAt === null ? [] : [inWords(saidAt)]),
    ...(document.publishedAt === null
      ? []
      : [fill(timeline.publishedOn, { day: inWords(document.publishedAt) })]),
  ];
  return days.length === 0 ? null : days.join(', ');
}
