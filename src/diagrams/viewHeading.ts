import type { ResolvedFilter } from './DiagramFilter.ts';
import { cutInWords, notesOf, titleOf } from './filterInWords.ts';
import type { ViewHeading } from './readView.ts';

/** What a drawing by itself says of what it shows. @param positions how many it has @param targets on how many */
export function viewHeading(filter: ResolvedFilter, positions: number, targets: number): ViewHeading {
  return {
    title: titleOf(filter),
    cut: cutInWords(filter),
    notes: notesOf(filter, positions, targets),
  };
}
