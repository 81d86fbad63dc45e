import type { Fault } from '../errors.ts';
import { type Entry, entriesIn, textIn } from './Entry.ts';

/** A name is one claim. */
export function checkClaimNames(dossier: Entry): readonly Fault[] {
  const first = new Map<string, number>();
  return entriesIn(dossier, 'claims').flatMap(([i, claim]): readonly Fault[] => {
    const name = textIn(claim, 'name');
    if (name === null) return [];
    const known = first.get(name);
    first.set(name, known ?? i);
    if (known === undefined) return [];
    const message = `The name "${name}" is already that of claims[${known}]. Give this claim another name.`;
    const other = ['claims', known];
    return [{ rule: 'nameIsOneClaim', at: ['claims', i, 'name'], message, other }];
  });
}
