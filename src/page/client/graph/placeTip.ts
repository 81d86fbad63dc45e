/** What a tip is about, in the window: a point, or a box that it does not cover. */
export interface TipAnchor {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a tip stands in its container, in pixels: from the top or from the bottom of that. */
export interface TipPlace {
  readonly left: number;
  readonly width: number;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly maxHeight: number;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WIDEST = 380;
/** From what it is about: near enough to be pointed at before it closes. */
const AWAY = 14;
const MARGIN = 8;
/** Less room than this below is too little, where there is more above. */
const ENOUGH = 230;

/**
 * Places a tip beside what it is about so that it stays within the part of the window that can be seen, below where there is room.
 *
 * @param container what the tip is placed in, as it stands in the window
 * @param seen the part of the window that nothing covers
 */
export function placeTip(at: TipAnchor, container: Edges, seen: Pick<Edges, 'top' | 'bottom'>): TipPlace {
  const room = container.right - container.left;
  const width = Math.min(WIDEST, room);
  const left = Math.min(Math.max(0, at.x - container.left - width / 2), room - width);
  const below = seen.bottom - at.bottom - AWAY - MARGIN;
  const above = at.top - seen.top - AWAY - MARGIN;
  const goesBelow = below >= ENOUGH || below >= above;
  return {
    left: Math.round(left),
    width: Math.round(width),
    top: goesBelow ? Math.round(at.bottom - container.top + AWAY) : null,
    bottom: goesBelow ? null : Math.round(container.bottom - at.top + AWAY),
    maxHeight: Math.max(96, Math.round(goesBelow ? below : above)),
  };
}
