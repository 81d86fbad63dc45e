import { pathTo } from '../commands/pathTo.ts';
import { writtenField } from '../commands/writtenFields.ts';
import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** A claim gives the words for its holder. Only what was imported may lack them, and what takes the place of such a claim. */
export const holderIsNamed: Rule = ({ commands, stored }) => {
  const unnamed = new Set(
    commands.flatMap((c) =>
      c.do === 'decide' && stored.claims.get(c.claim)?.holderText === null ? [c.replacedBy] : [],
    ),
  );
  return commands.flatMap((c): readonly Fault[] => {
    if (c.do !== 'recordClaim' || c.holderText !== null || (c.importedFrom ?? null) !== null) return [];
    if (c.name !== undefined && c.name !== null && unnamed.has(c.name)) return [];
    const message =
      'The words by which the text names the holder are missing. Give them; only a claim that `replaces` one whose kept words do not name the holder may leave them out.';
    return [{ rule: 'holderIsNamed', at: pathTo(c, writtenField('Claim', 'holderText')), message }];
  });
};
