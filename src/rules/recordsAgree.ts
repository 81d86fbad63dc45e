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
      const message = `"${here.slug}" has ${field} ${JSON.stringify(here.value)} here and ${JSON.stringify(there.value)} in the dossier of "${there.document}". Make both say the same, and load them together.`;
      return [{ rule: 'recordsAgree', at: [...at, field], message }];
    });
  });
};
