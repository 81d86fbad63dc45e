import { graphModel } from '../schema/graphModel.ts';

/** Sorts behind every digit. */
const UNDATED = '~';

const STANCES = graphModel.enums.get('Stance') ?? [];

/**
 * The one order of claims everywhere, as one ascending ASCII key: newest day first and undated last, then the
 * document's slug, the start of the first passage, and the id.
 *
 * @param day `YYYY-MM-DD` or null
 * @param start code points
 */
export function claimOrder(day: string | null, documentSlug: string, start: number, id: string): string {
  return `${newestFirst(day)} ${spanOrder(documentSlug, start)} ${id}`;
}

/** The order of the same claim under another day. */
export function reordered(order: string, day: string | null): string {
  return `${newestFirst(day)}${order.slice(order.indexOf(' '))}`;
}

/** A day or a moment so that the latest sorts first, and what has none last. */
export function newestFirst(day: string | null): string {
  return day === null ? UNDATED : day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/** The order of what stands in a text: the document's slug, then where it starts. A space sorts before all of a slug. */
export function spanOrder(documentSlug: string, start: number, end?: number): string {
  const place = String(start).padStart(9, '0');
  return end === undefined
    ? `${documentSlug} ${place}`
    : `${documentSlug} ${place} ${String(end).padStart(9, '0')}`;
}

/**
 * The order of positions: by target, by stance in the order of the enumeration, by actor, the earliest first.
 *
 * @param earlier how many earlier ones of the same stance the actor has
 */
export function positionOrder(targetSlug: string, stance: string, actorSlug: string, earlier = 0): string {
  const place = earlier === 0 ? '' : ` ${String(earlier).padStart(6, '0')}`;
  return `${targetSlug} ${STANCES.indexOf(stance)} ${actorSlug}${place}`;
}
