import { type ActorName, namesOf } from './namesOf.ts';
import type { KnownActor } from './Suggester.ts';

/** An actor by one of its names. */
export interface NamedActor extends ActorName {
  readonly actor: KnownActor;
}

/** The names of some actors, to be looked up by their words. */
export interface ActorNames {
  /** Who has this name, folded. */
  readonly whole: ReadonlyMap<string, readonly NamedActor[]>;
  /** Whose name ends in these words, and has others before them. */
  readonly ending: ReadonlyMap<string, ReadonlySet<KnownActor>>;
  /** How many words the longest name has. */
  readonly longest: number;
}

const read = new WeakMap<readonly KnownActor[], ActorNames>();

/** The names of these actors. A list is read once, however many words are looked up. */
export function actorNames(actors: readonly KnownActor[]): ActorNames {
  const names = read.get(actors) ?? readNames(actors);
  read.set(actors, names);
  return names;
}

function readNames(actors: readonly KnownActor[]): ActorNames {
  const whole = new Map<string, NamedActor[]>();
  const ending = new Map<string, Set<KnownActor>>();
  let longest = 0;
  for (const actor of actors)
    for (const name of namesOf(actor)) {
      const words = name.folded.split(' ');
      longest = Math.max(longest, words.length);
      whole.set(name.folded, [...(whole.get(name.folded) ?? []), { ...name, actor }]);
      for (let i = 1; i < words.length; i += 1) {
        const end = words.slice(i).join(' ');
        ending.set(end, (ending.get(end) ?? new Set()).add(actor));
      }
    }
  return { whole, ending, longest };
}
