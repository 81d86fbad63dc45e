import { callingClaims, restatedClaims } from '../../../commands/restatedClaims.ts';
import { isByClaims, writtenFields } from '../../../commands/writtenFields.ts';
import type { CodedDocument } from './codedDocument.ts';
import type { DossierScope } from './DossierScope.ts';
import type { LeftOut } from './LeftOut.ts';

/**
 * Lets claims and assertions call the claims of the same dossier by a name, and those of other dossiers by their ids, which
 * have to be loaded before. Those that are in none are called no longer.
 */
export async function callOthers(
  coded: CodedDocument,
  scope: DossierScope,
  leftOut: LeftOut,
): Promise<CodedDocument> {
  const { claims, declared } = coded;
  const called = new Set([
    ...claims.flatMap(({ supersedes }) => supersedes.map(({ claim }) => claim)),
    ...declared.flatMap(restatedClaims),
  ]);
  const calls = new Map<string, string>();
  const names = new Set<string>();
  for (const { name: id, holder, stance, target } of claims) {
    if (id === null || !called.has(id)) continue;
    const name = freeName(`${holder}-${stance?.toLowerCase()}-${target}`, names);
    names.add(name);
    calls.set(id, name);
  }
  for (const id of called) {
    if (calls.has(id)) continue;
    if (await scope.hasClaim(id)) {
      calls.set(id, id);
      leftOut.add('names for claims of other dossiers, which have to be loaded before this one');
    } else leftOut.add('what is said of claims that no dossier has: that they are given up, or repeated');
  }
  return {
    ...coded,
    declared: declared.map((one) => {
      const known = { ...one, fields: { ...one.fields } };
      for (const { name } of writtenFields(one.type).filter(isByClaims))
        known.fields = { ...known.fields, [name]: restatedClaims(one).filter((id) => calls.has(id)) };
      return callingClaims(known, (id) => calls.get(id) ?? id);
    }),
    claims: claims.map((one) => ({
      ...one,
      name: calls.get(one.name ?? '') ?? null,
      supersedes: one.supersedes.flatMap((given) => {
        const claim = calls.get(given.claim);
        return claim === undefined ? [] : [{ ...given, claim }];
      }),
    })),
  };
}

/** Slugs have 100 characters at most; a number tells two names apart. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const name = wanted.slice(0, 90).replace(/-+$/, '');
  for (let i = 1; ; i += 1) {
    const one = i === 1 ? name : `${name}-${i}`;
    if (!taken.has(one)) return one;
  }
}
