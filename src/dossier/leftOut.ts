import type { LeaveOut } from '../commands/Command.ts';
import type { Coding } from './Coding.ts';
import { type Entry, entriesIn, textIn } from './Entry.ts';
import { quotationsOf } from './quotationsOf.ts';
import { quote } from './quote.ts';

/** The reason of a sentence at which nobody has looked yet: it is no reason to leave it out, and nothing is kept of it. */
export const OPEN = 'open';

/** What exported dossiers had in its place when the graph kept no reasons. */
const FORMERLY_OPEN = 'nothing in this dossier; the graph does not say why';

/** Whether a reason says that nobody has looked yet. */
export function isOpen(reason: string): boolean {
  return reason === OPEN || reason === FORMERLY_OPEN;
}

/** What an entry says under `uncoded:`, for people. */
export function uncodedAs(reason: string): string {
  return `uncoded: ${isOpen(reason) ? OPEN : reason}`;
}

/** What a dossier leaves out of its text, by what stands under `uncoded:`. */
export function leftOut(coding: Coding, dossier: Entry): readonly LeaveOut[] {
  return entriesIn(dossier, 'uncoded').flatMap(([i, entry]): readonly LeaveOut[] => {
    const at = [...coding.at, 'uncoded', i];
    const reason = textIn(entry, 'reason');
    const words = quote(coding, entry, at, uncodedAs(reason ?? ''));
    if (reason === null || isOpen(reason)) return [];
    const { document, coder } = coding;
    const everywhere = quotationsOf(entry, at).quotations.some(({ occurrence }) => occurrence === 'all');
    return [{ do: 'leaveOut', at, document, coder, words, reason, everywhere }];
  });
}
