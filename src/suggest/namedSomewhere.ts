import type { CodePoints } from '../evidence/codePoints.ts';
import { foldName } from '../evidence/foldName.ts';
import { namesOf } from './namesOf.ts';
import type { KnownActor } from './Suggester.ts';

const folded = new WeakMap<CodePoints, string>();

/** Whether a text has one of the names of an actor, as whole words, whatever their case and accents. */
export function namedSomewhere(text: CodePoints, actor: KnownActor): boolean {
  const words = folded.get(text) ?? ` ${foldName(text.text)} `;
  folded.set(text, words);
  return namesOf(actor).some((name) => words.includes(` ${name.folded} `));
}
