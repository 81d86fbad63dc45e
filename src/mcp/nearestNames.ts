import { foldWords } from '../evidence/foldWords.ts';
import { unlikenessOfWords } from '../evidence/nearestWords.ts';

/** Something that has a slug, and names by which it may be meant. */
export interface NamedThing {
  readonly slug: string;
  /** The first one is what it is called. */
  readonly names: readonly string[];
}

/** Names that are told, and how much unlike their words may be on the average: 1 for words without anything in common. */
const MOST = 5;
const FARTHEST = 0.5;

/** Those whose names, or slugs, are most like what was given, the nearest first. */
export function nearestNames(given: string, things: readonly NamedThing[]): readonly NamedThing[] {
  const sought = foldWords(given);
  if (sought.length === 0) return [];
  const far = ({ slug, names }: NamedThing) => {
    const words = [slug, ...names].flatMap((name) => foldWords(name));
    const each = sought.map((word) => Math.min(1, ...words.map((other) => unlikenessOfWords(word, other))));
    return each.reduce((sum, one) => sum + one, 0) / sought.length;
  };
  return [...new Map(things.map((thing) => [thing.slug, thing])).values()]
    .map((thing) => ({ thing, far: far(thing) }))
    .filter((one) => one.far <= FARTHEST)
    .sort((a, b) => a.far - b.far || (a.thing.slug < b.thing.slug ? -1 : 1))
    .slice(0, MOST)
    .map(({ thing }) => thing);
}
