import { reportersIn } from '../diagrams/describePosition.ts';
import { attributed } from '../evidence/accordingTo.ts';
import { fill } from './words/fill.ts';
import type { Words } from './words/Words.ts';

/**
 * A claim's sentence with whoever reports it, in the language of the page: `According to Tass: The talks are off.` A
 * sentence that says so itself stays as it is.
 */
export function attributedIn(
  { text, via }: { readonly text: string; readonly via: readonly { readonly name: string }[] },
  { claim, position }: Pick<Words, 'claim' | 'position'>,
): string {
  const names = via.map(({ name }) => name);
  if (attributed(text, names) === text) return text;
  const reporters = reportersIn(names, position);
  const opening = `${reporters.charAt(0).toUpperCase()}${reporters.slice(1)}`;
  return fill(claim.attributed, { reporters: opening, sentence: text });
}
