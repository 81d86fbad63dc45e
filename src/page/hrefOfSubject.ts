import { formatAddress } from './Address.ts';
import { subjectOf } from './subjectOf.ts';

/** The address of the page of one thing, by its type in the graph and its slug: `/proposal/geneva-venue`. */
export function hrefOfSubject(type: Parameters<typeof subjectOf>[0], slug: string): string {
  return formatAddress({ view: subjectOf(type), slug });
}
