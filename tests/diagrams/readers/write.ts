import type { DiagramView } from '../../../src/diagrams/DiagramView.ts';
import type { DiagramFormat, WriteOptions } from '../../../src/diagrams/formats/DiagramFormat.ts';

/** A view written in a text format, whatever its size. */
export async function write(
  format: DiagramFormat,
  view: DiagramView,
  options: Partial<WriteOptions> = {},
): Promise<string> {
  const body = await format.write(view, { scheme: 'auto', scale: 1, size: 'whole', foot: null, ...options });
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}
