import { DemarcheError, didYouMean } from '../errors.ts';
import { type Ask, askView } from './askView.ts';
import { checkSize } from './checkSize.ts';
import { type DiagramFilter, isMissing, type Unknown } from './DiagramFilter.ts';
import { type DiagramRequest, filters, schemes } from './DiagramRequest.ts';
import { stances } from './encoding.ts';
import type { DiagramFormat } from './formats/DiagramFormat.ts';
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

function readFilter(request: DiagramRequest): DiagramFilter {
  for (const parameter of filters) {
    if (!request[parameter]?.some((given) => given.trim() === '')) continue;
    throw new DemarcheError('BAD_ARGUMENT', `"${parameter}" is empty; leave it out, or give it a value.`, {
      details: { argument: parameter, given: '' },
    });
  }
  const stance = (request.stance ?? []).map((one) => oneOf('stance', one, stances));
  return {
    issue: request.issue ?? [],
    actor: request.actor ?? [],
    document: request.document ?? [],
    stance: [...new Set(stance)],
  };
}

/** The value that is meant, whatever its case, or BAD_ARGUMENT with the values there are. */
function oneOf<T extends string>(parameter: 'scheme' | 'stance', given: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const names = allowed.map((value) => value.toLowerCase());
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `There is no ${parameter} ${JSON.stringify(given)}.${didYouMean(given, names)} It takes: ${names.join(', ')}.`,
    { details: { argument: parameter, given, allowed: names } },
  );
}

/** `There is no issue "why" and no actor "putni" in the graph. … “Foreign Ministry” is the name of 2 actors: …` */
function describeUnknown(unknown: readonly Unknown[]): string {
  const missing = unknown.filter(isMissing);
  const each = missing.map(({ parameter, given }) => `no ${parameter} ${JSON.stringify(given)}`);
  const lists = [...new Set(missing.map(({ parameter }) => `${parameter}s`))].join(', ');
  const none = `There is ${each.join(' and ')} in the graph. Give slugs or names, as these lists of the API have them: ${lists}.`;
  const several = unknown.flatMap(({ parameter, given, slugs = [] }) =>
    slugs.length === 0
      ? []
      : `“${given}” is the name of ${slugs.length} ${parameter}s: ${slugs.join(', ')}; ask by slug.`,
  );
  const tooMany = unknown.flatMap(({ parameter, given, tooMany: many }) =>
    many ? [`There are too many ${parameter}s to look through for the name “${given}”; ask by slug.`] : [],
  );
  return [...(missing.length === 0 ? [] : [none]), ...several, ...tooMany].join(' ');
}
