import { agreementScore } from '../analysis/agreementScore.ts';
import { seriate } from '../analysis/seriate.ts';
import { type ActorGroup, groupsOf } from './groupsOf.ts';
import type { CompanyActor, CompanyPair } from './operations/company.ts';

/** Who stands with whom, in an order in which those stand beside each other who agree. */
export interface Company {
  readonly actors: readonly CompanyActor[];
  /** The same in their order, those together who are part of one group. */
  readonly brackets: readonly CompanyBracket[];
  /** By rows and columns in the order of the actors; null where two have nothing in common, and of each with itself. */
  readonly cells: readonly (readonly (CompanyCell | null)[])[];
  /** Each pair once, those with most in common first. */
  readonly pairs: readonly CompanyCell[];
  /** Actors who are left out, because there are more than can be shown. */
  readonly left: number;
}

/** Actors who stand together: so many from a place on. */
export interface CompanyBracket {
  /** What two or more of them are part of, or null over an actor who stands alone. It has no stance of its own. */
  readonly group: ActorGroup | null;
  readonly first: number;
  readonly count: number;
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
  const likeness = (a: number, b: number) => {
    const pair = found.get(keyOf(a, b));
    return pair === undefined ? 0 : pair.agree - pair.contradict;
  };
  const blocks = blocksOf(shown, likeness);
  const order = blocks.flatMap(({ members }) => members);
  const brackets = blocks.map(({ group, members }, at) => ({
    group,
    first: blocks.slice(0, at).reduce((sum, { members: { length } }) => sum + length, 0),
    count: members.length,
  }));
  const cells = order.map((a, one) => order.map((b, other) => cellOf(found.get(keyOf(a, b)), one, other)));
  const each = cells
    .flatMap((row, one) => row.slice(one + 1))
    .filter((cell) => cell !== null)
    .toSorted((a, b) => b.agree + b.contradict - (a.agree + a.contradict));
  return {
    actors: order.flatMap((place) => shown[place] ?? []),
    ...{ brackets, cells, pairs: each, left: known.size - shown.length },
  };
}

type Likeness = (one: number, other: number) => number;

interface Block {
  readonly group: ActorGroup | null;
  /** Places, in order. */
  readonly members: readonly number[];
}

/** Those of one group beside each other, in order among themselves as groups are among each other. */
function blocksOf(actors: readonly CompanyActor[], likeness: Likeness): readonly Block[] {
  const groups = groupsOf(actors);
  const byGroup = Map.groupBy(actors.keys(), (place) => {
    const { slug = '' } = actors[place] ?? {};
    return groups.get(slug)?.slug ?? ` ${slug}`;
  });
  const blocks = [...byGroup.values()].map((places): Block => {
    const group = groups.get(actors[places[0] ?? 0]?.slug ?? '') ?? null;
    const order = seriate(places.length, (a, b) => likeness(places[a] ?? 0, places[b] ?? 0));
    return { group: places.length > 1 ? group : null, members: order.map((at) => places[at] ?? 0) };
  });
  const inOrder = seriate(blocks.length, (a, b) =>
    average(blocks[a]?.members ?? [], blocks[b]?.members ?? [], likeness),
  ).flatMap((place) => blocks[place] ?? []);
  const done: Block[] = [];
  for (const [at, block] of inOrder.entries()) {
    const before = done.at(-1)?.members.slice(-1) ?? [];
    done.push(turned(block, [before, inOrder[at + 1]?.members ?? []], likeness));
  }
  return done;
}

/** A block with those ends towards its neighbours that are nearest to them. */
function turned(
  block: Block,
  [before, after]: readonly [readonly number[], readonly number[]],
  likeness: Likeness,
): Block {
  const near = (members: readonly number[]) =>
    average(before, members.slice(0, 1), likeness) + average(members.slice(-1), after, likeness);
  const reversed = block.members.toReversed();
  return near(reversed) > near(block.members) ? { ...block, members: reversed } : block;
}

/** How near those of one list are to those of another, on average; 0 where one is empty. */
function average(one: readonly number[], other: readonly number[], likeness: Likeness): number {
  const all = one.flatMap((a) => other.map((b) => likeness(a, b)));
  return all.reduce((sum, near) => sum + near, 0) / Math.max(1, all.length);
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function cellOf(pair: CompanyPair | undefined, one: number, other: number): CompanyCell | null {
  if (pair === undefined || one === other) return null;
  const { agree, contradict } = pair;
  return { one, other, agree, contradict, score: agreementScore(pair) ?? 0 };
}
