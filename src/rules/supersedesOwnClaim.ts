import type { RecordClaim } from '../commands/Command.ts';
import { type NamedClaims, namedClaims } from '../commands/namedClaims.ts';
import type { Rule } from './Rule.ts';
import { readAs } from './readAs.ts';
import type { Stored } from './Stored.ts';

/** A claim supersedes earlier claims of its own holder only, and never itself, however long the way round. */
export const supersedesOwnClaim: Rule = ({ commands, stored }) => {
  const named = namedClaims(commands);
  const claims = commands.filter((c) => c.do === 'recordClaim');
  const endless = endlessOf(claims, named);
  return claims.flatMap((c) => {
    return c.supersedes.flatMap(({ claim }, i) => {
      const earlier = named(c, claim);
      const message =
        wrongHolder(c, claim, earlier?.holder ?? stored.claims.get(claim)?.holder, stored) ??
        (earlier && endless.has(earlier) && leadsTo(earlier, c, named) ? circle(c, earlier) : null);
      return message === null
        ? []
        : [{ rule: 'supersedesOwnClaim', at: [...c.at, 'supersedes', i, 'claim'], message }];
    });
  });
};

function wrongHolder(
  c: RecordClaim,
  claim: string,
  holder: string | undefined,
  stored: Stored,
): string | null {
  if (holder === undefined || holder === c.holder) return null;
  // The merge may be undone, and the one would supersede the other's claim then.
  if (stored.claims.get(claim)?.readAs === readAs(stored, 'Actor', c.holder))
    return `The claim "${claim}" was recorded with "${holder}", which is merged with "${c.holder}". Write "${holder}" as the holder of this one too: both are read as one.`;
  return `The claim "${claim}" is held by "${holder}", and "${c.holder}" cannot change that actor's mind. Name an earlier claim of "${c.holder}".`;
}

function circle(c: RecordClaim, earlier: RecordClaim): string {
  return c === earlier
    ? `The claim "${earlier.name}" supersedes itself. Name the earlier claim that it takes the place of.`
    : `"${c.name}" supersedes "${earlier.name}", which supersedes it in turn. One of them was earlier: take the other link out.`;
}

/** The claims that are in a circle of supersessions or lead into one. */
function endlessOf(claims: readonly RecordClaim[], named: NamedClaims): ReadonlySet<RecordClaim> {
  const later = new Map<RecordClaim, RecordClaim[]>();
  const open = new Map<RecordClaim, number>();
  for (const claim of claims) {
    const earlier = claim.supersedes.flatMap((s) => named(claim, s.claim) ?? []);
    open.set(claim, earlier.length);
    for (const one of earlier) later.set(one, [...(later.get(one) ?? []), claim]);
  }
  const ended = claims.filter((claim) => open.get(claim) === 0);
  for (const claim of ended) {
    open.delete(claim);
    for (const one of later.get(claim) ?? []) {
      const left = (open.get(one) ?? 0) - 1;
      open.set(one, left);
      if (left === 0) ended.push(one);
    }
  }
  return new Set(open.keys());
}

function leadsTo(from: RecordClaim, to: RecordClaim, named: NamedClaims): boolean {
  const reached = new Set([from]);
  for (const claim of reached) {
    if (claim === to) return true;
    for (const s of claim.supersedes) {
      const earlier = named(claim, s.claim);
      if (earlier) reached.add(earlier);
    }
  }
  return false;
}
