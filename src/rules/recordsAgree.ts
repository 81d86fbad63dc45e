import { disagreements } from './disagreements.ts';
import { otherSource } from './otherSource.ts';
import type { Rule } from './Rule.ts';

/**
 * Several dossiers may declare the same record; where they say different things, nobody guesses who is right. That they
 * mean the same type is for `slugIsOneTarget` to say.
 */
export const recordsAgree: Rule = ({ commands, stored }) =>
  disagreements(
    commands.filter((c) => c.do === 'declare'),
    stored.declarations,
  ).map(({ declared, field, value, other, more }) => {
    const rest = more === 0 ? '' : `, and by ${more} more that say otherwise`;
    const message = `"${declared.slug}" is taken by the dossier of ${otherSource(other, declared)}, where its ${field} is ${JSON.stringify(other.value)} and not ${JSON.stringify(value)}${rest}. Choose another slug, or make both say the same and load them together.`;
    return { rule: 'recordsAgree', at: [...declared.at, field], message };
  });
