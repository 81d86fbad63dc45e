import { mostValues } from '../diagrams/DiagramFilter.ts';
import type { Filter } from './Address.ts';
import type { VenuePlace } from './operations/venues.ts';

/** A filter, cut to the proposals to meet somewhere. */
export function venueFilter(filter: Filter, places: readonly Pick<VenuePlace, 'proposals'>[]): Filter {
  const all = places.flatMap(({ proposals }) => proposals.nodes.map(({ slug }) => slug));
  const target = filter.target.length === 0 ? all : all.filter((slug) => filter.target.includes(slug));
  return { ...filter, target };
}

/** The same where it has as many values as a diagram is cut by; else the filter as it is. */
export function drawnVenueFilter(filter: Filter, places: readonly Pick<VenuePlace, 'proposals'>[]): Filter {
  const cut = venueFilter(filter, places);
  const values = cut.actor.length + cut.issue.length + cut.target.length + (cut.document === null ? 0 : 1);
  return cut.target.length === 0 || values > mostValues ? filter : cut;
}
