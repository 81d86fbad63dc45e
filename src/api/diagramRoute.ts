import { createHash } from 'node:crypto';
import { isMissing } from '../diagrams/DiagramFilter.ts';
import { filters } from '../diagrams/DiagramRequest.ts';
import { DemarcheError, didYouMean } from '../errors.ts';
import { fold } from '../evidence/foldText.ts';
import { askThrough } from './askThrough.ts';
import type { Answer, Asked, Route } from './Route.ts';
import type { Service } from './Service.ts';
import { withDeadline } from './withDeadline.ts';

/** The style of an SVG stands in it; its links need no leave, and in an `object` of any page they work. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

const PARAMETERS = [...filters, 'scheme'] as const;

/** `/diagram.svg?issue=…&actor=…`: a diagram that can stand in a report or an `img`. */
export function diagramRoute({ execute, settings }: Pick<Service, 'execute' | 'settings'>): Route {
  const { deadline } = settings;
  return {
    name: 'diagram',
    path: /^\/diagram\.[^/]*$/,
    async answer({ path, query, headers, signal, requestId, author }) {
      checkParameters(query);
      const format = path.slice(path.indexOf('.') + 1);
      const cut = Object.fromEntries(filters.map((name) => [name, query.getAll(name)]));
      // What draws is loaded by those who want a drawing.
      const { drawDiagram } = await import('../diagrams/drawDiagram.ts');
      const inTime = withDeadline(deadline, signal);
      const drawn = await drawDiagram(
        { format, scheme: query.get('scheme') ?? 'auto', ...cut },
        askThrough(execute, { signal: inTime, requestId, author }),
        inTime,
      );
      if (drawn.kind === 'unknown') {
        const status = drawn.unknown.some(isMissing) ? 404 : 400;
        return { status, type: 'text/plain', body: `${drawn.message}\n` };
      }
      const { name, isShown } = drawn.format;
      const { mediaType, body } = drawn.rendered;
      const disposition = isShown ? 'inline' : 'attachment';
      return unlessKnown(headers, {
        type: mediaType,
        body,
        headers: {
          'cache-control': 'no-cache',
          'content-disposition': `${disposition}; filename="${fileName(query)}.${name}"`,
          'content-security-policy': CONTENT_SECURITY_POLICY,
        },
      });
    },
  };
}

function checkParameters(query: URLSearchParams): void {
  const known: readonly string[] = PARAMETERS;
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no parameter ${JSON.stringify(unknown)}.${didYouMean(unknown, known)} Parameters: ${known.join(', ')}.`,
      { details: { argument: unknown, allowed: known } },
    );
  if (query.getAll('scheme').length > 1)
    throw new DemarcheError('BAD_ARGUMENT', '"scheme" is given more than once; a diagram has one.', {
      details: { argument: 'scheme' },
    });
}

/** With a strong ETag, or 304 where the client has these bytes already (RFC 9110, 13.1.2). */
function unlessKnown(asked: Asked['headers'], answer: Answer): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...answer.headers, etag };
  const has = asked['if-none-match'] ?? '';
  const isKnown = has.trim() === '*' || has.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  if (!isKnown) return { ...answer, headers };
  // The length that 200 would have: any other would be wrong.
  const length = String(Buffer.byteLength(answer.body));
  return { status: 304, type: answer.type, body: '', headers: { ...headers, 'content-length': length } };
}

/** `who-stands-where-talks-venue-objects`: plain letters, whatever was asked for. */
function fileName(query: URLSearchParams): string {
  const words = ['who stands where', ...filters.flatMap((name) => query.getAll(name))].join(' ');
  return fold(words, { letters: 'plain' })
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/-$/, '');
}
