import { mergeDeclarations } from '../commands/mergeDeclarations.ts';
import type { Rule } from './Rule.ts';
import { recordKey } from './Writing.ts';

/** Several documents may declare the same record; where they say different things, nobody guesses who is right. */
export const recordsAgree: Rule = ({ commands, stored }) => {
  const declared = commands.filter((c) => c.do === 'declare');
  const others = Map.groupBy(stored.declarations, (d) => recordKey(d.type, d.slug));
  return [...Map.groupBy(declared, (d) => recordKey(d.type, d.slug))].flatMap(([key, group]) => {
    const { disagreements } = mergeDeclarations([...(others.get(key) ?? []), ...group]);
    const at = (document: string) => group.find((d) => d.document === document)?.at ?? group[0]?.at ?? '';
    return disagreements.map(({ field, one, other }) => ({
      rule: 'recordsAgree',
      at: field === 'type' ? at(other.document) : `${at(other.document)}.${field}`,
      message: `"${other.slug}" has ${field} ${JSON.stringify(other.value)} here and ${JSON.stringify(one.value)} in the dossier of "${one.document}". Make both say the same, and load them together.`,
    }));
  });
};
