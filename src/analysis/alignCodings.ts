import { byCodePoint } from './byCodePoint.ts';
import type { CodedClaim, CodedSpan } from './CodedClaim.ts';

/** What several coders read in the same words: at most one claim each, by coder. */
export type CodedUnit = ReadonlyMap<string, CodedClaim>;

/**
 * Lays the claims of several coders side by side. Two stand in one unit where their words overlap; where a coder has several
 * claims there, those are taken together that have most in common: the target before the holder, the holder before the
 * stance, and then the more words. What nobody else read is a unit by itself. Units are in the order of the text.
 */
export function alignCodings(claims: readonly CodedClaim[]): readonly CodedUnit[] {
  const units: Map<string, CodedClaim>[] = [];
  const coders = [...new Set(claims.map(({ coder }) => coder))].sort(byCodePoint);
  for (const coder of coders) {
    const theirs = claims.filter((claim) => claim.coder === coder).toSorted(inText);
    const before = [...units];
    const pairs: { claim: CodedClaim; unit: Map<string, CodedClaim>; likeness: number }[] = [];
    for (const claim of theirs)
      for (const unit of before) {
        const likeness = likenessOf(claim, unit);
        if (likeness > 0) pairs.push({ claim, unit, likeness });
      }
    // Sorting is stable: what is equally alike stays in the order of the text.
    pairs.sort((a, b) => b.likeness - a.likeness);
    const placed = new Set<CodedClaim>();
    for (const { claim, unit } of pairs) {
      if (placed.has(claim) || unit.has(coder)) continue;
      unit.set(coder, claim);
      placed.add(claim);
    }
    for (const claim of theirs) if (!placed.has(claim)) units.push(new Map([[coder, claim]]));
  }
  const firstOf = (unit: CodedUnit) => [...unit.values()].toSorted(inText)[0];
  return units.toSorted((a, b) => {
    const [first, second] = [firstOf(a), firstOf(b)];
    return first && second ? inText(first, second) : 0;
  });
}

function inText(a: CodedClaim, b: CodedClaim): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  const order = (first?.start ?? 0) - (second?.start ?? 0) || (first?.end ?? 0) - (second?.end ?? 0);
  return order || byCodePoint(a.id, b.id);
}

/** How much a claim has in common with what others read there; 0 where no words overlap. */
function likenessOf(claim: CodedClaim, unit: CodedUnit): number {
  let best = 0;
  for (const other of unit.values()) {
    const overlap = overlapOf(claim.spans, other.spans);
    if (overlap === 0) continue;
    const same =
      (claim.target === other.target ? 8 : 0) +
      (claim.holder === other.holder ? 4 : 0) +
      (claim.stance === other.stance ? 2 : 0);
    best = Math.max(best, same + overlap);
  }
  return best;
}

/** Which share of the words of both is in both. */
function overlapOf(first: readonly CodedSpan[], second: readonly CodedSpan[]): number {
  let [common, all] = [0, 0];
  for (const { start, end } of first)
    for (const other of second)
      common += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  for (const { start, end } of [...first, ...second]) all += end - start;
  return common === 0 ? 0 : common / (all - common);
}
