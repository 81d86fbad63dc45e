import type { CodedUnit } from './alignCodings.ts';
import type { CodedClaim } from './CodedClaim.ts';

/** What coders say of a claim. */
export const CODED_FIELDS = ['holder', 'target', 'stance'] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

/** Where coders read something else in the same words. */
export interface CodingDifference {
  /** What they read there, by coder. */
  readonly readings: readonly CodedClaim[];
  /** In what their readings differ; empty where some only have nothing there. */
  readonly fields: readonly CodedField[];
  /** Coders who have nothing there. */
  readonly missing: readonly string[];
}

/** What some coders read differently, unit by unit, in their order. */
export function codingDifferences(
  units: readonly CodedUnit[],
  coders: readonly string[],
): readonly CodingDifference[] {
  return units.flatMap((unit) => {
    const readings = coders.flatMap((coder) => unit.get(coder) ?? []);
    const fields = CODED_FIELDS.filter((field) => new Set(readings.map((claim) => claim[field])).size > 1);
    const missing = coders.filter((coder) => !unit.has(coder));
    return fields.length > 0 || missing.length > 0 ? [{ readings, fields, missing }] : [];
  });
}
