import type { Address } from './Address.ts';
import { chosenNames } from './chosenNames.ts';
import type { NamesAnswer } from './operations/names.ts';
import { fill } from './words/fill.ts';
import type { Words } from './words/Words.ts';

/**
 * What heads who stands with whom: on which questions, where an address names some that there are.
 *
 * @param names what is called what in the filter, or null while that is not known
 */
export function companyTitle(
  { filter }: Pick<Address, 'filter'>,
  names: NamesAnswer | null,
  { company }: Words,
): string {
  if (names === null) return company.title;
  const questions = chosenNames(filter, names)
    .filter(({ kind, isMissing }) => kind === 'issue' && !isMissing)
    .map(({ text }) => text);
  if (questions.length === 0) return company.title;
  return fill(company.titleOn, { title: company.title, questions: questions.join(' ') });
}
