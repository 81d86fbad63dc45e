import type { Address } from './Address.ts';
import type { Words } from './words/Words.ts';

/** Why there are no pairs of actors where an address asks for them: days cut what tells no day, too. */
export function noPairs({ filter: { from, to } }: Pick<Address, 'filter'>, { company }: Words): string {
  return from === null && to === null ? company.none : company.noneInDays;
}
