import type { Row } from '../stores/Store.ts';

/**
 * Whether sentences speak of an actor in the plural: `Russian officials support`, `The Houthis support`, and `Russian
 * media` where the text leaves them unnamed; but `Europe supports`, `The New York Times supports`, `the envoy supports`.
 */
export function isSeveral({ fields: { name, kind, named } }: Pick<Row, 'fields'>): boolean {
  const isGroup = kind === 'GROUP';
  if (named !== false && !isGroup) return false;
  // "Supporters of Ukraine" are supporters; "Group of Seven" is a group.
  const [head = ''] = String(name).split(/,? (?:of|in|from|for|who|within|at) /);
  if (/[^su]s$/.test(head) || (isGroup && / (?:and|&) /.test(head))) return true;
  return named === false && (isGroup || kind === 'MEDIA') && !/^(?:an?|one|the) /i.test(head);
}
