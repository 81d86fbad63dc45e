import { busy, type DemarcheError } from '../errors.ts';

/** What every store says of a transaction that could not begin, or get at its rows, because others write. */
export function othersWrite(): DemarcheError {
  return busy('Others are writing, and were not done in time: nothing was written.', 'Write less at once');
}
