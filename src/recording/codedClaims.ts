import type { Command, RecordClaim } from '../commands/Command.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { type NamedClaims, namedClaims } from '../commands/namedClaims.ts';
import { recordKey } from '../commands/recordKey.ts';
import { claimIds, type FormerSlugsOf } from './claimIds.ts';
import type { Draft } from './Draft.ts';
import { hashesOf } from './hashesOf.ts';

/** A claim with what its rows are made of. */
export interface Coded {
  readonly id: string;
  readonly claim: RecordClaim;
  readonly document: { readonly sha256: string; readonly publishedAt: string | null };
  /** The id behind what the claim calls an earlier one. */
  readonly earlier: (name: string) => string;
}

/**
 * The claims that commands record, with their ids. An earlier claim's id is part of the id of the one that supersedes it.
 * To be called when the documents are written.
 */
export async function codedClaims(draft: Draft, commands: readonly Command[]): Promise<readonly Coded[]> {
  const claims = commands.filter((c) => c.do === 'recordClaim');
  const formerSlugsOf = formerSlugs(commands);
  const documents = await hashesOf(
    draft,
    claims.map((c) => c.document),
  );
  const named = namedClaims(claims);
  const coded = new Map<RecordClaim, Coded>();
  const code = async (claim: RecordClaim): Promise<Coded> => {
    const document = documents.get(claim.document);
    if (!document) throw new Error(`The claim at ${claim.at} passed the rules and lacks its document.`);
    const earlier = (name: string) => {
      const other = named(claim, name);
      return (other && coded.get(other)?.id) ?? name;
    };
    const ids = claimIds(claim, document.sha256, earlier, formerSlugsOf);
    const [own = ''] = ids;
    const stored = ids.length > 1 ? await draft.get('Claim', ids) : [];
    return { id: stored[0]?.id ?? own, claim, document, earlier };
  };
  for (const claim of claims) {
    const way = [claim];
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const next = firstUncoded(last, named, coded);
      if (next) way.push(next);
      else {
        coded.set(last, coded.get(last) ?? (await code(last)));
        way.pop();
      }
    }
  }
  return [...coded.values()];
}

function firstUncoded(
  claim: RecordClaim,
  named: NamedClaims,
  coded: ReadonlyMap<RecordClaim, Coded>,
): RecordClaim | undefined {
  for (const { claim: name } of claim.supersedes) {
    const other = named(claim, name);
    if (other && !coded.has(other)) return other;
  }
  return undefined;
}

function formerSlugs(commands: readonly Command[]): FormerSlugsOf {
  const former = Map.groupBy(formerSlugsIn(commands), ({ type, to }) => recordKey(type, to));
  return (type, slug) => (former.get(recordKey(type, slug)) ?? []).map(({ from }) => from);
}
