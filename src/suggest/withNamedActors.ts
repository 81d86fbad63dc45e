import { namedSomewhere } from './namedSomewhere.ts';
import type { SuggestableText } from './Suggester.ts';

/** The same text with those actors alone whom it names. Of many this takes long, once; whatever else looks at actors is quick then. */
export function withNamedActors(text: SuggestableText): SuggestableText {
  return { ...text, actors: text.actors.filter((actor) => namedSomewhere(text.points, actor)) };
}
