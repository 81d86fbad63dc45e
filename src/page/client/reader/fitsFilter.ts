import type { Filter } from '../../Address.ts';
import type { PassageClaim, PassageNode } from '../../operations/reader.ts';

export type ReaderFilter = Pick<Filter, 'actor' | 'stance'>;

/** Whether a claim is one of those that the reader is asked to show. */
export function claimFits({ holder, stance }: PassageClaim, filter: ReaderFilter): boolean {
  return (
    (filter.actor.length === 0 || filter.actor.includes(holder.slug)) &&
    (filter.stance.length === 0 || (stance !== null && filter.stance.includes(stance)))
  );
}

/** Whether a claim that the reader is asked to show rests on a passage. */
export function passageFits({ claims }: PassageNode, filter: ReaderFilter): boolean {
  return claims.nodes.some((claim) => claimFits(claim, filter));
}

/** Whether a passage steps back, because others were asked for. */
export function isQuiet(passage: PassageNode, filter: ReaderFilter): boolean {
  return filter.actor.length + filter.stance.length > 0 && !passageFits(passage, filter);
}
