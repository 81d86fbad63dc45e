import { DemarcheError } from '../errors.ts';
import type { DiagramFormat } from './formats/DiagramFormat.ts';
import { formats } from './formats/formats.ts';

/**
 * Throws OPERATION_TOO_LARGE where a view has more positions than the format can show. Call it with the view
 * query's `totalCount`, before the rest is read and before anything is laid out.
 */
export function checkSize(format: DiagramFormat, positions: number): void {
  if (positions <= format.mostPositions) return;
  const larger = formats.filter(({ mostPositions }) => mostPositions >= positions).map(({ name }) => name);
  const more =
    larger.length > 0 ? ` Or take the matrix on the page, or ${either(larger)}, which hold more.` : '';
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `This view has ${positions} positions, and ${format.name} shows at most ${format.mostPositions}. Narrow it by issue, actor, target, document, stance, from or to.${more}`,
    { details: { limit: 'positions', allowed: format.mostPositions, given: positions } },
  );
}

/** Proposals that nobody took a stance on have no positions to count, and take as much room as any. */
export function checkTargets(format: DiagramFormat, targets: number): void {
  const allowed = format.mostPositions * 2;
  if (targets <= allowed) return;
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `This view has ${targets} proposals and statements, and ${format.name} shows at most ${allowed}. Narrow it by issue, actor, target, document, stance, from or to: with any but issue, proposals without a position are left out.`,
    { details: { limit: 'targets', allowed, given: targets } },
  );
}

function either(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
