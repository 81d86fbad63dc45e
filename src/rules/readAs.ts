import { recordKey } from '../commands/recordKey.ts';
import type { Stored } from './Stored.ts';

/** The slug of what a record is read as: of what it was merged into in the end, its own where it is not merged. */
export function readAs({ records }: Pick<Stored, 'records'>, type: string, slug: string): string {
  const way = new Set([slug]);
  for (const one of way) {
    const into = records.get(recordKey(type, one))?.mergedInto;
    if (into !== undefined) way.add(into);
  }
  return [...way].at(-1) ?? slug;
}
