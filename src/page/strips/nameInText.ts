import type { DiagramActor, DiagramPosition } from '../../diagrams/DiagramView.ts';
import { wordStems } from './wordStems.ts';

/**
 * What the text calls an actor where that tells more than the name: `Kyiv` for the Ukrainian government. Null where one
 * has all words of the other (`Trump`, `His government`, `French President Emmanuel Macron`), or where the words that were
 * kept have no name.
 */
export function nameInText({ name }: DiagramActor, { claims }: DiagramPosition): string | null {
  const given = claims[0]?.holderText ?? null;
  if (given === null) return null;
  const [inText, own] = [wordStems(given), wordStems(name)];
  const isNamedAlready = [...inText].every((stem) => own.has(stem));
  const isNameWithMore = own.size > 0 && [...own].every((stem) => inText.has(stem));
  return isNamedAlready || isNameWithMore ? null : given;
}
