import type { EdgeField } from './Model.ts';

/** Whether rows hold this edge themselves: as a key, or as links that they are the `from` end of. */
export function isOwned({ via }: EdgeField): boolean {
  return via.kind === 'key' || (via.kind === 'link' && via.near === 'from');
}
