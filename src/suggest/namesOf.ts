import { foldName } from '../evidence/foldName.ts';
import type { KnownActor } from './Suggester.ts';

/** One way in which texts name an actor, folded, and why it is taken for one. */
export interface ActorName {
  readonly folded: string;
  readonly why: string;
  /** 0 for a name, 1 for an alias, 2 for what is made of them. */
  readonly rank: number;
}

/**
 * How texts name an actor: its name, its aliases, and of a person the last word of each, by which news call whom they
 * have named once (“Mr. Trump”).
 */
export function namesOf(actor: KnownActor): readonly ActorName[] {
  const whole = [
    { words: actor.name, why: `is the name of ${actor.name}`, rank: 0 },
    ...actor.aliases.map((alias) => ({ words: alias, why: `is an alias of ${actor.name}`, rank: 1 })),
  ];
  const last =
    actor.kind === 'PERSON'
      ? whole.flatMap(({ words }) => {
          const parts = words.trim().split(/\s+/u);
          const word = parts.at(-1) ?? '';
          return parts.length > 1 && /^\p{Lu}\p{L}+/u.test(word)
            ? [{ words: word, why: `is the last name of ${actor.name}`, rank: 2 }]
            : [];
        })
      : [];
  return [...whole, ...last].flatMap(({ words, why, rank }) => {
    const folded = withoutArticle(foldName(words));
    return folded === '' ? [] : [{ folded, why, rank }];
  });
}

/** `the Kremlin` and `Kremlin` are one name. */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:the|a|an|der|die|das|le|la|les|el|los|las) (?=\S)/u, '');
}
