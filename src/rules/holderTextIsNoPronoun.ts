import { pathTo } from '../commands/pathTo.ts';
import { writtenField } from '../commands/writtenFields.ts';
import { isPronoun } from '../evidence/isPronoun.ts';
import type { Rule } from './Rule.ts';

/** A warning: a pronoun does not say how the text names a holder. */
export const holderTextIsNoPronoun: Rule = ({ commands, documents }) =>
  commands.flatMap((c) => {
    if (c.do !== 'recordClaim' || c.holderText === null) return [];
    if (!isPronoun(c.holderText, documents.get(c.document)?.language ?? null)) return [];
    const message = `"${c.holderText}" is a pronoun. Give the nearest words of the text that it stands for.`;
    return [{ rule: 'holderTextIsNoPronoun', at: pathTo(c, writtenField('Claim', 'holderText')), message }];
  });
