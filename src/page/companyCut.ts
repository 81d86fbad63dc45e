import type { Company } from './companyOf.ts';
import { fill } from './words/fill.ts';
import { plural } from './words/plural.ts';
import type { Words } from './words/Words.ts';

/** What was read of the pairs of which a company was made. */
interface ReadPairs {
  readonly read: number;
  readonly total: number;
}

/**
 * How much of who stands with whom is drawn, where it is not all. Of pairs that were not read nobody knows between how many
 * actors they are: then it is said how many there are at least.
 */
export function companyCut(
  company: Company,
  { read, total }: ReadPairs,
  { company: text }: Words,
  language: string,
): readonly string[] {
  const { actors, pairs, left } = company;
  const isWhole = read >= total;
  if (isWhole && left === 0) return [];
  const number = (count: number) => count.toLocaleString(language);
  const values = {
    ...{ drawn: number(pairs.length), total: number(total) },
    ...{ read: number(read), actors: number(actors.length) },
  };
  return [
    fill(isWhole ? text.drawn : text.drawnOfRead, values),
    ...(left === 0 ? [] : [plural(language, isWhole ? text.left : text.leftAtLeast, left)]),
  ];
}
