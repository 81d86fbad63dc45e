import { byCodePoint } from './byCodePoint.ts';
import { countStances } from './CountedStances.ts';
import type { Grades } from './Grades.ts';
import type { NetworkClaim } from './NetworkClaim.ts';
import type { NetworkTie } from './NetworkTie.ts';
import { type OneModeNormalization, type OneModeOf, oneModeTies } from './oneModeTies.ts';
import { type TwoModeNormalization, type TwoModeOf, twoModeTies } from './twoModeTies.ts';
import { type CountedOnce, withoutRepeats } from './withoutRepeats.ts';

/** Which network is made of claims. */
export type NetworkKind =
  | {
      readonly mode: 'ACTORS' | 'TARGETS';
      readonly of: OneModeOf;
      readonly normalization: OneModeNormalization;
    }
  | {
      readonly mode: 'ACTORS_AND_TARGETS';
      readonly of: TwoModeOf;
      readonly normalization: TwoModeNormalization;
    };

/** What of the claims counts, and how much. */
export interface NetworkCounting {
  readonly grades: Grades;
  readonly duplicates: CountedOnce;
}

/** A network, and what each tie rests on. */
export interface FoundNetwork {
  /** The slugs of the actors, then of the targets, as far as the mode has them. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly ties: readonly GroundedTie[];
  /** The claims that count. */
  readonly claims: readonly NetworkClaim[];
}

/** A tie with the claims that it rests on, in their order. */
export interface GroundedTie extends NetworkTie {
  readonly claims: readonly NetworkClaim[];
}

/**
 * The network of claims, all of which take a side.
 *
 * @param most how many pairs may be tied
 * @returns null where there are more
 */
export function networkOf(
  claims: readonly NetworkClaim[],
  kind: NetworkKind,
  { grades, duplicates }: NetworkCounting,
  most: number,
): FoundNetwork | null {
  const graded = claims.filter(({ stance }) => grades.has(stance));
  const gradeOf = ({ stance }: NetworkClaim) => grades.get(stance) ?? null;
  const counted = withoutRepeats(graded, duplicates, kind.of === 'IGNORE' ? () => null : gradeOf);
  const ties = tiesOf(counted, kind, grades, most);
  if (ties === null || ties.length > most) return null;
  const slugs = (of: 'actor' | 'target', except: NetworkKind['mode']) =>
    kind.mode === except ? [] : [...new Set(counted.map((claim) => claim[of]))].sort(byCodePoint);
  return {
    actors: slugs('actor', 'TARGETS'),
    targets: slugs('target', 'ACTORS'),
    ties: grounded(ties, counted, kind.mode),
    claims: counted,
  };
}

function tiesOf(
  claims: readonly NetworkClaim[],
  kind: NetworkKind,
  grades: Grades,
  most: number,
): readonly NetworkTie[] | null {
  if (kind.mode === 'ACTORS_AND_TARGETS') {
    const lowest = Math.min(...grades.values());
    return twoModeTies(countStances(claims, grades, 'actor'), kind.of, kind.normalization, lowest);
  }
  const rows = kind.mode === 'ACTORS' ? 'actor' : 'target';
  return oneModeTies(countStances(claims, grades, rows), kind.of, kind.normalization, most);
}

function grounded(
  ties: readonly NetworkTie[],
  claims: readonly NetworkClaim[],
  mode: NetworkKind['mode'],
): readonly GroundedTie[] {
  const place = new Map(claims.map((claim, at) => [claim, at]));
  const [rows, columns] =
    mode === 'TARGETS' ? (['target', 'actor'] as const) : (['actor', 'target'] as const);
  const cells = new Map<string, Map<string, NetworkClaim[]>>();
  for (const claim of claims) {
    const row = cells.get(claim[rows]) ?? new Map<string, NetworkClaim[]>();
    cells.set(claim[rows], row);
    const cell = row.get(claim[columns]) ?? [];
    row.set(claim[columns], cell);
    cell.push(claim);
  }
  const inCell = (row: string, column: string) => cells.get(row)?.get(column) ?? [];
  return ties.map((tie) => {
    const found =
      mode === 'ACTORS_AND_TARGETS'
        ? inCell(tie.from, tie.to)
        : tie.shared.flatMap((column) => [...inCell(tie.from, column), ...inCell(tie.to, column)]);
    return { ...tie, claims: found.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) };
  });
}
