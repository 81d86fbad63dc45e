import type { RecordClaim } from '../commands/Command.ts';
import { claimId } from './claimId.ts';

/** The earlier slugs of a record. @param type `Actor` or `Target` */
export type FormerSlugsOf = (type: string, slug: string) => readonly string[];

/**
 * The ids that a claim may be stored under: its own, then those that it had where what it names was called otherwise.
 * So a claim stays the same one when somebody gives its holder another slug.
 */
export function claimIds(
  claim: RecordClaim,
  documentHash: string,
  earlier: (claim: string) => string,
  formerSlugsOf: FormerSlugsOf,
): readonly string[] {
  const calledBy = (type: string, slug: string) => [slug, ...formerSlugsOf(type, slug)];
  const vias = claim.via.reduce<readonly (readonly string[])[]>(
    (lists, slug) => lists.flatMap((list) => calledBy('Actor', slug).map((one) => [...list, one])),
    [[]],
  );
  return calledBy('Actor', claim.holder).flatMap((holder) =>
    calledBy('Target', claim.target).flatMap((target) =>
      vias.map((via) => claimId({ ...claim, holder, target, via }, documentHash, earlier)),
    ),
  );
}
