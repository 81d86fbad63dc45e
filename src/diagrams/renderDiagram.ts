import { DemarcheError, didYouMean } from '../errors.ts';
import { checkSize, checkTargets } from './checkSize.ts';
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

/** A view in one format. Equal views give equal bytes. */
export async function renderDiagram(
  view: DiagramView,
  format: DiagramFormat,
  options: Partial<WriteOptions> = {},
): Promise<Rendered> {
  if (options.size !== 'card') {
    checkSize(format, view.positions.length);
    checkTargets(format, view.targets.length);
  }
  const body = await format.write(view, { scheme: 'auto', scale: 2, size: 'whole', foot: null, ...options });
  return { mediaType: format.mediaType, body };
}
