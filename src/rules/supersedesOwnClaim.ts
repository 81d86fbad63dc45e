import type { RecordClaim } from '../commands/Command.ts';
import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';
import type { Stored } from './Writing.ts';

/** Only the holder of a claim can change their own mind about it, and nobody comes back to where they started. */
export const supersedesOwnClaim: Rule = ({ commands, stored }) => {
  const claims = commands.filter((c) => c.do === 'recordClaim');
  const documents = Map.groupBy(claims, (c) => c.document);
  return [...documents.values()].flatMap((stated) => inDocument(stated, stored.claims));
};

/** Names of claims hold within one document. */
function inDocument(claims: readonly RecordClaim[], stored: Stored['claims']): readonly Fault[] {
  const byName = new Map(claims.flatMap((c) => (c.name === null ? [] : [[c.name, c] as const])));
  return claims.flatMap((c) =>
    c.supersedes.flatMap(({ claim }, i) => {
      const at = `${c.at}.supersedes[${i}].claim`;
      const holder = byName.get(claim)?.holder ?? stored.get(claim)?.holder;
      if (holder !== undefined && holder !== c.holder) {
        const message = `The claim "${claim}" is held by "${holder}", and "${c.holder}" cannot change that actor's mind. Name an earlier claim of "${c.holder}".`;
        return [{ rule: 'supersedesOwnClaim', at, message }];
      }
      if (!leadsTo(claim, c.name, byName)) return [];
      return [
        {
          rule: 'supersedesOwnClaim',
          at,
          message: `"${c.name}" supersedes "${claim}", which supersedes it in turn. One of them was earlier: take the other link out.`,
        },
      ];
    }),
  );
}

function leadsTo(
  from: string,
  to: string | null,
  byName: ReadonlyMap<string, { readonly supersedes: readonly { readonly claim: string }[] }>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (to === null || seen.has(from)) return false;
  if (from === to) return true;
  const next = new Set([...seen, from]);
  return (byName.get(from)?.supersedes ?? []).some(({ claim }) => leadsTo(claim, to, byName, next));
}
