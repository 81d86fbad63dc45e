import { sizes } from './sizes.ts';

/** What there is room for where a drawing may be as wide as it is given. All in pixels. */
export interface Room {
  /** Whether questions stand under each other, each with its own actors, because one drawing of all would be too narrow. */
  readonly stacked: boolean;
  /** Inside a target's box on the left: the marks of the edges that end there. */
  readonly gutter: number;
  /** The longest line in an actor's box and in a target's. */
  readonly actorText: number;
  readonly targetText: number;
  /** Left and right of an actor's name. */
  readonly besideName: number;
  /** Between the columns, where the lines run. */
  readonly corridor: { readonly least: number; readonly most: number };
}

/** Below it, lines of many questions would run too steeply beside each other to be followed. */
const STACKED_BELOW = 600;

/**
 * Shares out the width of a drawing: first to the corridor, then to the names, and what is left to the targets' text.
 *
 * @param width of the whole drawing in pixels
 * @param gutter the room that marks take in a target's box
 */
export function roomFor(width: number, gutter: number): Room {
  const stacked = width < STACKED_BELOW;
  const besideName = stacked ? 5 : sizes.padding + 4;
  const least = Math.round(width * (stacked ? 0.16 : 0.3));
  const actorText = stacked ? between(88, width * 0.27, 140) : between(116, width * 0.19, 200);
  const rest = width - least - actorText - 2 * besideName - gutter - sizes.padding;
  return {
    stacked,
    gutter,
    actorText,
    targetText: between(60, rest, 380),
    besideName,
    corridor: { least, most: 560 },
  };
}

function between(least: number, wanted: number, most: number): number {
  return Math.floor(Math.min(most, Math.max(least, wanted)));
}
