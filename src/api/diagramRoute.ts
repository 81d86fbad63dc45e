import { isMissing } from '../diagrams/DiagramFilter.ts';
import { askThrough } from './askThrough.ts';
import { checkParameters } from './checkParameters.ts';
import { fileName } from './fileName.ts';
import type { Route } from './Route.ts';
import { filterParameters, filterValues, requestedFilter } from './requestedFilter.ts';
import type { Service } from './Service.ts';
import { unlessKnown } from './unlessKnown.ts';
import { withDeadline } from './withDeadline.ts';

/** The style of an SVG stands in it; its links need no leave, and in an `object` of any page they work. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

const PARAMETERS = { ...filterParameters, single: [...filterParameters.single, 'scheme', 'size'] };

/** `/diagram.svg?issue=…&actor=…`: a diagram that can stand in a report or an `img`. */
export function diagramRoute({ execute, settings }: Pick<Service, 'execute' | 'settings'>): Route {
  const { deadline, publicUrl } = settings;
  return {
    name: 'diagram',
    path: /^\/diagram\.[^/]*$/,
    async answer({ path, query, headers, signal, requestId, author }) {
      checkParameters(query, PARAMETERS, 'a diagram');
      const format = path.slice(path.indexOf('.') + 1);
      const cut = requestedFilter(query);
      // What draws is loaded by those who want a drawing.
      const { drawDiagram } = await import('../diagrams/drawDiagram.ts');
      const inTime = withDeadline(deadline, signal);
      const drawn = await drawDiagram(
        { format, scheme: query.get('scheme') ?? 'auto', size: query.get('size'), ...cut },
        askThrough(execute, { signal: inTime, requestId, author }),
        { publicUrl, signal: inTime },
      );
      if (drawn.kind === 'unknown') {
        const status = drawn.unknown.some(isMissing) ? 404 : 400;
        return { status, type: 'text/plain', body: `${drawn.message}\n` };
      }
      const { name, isShown } = drawn.format;
      const { mediaType, body } = drawn.rendered;
      const disposition = isShown ? 'inline' : 'attachment';
      const named = fileName(['who stands where', ...filterValues(query)]);
      return unlessKnown(headers, {
        type: mediaType,
        body,
        headers: {
          'cache-control': 'no-cache',
          'content-disposition': `${disposition}; filename="${named}.${name}"`,
          'content-security-policy': CONTENT_SECURITY_POLICY,
        },
      });
    },
  };
}
