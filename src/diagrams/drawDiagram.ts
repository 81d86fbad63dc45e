import { DemarcheError } from '../errors.ts';
import type { Ask } from './Ask.ts';
import { askSources } from './askSources.ts';
import { askView } from './askView.ts';
import { checkSize } from './checkSize.ts';
import type { Unknown } from './DiagramFilter.ts';
import { type DiagramRequest, type DiagramSize, schemes, sizes } from './DiagramRequest.ts';
import { describeUnknown } from './describeUnknown.ts';
import { footOf } from './footOf.ts';
import type { DiagramFormat } from './formats/DiagramFormat.ts';
import { oneOf } from './oneOf.ts';
import { readFilter } from './readFilter.ts';
import { formatNamed, type Rendered, renderDiagram } from './renderDiagram.ts';

/** A diagram as it goes out, or what was named and nothing in the graph has, or several things have. */
export type Drawn =
  | { readonly kind: 'drawn'; readonly format: DiagramFormat; readonly rendered: Rendered }
  | { readonly kind: 'unknown'; readonly unknown: readonly Unknown[]; readonly message: string };

/** What a diagram is drawn with, beside what is asked. */
export interface Drawing {
  /** Where people reach the service, without a slash at the end. */
  readonly publicUrl: string;
  /** Aborts when nobody waits for it any longer. */
  readonly signal?: AbortSignal;
}

/**
 * The one way from a request in words to a diagram: every door goes through it, so that all give the same bytes.
 *
 * Throws BAD_ARGUMENT for what no diagram has, before anything is asked, OPERATION_TOO_LARGE for a view that is too
 * large for the format, before anything is laid out, and for a format that takes long BUSY and DEADLINE_EXCEEDED.
 */
export async function drawDiagram(
  request: DiagramRequest,
  ask: Ask,
  { publicUrl, signal }: Drawing,
): Promise<Drawn> {
  const format = formatNamed(request.format);
  const scheme = oneOf('scheme', request.scheme, schemes);
  const size = sizeFor(request, format);
  const filter = readFilter(request);
  const draw = async (): Promise<Drawn> => {
    const asked =
      size === 'card'
        ? await askView(filter, ask, () => {}, 1)
        : await askView(filter, ask, (positions) => checkSize(format, positions));
    if (asked.kind === 'unknown') return { ...asked, message: describeUnknown(asked.unknown) };
    const { view } = asked;
    const foot = format.isDrawing ? footOf(view, await askSources(view, ask), publicUrl) : null;
    const rendered = await renderDiagram(view, format, { scheme, size, foot, signal });
    return { kind: 'drawn', format, rendered };
  };
  return format.queue ? format.queue.run(draw, signal) : draw();
}

function sizeFor({ size }: DiagramRequest, { name, isDrawing }: DiagramFormat): DiagramSize {
  const found = oneOf('size', size ?? 'whole', sizes);
  if (found === 'whole' || isDrawing) return found;
  throw new DemarcheError('BAD_ARGUMENT', `Only a drawing can be a card, as svg or png; "${name}" is none.`, {
    details: { argument: 'size', given: found, format: name },
  });
}
