import type { RecordClaim } from '../commands/Command.ts';
import { recordKey } from '../commands/recordKey.ts';
import { claimId } from './claimId.ts';

/** The earlier slugs of a record. @param type `Actor` or `Target` */
export type FormerSlugsOf = (type: string, slug: string) => readonly string[];

/** Ids tried for one claim. Ten reporters with three earlier slugs each might have been named in a million ways. */
const MOST_IDS = 256;

/**
 * The ids that a claim may be stored under: its own, then those that it had where what it names was called otherwise.
 * So a claim stays the same one when somebody gives its holder another slug. Where there are very many, not all are given:
 * those come first in which everything had the slug before, or the one before that.
 */
export function claimIds(
  claim: RecordClaim,
  documentHash: string,
  earlier: (claim: string) => string,
  formerSlugsOf: FormerSlugsOf,
): readonly string[] {
  const named = [
    ...[claim.holder, ...claim.via].map((slug) => ({ type: 'Actor', slug })),
    { type: 'Target', slug: claim.target },
  ];
  const called = new Map(
    named.map(({ type, slug }) => [recordKey(type, slug), [slug, ...formerSlugsOf(type, slug)]] as const),
  );
  const ids = new Set<string>();
  for (const chosen of choices([...called.values()])) {
    const slugs = new Map([...called.keys()].map((key, i) => [key, chosen[i]]));
    const slugOf = (type: string, slug: string) => slugs.get(recordKey(type, slug)) ?? slug;
    const before = {
      ...claim,
      holder: slugOf('Actor', claim.holder),
      via: claim.via.map((slug) => slugOf('Actor', slug)),
      target: slugOf('Target', claim.target),
    };
    ids.add(claimId(before, documentHash, earlier));
    if (ids.size === MOST_IDS) break;
  }
  return [...ids];
}

/** One of each list: all the first ones, all the second ones and so on, the last one of a list that ends; then every choice. */
function* choices(lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  const longest = Math.max(...lists.map((list) => list.length));
  for (let i = 0; i < longest; i += 1) yield lists.map((list) => list[Math.min(i, list.length - 1)] ?? '');
  const count = lists.reduce((product, list) => product * list.length, 1);
  for (let n = 0; n < count; n += 1) {
    let rest = n;
    yield lists.map((list) => {
      const one = list[rest % list.length] ?? '';
      rest = Math.floor(rest / list.length);
      return one;
    });
  }
}
