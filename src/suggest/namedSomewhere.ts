import type { CodePoints } from '../evidence/codePoints.ts';
import { foldName } from '../evidence/foldName.ts';
import { namesOf } from './namesOf.ts';
import type { KnownActor } from './Suggester.ts';

/** What is known of a text: its words, folded, and of actors that were asked for whether it names them. */
interface Read {
  readonly words: string;
  readonly named: Map<KnownActor, boolean>;
}

const texts = new WeakMap<CodePoints, Read>();

/** Whether a text has one of the names of an actor, as whole words, whatever their case and accents. */
export function namedSomewhere(text: CodePoints, actor: KnownActor): boolean {
  const read = texts.get(text) ?? { words: ` ${foldName(text.text)} `, named: new Map() };
  texts.set(text, read);
  const isNamed =
    read.named.get(actor) ?? namesOf(actor).some(({ folded }) => read.words.includes(` ${folded} `));
  read.named.set(actor, isNamed);
  return isNamed;
}
