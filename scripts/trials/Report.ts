import { ACTORS, type Actor, STANCES, TARGETS, type Target, VERBS } from './cast.ts';
import type { Random } from './Random.ts';

/** One sentence of a report: somebody, a stance, and what it is on. */
export interface Line {
  /** Counted from 1: what makes its words unique in the report. */
  readonly point: number;
  readonly actor: Actor;
  readonly stance: string;
  readonly target: Target;
  /** Whether the words show that the actor thought otherwise before. */
  readonly isTurn: boolean;
}

/** A made text, and what stands in it. */
export interface Report {
  readonly slug: string;
  readonly number: number;
  readonly lines: readonly Line[];
}

const MOST_LINES = 8;

export function randomReport(random: Random, number: number): Report {
  const count = 2 + random.below(MOST_LINES - 1);
  const drawn = Array.from({ length: count }, () => {
    const target = random.one(TARGETS);
    return {
      target,
      actor: random.one(ACTORS),
      stance: random.one(STANCES[target.type]),
      isTurn: random.oneIn(4),
    };
  });
  // One claim for each holder, stance and target in a text.
  const distinct = new Map(
    drawn.map((line) => [`${line.actor.slug} ${line.stance} ${line.target.slug}`, line]),
  );
  const lines = [...distinct.values()].map((line, i) => ({ ...line, point: i + 1 }));
  return { slug: `report-${number}`, number, lines };
}

export function textOf({ number, lines }: Report): string {
  return [titleOf(number), ...lines.map((line) => `${sentenceOf(line)}.`), ''].join('\n');
}

/** The first line, which nobody holds. */
export function titleOf(number: number): string {
  return `Report ${number} of the talks.`;
}

/** `In point 3, Ardania now rejects free passage` */
export function sentenceOf({ point, actor, stance, target, isTurn }: Line): string {
  return `In point ${point}, ${actor.name} ${isTurn ? 'now ' : ''}${VERBS[stance]} ${target.words}`;
}

/** The words that show a change of mind. */
export function turnOf({ point, actor }: Line): string {
  return `In point ${point}, ${actor.name} now`;
}
