import { DemarcheError } from '../errors.ts';
import { foldName } from '../evidence/foldName.ts';
import { showInvisible } from '../evidence/showInvisible.ts';

/** Characters: it stands beside every change that is made with the key. */
const LONGEST = 100;

/** What the name of the key that a service makes for itself ends with, and no other. */
const LOCAL = '(local)';

/** The name of the key that a service makes for the person who starts it. */
export function localName(user: string): string {
  return `${user} ${LOCAL}`;
}

/** Throws REFUSED where a name cannot be given to a key, and says why. */
export function checkKeyName(name: string): void {
  const refuse = (why: string) => {
    const message = `The name "${showInvisible(name.slice(0, LONGEST))}" cannot be used: ${why}`;
    return new DemarcheError('REFUSED', message);
  };
  if (name.length > LONGEST) throw refuse(`it is longer than ${LONGEST} characters.`);
  if (foldName(name) === '') throw refuse('it has no letter or digit. Write who will use the key.');
  if (name !== name.trim() || /\s\s|\n/.test(name) || showInvisible(name) !== name)
    throw refuse('it has spaces at an end, several in a row or characters that nobody sees.');
  if (name.toLowerCase().endsWith(LOCAL))
    throw refuse(`"${LOCAL}" is for the key that a service makes for the person who starts it.`);
}

/** Whether two names would be taken for the same. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}
