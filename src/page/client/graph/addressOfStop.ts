import type { ColumnLayout } from '../../../diagrams/layout/ColumnLayout.ts';
import { type Address, NO_FILTER } from '../../Address.ts';
import { subjectOf } from '../../subjectOf.ts';
import { isOnly } from './isOnly.ts';

/** Where a stop leads: a line to its words; a box to only what concerns it, and then to its own page. */
export function addressOfStop(stop: string | null, layout: ColumnLayout, address: Address): Address | null {
  const { filter } = address;
  const cut = (changes: Partial<Address['filter']>): Address => ({
    ...address,
    filter: { ...filter, ...changes },
    position: null,
    after: null,
  });
  const edge = layout.edges.find(({ position }) => stop === `p:${position.id}`);
  if (edge !== undefined) return { ...address, position: edge.position.id };
  const actor = layout.actors.find(({ id }) => stop === `a:${id}`)?.actor;
  if (actor !== undefined)
    return isOnly(filter.actor, actor.slug)
      ? { ...cut(NO_FILTER), view: 'actor', slug: actor.slug }
      : cut({ actor: [actor.slug] });
  const target = layout.targets.find((placed) => stop === `t:${placed.target.slug}`)?.target;
  if (target === undefined) return null;
  return isOnly(filter.target, target.slug)
    ? { ...cut(NO_FILTER), view: subjectOf(target.type), slug: target.slug }
    : cut({ target: [target.slug] });
}
