import { type Stance, stances } from '../../../diagrams/encoding.ts';
import type { PassageClaim } from '../../operations/reader.ts';

/** An actor who holds something by some words. */
export interface Speaker {
  readonly slug: string;
  readonly name: string;
  readonly named: boolean;
  /** What they take by these words, in the order of the encoding. */
  readonly stances: readonly Stance[];
  /** How many of the claims are theirs. */
  readonly claims: number;
}

/** Who holds the claims, in their order, each once. */
export function speakersOf(claims: readonly PassageClaim[]): Speaker[] {
  const held = Map.groupBy(claims, ({ holder }) => holder.slug);
  return [...held.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ ...first.holder, stances: stancesOf(own), claims: own.length }];
  });
}

/** The stances of the claims, each once, in the order of the encoding. */
export function stancesOf(claims: readonly PassageClaim[]): Stance[] {
  return stances.filter((known) => claims.some(({ stance }) => stance === known));
}
