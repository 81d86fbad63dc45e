import { edtfDays } from '../evidence/edtfDays.ts';
import type { DiagramSource, DiagramSources, DiagramView } from './DiagramView.ts';
import { dateInWords } from './dateInWords.ts';
import { quotedName } from './quotedName.ts';
import { counted, ENGLISH_VIEW, said, type ViewWords } from './ViewWords.ts';

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
export function footOf(
  view: Pick<DiagramView, 'positions' | 'morePositions' | 'cut' | 'path'>,
  sources: DiagramSources,
  publicUrl: string,
  words: ViewWords = ENGLISH_VIEW,
): Foot {
  return {
    lines: [
      ...(sources.first.length === 0 ? [] : [sourceLine(sources, words)]),
      ...(view.positions.length === 0 ? [] : [claimsLine(view, words)]),
      ...(view.cut.length === 0 ? [] : [said(words.shown, { cut: view.cut.join('; ') })]),
    ],
    url: `${publicUrl}${view.path}`,
  };
}

function sourceLine({ first, count }: DiagramSources, words: ViewWords): string {
  const more = count - first.length;
  const rest = more === 0 ? '' : counted(words, words.moreTexts, more);
  const texts = first.map((source) => sourceInWords(source, words)).join('; ');
  return counted(words, words.source, count, { texts: `${texts}${rest}` });
}

/** `“Talks at the ferry” (The Wire, 22 August 2025)` */
function sourceInWords({ name, publisher, publishedAt }: DiagramSource, words: ViewWords): string {
  const facts = [publisher, publishedAt === null ? null : dateInWords(publishedAt, words.language)].filter(
    (one) => one !== null,
  );
  return `${name.from === 'slug' ? name.text : quotedName(name.text, words)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** `39 claims, said 18 August 2025 to 22 August 2025 as far as dates are known.` */
function claimsLine(
  { positions, morePositions }: Pick<DiagramView, 'positions' | 'morePositions'>,
  words: ViewWords,
): string {
  const count = positions.reduce((sum, { claimCount }) => sum + claimCount, 0);
  const [first, last] = saidBetween(
    positions.flatMap(({ claims }) => claims.flatMap(({ saidAt }) => saidAt ?? [])),
  );
  const all = counted(words, words.claims, count);
  const read = positions.length.toLocaleString(words.language);
  const claims = morePositions > 0 ? said(words.claimsOfFirst, { claims: all, positions: read }) : all;
  if (first === undefined || last === undefined) return said(words.undated, { claims });
  const [from, to] = [dateInWords(first, words.language), dateInWords(last, words.language)];
  return said(from === to ? words.saidOn : words.saidBetween, { claims, from, to });
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
