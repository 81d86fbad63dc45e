import { quotationAt } from './quotationAt.ts';
import { at, type Tokens } from './wordClasses.ts';

/** Where what stands before a verb of saying begins: behind a name and its colon, or behind the conjunction that joins the sentence to the last. */
export function contentStart(tokens: Tokens, from: number, to: number): number {
  for (let i = to - 1; i > from; i -= 1)
    if (at(tokens, i).text === ':' && at(tokens, i).quote < 0 && quotationAt(tokens, i + 1, to)) return i + 1;
  const { pos } = at(tokens, from);
  return pos === 'CCONJ' && to - from > 3 ? from + 1 : from;
}
