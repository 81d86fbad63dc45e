import type { Command, RecordClaim } from '../commands/Command.ts';
import { mergeDeclarations } from '../commands/mergeDeclarations.ts';
import type { Rule } from './Rule.ts';
import { recordKey } from './Writing.ts';

/** A proposal that nobody is said to propose rests on the words in which it appears. */
export const proposalHasWords: Rule = ({ commands, stored }) => {
  const proposed = new Set(commands.flatMap((c) => (isProposing(c) ? [c.target] : [])));
  const others = Map.groupBy(stored.declarations, (d) => d.slug);
  return commands.flatMap((c) => {
    if (c.do !== 'declare' || c.type !== 'Proposal' || proposed.has(c.slug)) return [];
    if (stored.records.get(recordKey(c.type, c.slug))?.proposed) return [];
    const merged = mergeDeclarations([...(others.get(c.slug) ?? []).filter((d) => d.type === c.type), c]);
    const { evidence } = merged.fields;
    if (Array.isArray(evidence) && evidence.length > 0) return [];
    const message = `Nobody is said to propose "${c.slug}", so it needs a quote: the words in which it appears.`;
    return [{ rule: 'proposalHasWords', at: c.at, message }];
  });
};

function isProposing(c: Command): c is RecordClaim {
  return c.do === 'recordClaim' && c.stance === 'PROPOSES' && c.status === 'ACCEPTED';
}
