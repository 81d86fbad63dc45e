import { DemarcheError, didYouMean } from '../errors.ts';
import type { DiagramView } from './DiagramView.ts';
import type { DiagramFormat, WriteOptions } from './formats/DiagramFormat.ts';
import { formats } from './formats/formats.ts';

/** A diagram as it goes out. */
export interface Rendered {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** The format of a name (`svg`), or BAD_ARGUMENT with the names there are. */
export function formatNamed(name: string): DiagramFormat {
  const found = formats.find((format) => format.name === name.toLowerCase());
  if (found !== undefined) return found;
  const allowed = formats.map((format) => format.name);
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `There is no diagram format "${name}".${didYouMean(name, allowed)} Formats: ${allowed.join(', ')}.`,
    { details: { argument: 'format', given: name, allowed } },
  );
}

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
    `This view has ${positions} positions, and ${format.name} shows at most ${format.mostPositions}. Narrow it by issue, actor, document or stance.${more}`,
    { details: { limit: 'positions', allowed: format.mostPositions, given: positions } },
  );
}

function either(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

/** Proposals that nobody took a stance on have no positions to count, and take as much room as any. */
function checkTargets(format: DiagramFormat, targets: number): void {
  const allowed = format.mostPositions * 2;
  if (targets <= allowed) return;
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `This view has ${targets} proposals and statements, and ${format.name} shows at most ${allowed}. Narrow it by issue, actor, document or stance: with any of the last three, proposals without a position are left out.`,
    { details: { limit: 'targets', allowed, given: targets } },
  );
}

/** A view in one format. Equal views give equal bytes (PNG: with the same fonts installed). */
export async function renderDiagram(
  view: DiagramView,
  format: DiagramFormat,
  options: Partial<WriteOptions> = {},
): Promise<Rendered> {
  checkSize(format, view.positions.length);
  checkTargets(format, view.targets.length);
  const body = await format.write(view, { scheme: 'auto', scale: 2, ...options });
  return { mediaType: format.mediaType, body };
}
