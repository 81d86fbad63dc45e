import { agreementScore } from '../analysis/agreementScore.ts';
import { seriate } from '../analysis/seriate.ts';
import type { CompanyActor, CompanyPair } from './operations/company.ts';

/** Who stands with whom, in an order in which those stand beside each other who agree. */
export interface Company {
  readonly actors: readonly CompanyActor[];
  /** By rows and columns in the order of the actors; null where two have nothing in common, and of each with itself. */
  readonly cells: readonly (readonly (CompanyCell | null)[])[];
  /** Each pair once, those with most in common first. */
  readonly pairs: readonly CompanyCell[];
  /** Actors who are left out, because there are more than can be shown. */
  readonly left: number;
}

/** Two actors by their places, and how they stand to each other. */
export interface CompanyCell {
  readonly one: number;
  readonly other: number;
  readonly agree: number;
  readonly contradict: number;
  /** From -1 to 1. */
  readonly score: number;
}

/** Actors that are shown at most. */
export const MOST_ACTORS = 40;

/**
 * Puts pairs of actors into one order.
 *
 * @param chosen slugs of two actors or more, only between whom pairs are shown; fewer leave all
 */
export function companyOf(pairs: readonly CompanyPair[], chosen: readonly string[]): Company {
  const among = chosen.length < 2 ? null : new Set(chosen);
  const kept = pairs.filter(
    ({ actor, other }) => among === null || (among.has(actor.slug) && among.has(other.slug)),
  );
  const known = new Map<string, { readonly actor: CompanyActor; common: number }>();
  for (const pair of kept) {
    for (const actor of [pair.actor, pair.other]) {
      const entry = known.get(actor.slug) ?? { actor, common: 0 };
      entry.common += pair.agree + pair.contradict;
      known.set(actor.slug, entry);
    }
  }
  const shown = [...known.values()]
    .toSorted((a, b) => b.common - a.common || (a.actor.slug < b.actor.slug ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .map(({ actor }) => actor);
  const places = new Map(shown.map(({ slug }, place) => [slug, place]));
  const found = new Map<string, CompanyPair>();
  for (const pair of kept) {
    const [a, b] = [places.get(pair.actor.slug), places.get(pair.other.slug)];
    if (a !== undefined && b !== undefined) found.set(keyOf(a, b), pair);
  }
  const order = seriate(shown.length, (a, b) => {
    const pair = found.get(keyOf(a, b));
    return pair === undefined ? 0 : pair.agree - pair.contradict;
  });
  const cells = order.map((a, one) => order.map((b, other) => cellOf(found.get(keyOf(a, b)), one, other)));
  const each = cells
    .flatMap((row, one) => row.slice(one + 1))
    .filter((cell) => cell !== null)
    .toSorted((a, b) => b.agree + b.contradict - (a.agree + a.contradict));
  return {
    actors: order.flatMap((place) => shown[place] ?? []),
    ...{ cells, pairs: each, left: known.size - shown.length },
  };
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function cellOf(pair: CompanyPair | undefined, one: number, other: number): CompanyCell | null {
  if (pair === undefined || one === other) return null;
  const { agree, contradict } = pair;
  return { one, other, agree, contradict, score: agreementScore(pair) ?? 0 };
}
