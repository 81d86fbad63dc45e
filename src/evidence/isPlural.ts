/** What tells whether an actor is one or several: the fields of its record. */
export interface NamedActor {
  readonly name: string;
  readonly kind: string;
  readonly named: boolean;
}

/**
 * Whether sentences speak of an actor in the plural: `Russian officials support`, `The Houthis support`, and `Russian
 * media` where the text leaves them unnamed; but `Europe supports`, `The New York Times supports`, `the envoy supports`.
 */
export function isPlural({ name, kind, named }: NamedActor): boolean {
  const isGroup = kind === 'GROUP';
  if (named && !isGroup) return false;
  // "Supporters of Ukraine" are supporters; "Group of Seven" is a group.
  const [head = ''] = name.split(/,? (?:of|in|from|for|who|within|at) /);
  if (/[^su]s$/.test(head) || (isGroup && / (?:and|&) /.test(head))) return true;
  return !named && (isGroup || kind === 'MEDIA') && !/^(?:an?|one|the) /i.test(head);
}
