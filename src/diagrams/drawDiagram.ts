import type { Ask } from './Ask.ts';
import { askView } from './askView.ts';
import { checkSize } from './checkSize.ts';
import type { Unknown } from './DiagramFilter.ts';
import { type DiagramRequest, schemes } from './DiagramRequest.ts';
import { describeUnknown } from './describeUnknown.ts';
import type { DiagramFormat } from './formats/DiagramFormat.ts';
import { oneOf } from './oneOf.ts';
import { readFilter } from './readFilter.ts';
import { formatNamed, type Rendered, renderDiagram } from './renderDiagram.ts';

/** A diagram as it goes out, or what was named and nothing in the graph has, or several things have. */
export type Drawn =
  | { readonly kind: 'drawn'; readonly format: DiagramFormat; readonly rendered: Rendered }
  | { readonly kind: 'unknown'; readonly unknown: readonly Unknown[]; readonly message: string };

/**
 * The one way from a request in words to a diagram: every door goes through it, so that all give the same bytes.
 *
 * @param signal aborts when nobody waits for it any longer
 * Throws BAD_ARGUMENT for what no diagram has, before anything is asked, OPERATION_TOO_LARGE for a view that is too
 * large for the format, before anything is laid out, and for a format that takes long BUSY and DEADLINE_EXCEEDED.
 */
export async function drawDiagram(request: DiagramRequest, ask: Ask, signal?: AbortSignal): Promise<Drawn> {
  const format = formatNamed(request.format);
  const scheme = oneOf('scheme', request.scheme, schemes);
  const filter = readFilter(request);
  const draw = async (): Promise<Drawn> => {
    const asked = await askView(filter, ask, (positions) => checkSize(format, positions));
    if (asked.kind === 'unknown') return { ...asked, message: describeUnknown(asked.unknown) };
    const rendered = await renderDiagram(asked.view, format, { scheme, signal });
    return { kind: 'drawn', format, rendered };
  };
  return format.queue ? format.queue.run(draw, signal) : draw();
}
