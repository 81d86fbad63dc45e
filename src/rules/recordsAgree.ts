import { mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { recordKey } from '../commands/recordKey.ts';
import type { Rule } from './Rule.ts';

/**
 * Several documents may declare the same record; where they say different things, nobody guesses who is right.
 * That they mean the same type is for `slugIsOneTarget` to say.
 */
export const recordsAgree: Rule = ({ commands, stored }) => {
  const declared = commands.filter((c) => c.do === 'declare');
  const others = Map.groupBy(stored.declarations, (d) => recordKey(d.type, d.slug));
  return [...Map.groupBy(declared, (d) => recordKey(d.type, d.slug))].flatMap(([key, group]) => {
    const { disagreements } = mergeDeclarations([...(others.get(key) ?? []), ...group]);
    return disagreements.flatMap(({ field, one, other }) => {
      if (field === 'type') return [];
      const isOtherHere = group.some((d) => d.document === other.document);
      const [here, there] = isOtherHere ? [other, one] : [one, other];
      const at = group.find((d) => d.document === here.document)?.at ?? group[0]?.at ?? [];
      const message = `"${here.slug}" is taken by the dossier of "${there.document}", where its ${field} is ${JSON.stringify(there.value)} and not ${JSON.stringify(here.value)}. Choose another slug, or make both say the same and load them together.`;
      return [{ rule: 'recordsAgree', at: [...at, field], message }];
    });
  });
};
