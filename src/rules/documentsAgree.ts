import { documentDeclaration } from '../commands/documentDeclaration.ts';
import { disagreements } from './disagreements.ts';
import type { Rule } from './Rule.ts';

/** Two who coded one text say the same of where it is from, as far as both say anything. */
export const documentsAgree: Rule = ({ commands, stored }) =>
  disagreements(
    commands.flatMap((c) => (c.do === 'putDocument' ? [{ ...documentDeclaration(c), at: c.at }] : [])),
    stored.declarations,
  ).map(({ declared, field, value, other }) => {
    const message = `"${other.coder}" coded "${declared.slug}" as well, and its ${field} is ${JSON.stringify(other.value)} there and not ${JSON.stringify(value)}. Make both say the same and load them together, or leave it out here.`;
    return { rule: 'documentsAgree', at: [...declared.at, field], message };
  });
