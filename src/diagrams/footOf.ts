import { edtfDays } from '../evidence/edtfDays.ts';
import type { DiagramSource, DiagramSources, DiagramView } from './DiagramView.ts';
import { dateInWords } from './dateInWords.ts';

/** What stands under a drawing. */
export interface Foot {
  /** A sentence each: the texts that it rests on, how many claims and of when, what it is cut by. */
  readonly lines: readonly string[];
  /** Where it can be seen. */
  readonly url: string;
}

/**
 * The foot of a drawing; what does not apply is left out.
 *
 * @param publicUrl where people reach the service, without a slash at the end
 */
export function footOf(view: DiagramView, sources: DiagramSources, publicUrl: string): Foot {
  return {
    lines: [
      ...(sources.first.length === 0 ? [] : [sourceLine(sources)]),
      ...(view.positions.length === 0 ? [] : [claimsLine(view)]),
      ...(view.cut.length === 0 ? [] : [`Shown: ${view.cut.join('; ')}.`]),
    ],
    url: `${publicUrl}${view.path}`,
  };
}

function sourceLine({ first, count }: DiagramSources): string {
  const more = count - first.length;
  const rest = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'text' : 'texts'}`;
  return `${count === 1 ? 'Source' : 'Sources'}: ${first.map(sourceInWords).join('; ')}${rest}.`;
}

/** `“Talks at the ferry” (The Wire, 22 August 2025)` */
function sourceInWords({ slug, title, publisher, publishedAt }: DiagramSource): string {
  const facts = [publisher, publishedAt === null ? null : dateInWords(publishedAt)].filter(
    (one) => one !== null,
  );
  return `${title === null ? slug : `“${title}”`}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** `39 claims; as far as dates are known, said 18 August 2025 to 22 August 2025.` */
function claimsLine({ positions, morePositions }: DiagramView): string {
  const count = positions.reduce((sum, { claimCount }) => sum + claimCount, 0);
  const [first, last] = saidBetween(
    positions.flatMap(({ claims }) => claims.flatMap(({ saidAt }) => saidAt ?? [])),
  );
  const claims = `${morePositions > 0 ? 'more than ' : ''}${count} ${count === 1 ? 'claim' : 'claims'}`;
  if (first === undefined || last === undefined) return `${claims}; no text says when they were said.`;
  const [from, to] = [dateInWords(first), dateInWords(last)];
  return `${claims}, said ${from === to ? from : `${from} to ${to}`} as far as dates are known.`;
}

/** The dates, as they were written, that begin first and end last. */
function saidBetween(dates: readonly string[]): readonly string[] {
  const known = dates.flatMap((date) => {
    const days = edtfDays(date);
    return days === null ? [] : [{ date, ...days }];
  });
  const first = known.toSorted((a, b) => (a.first < b.first ? -1 : 1))[0];
  const last = known.toSorted((a, b) => (a.last < b.last ? -1 : 1)).at(-1);
  return first && last ? [first.date, last.date] : [];
}
