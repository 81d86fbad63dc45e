import { idOf } from '../schema/idOf.ts';

/** What the claims of one actor on one target share. */
export function pairId(holder: string, target: string): string {
  return idOf('Pair', holder, target);
}
