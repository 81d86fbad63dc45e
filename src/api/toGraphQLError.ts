import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { DemarcheError, type ErrorCode } from '../errors.ts';

/** The HTTP status of each code. `inGraphQL`: a well-formed request that GraphQL refuses, which `application/json` answers with 200. */
const STATUS: Readonly<Partial<Record<ErrorCode, { readonly status: number; readonly inGraphQL: boolean }>>> =
  {
    BAD_ARGUMENT: { status: 400, inGraphQL: true },
    OPERATION_TOO_LARGE: { status: 400, inGraphQL: true },
    REFUSED: { status: 400, inGraphQL: true },
    UNAUTHENTICATED: { status: 401, inGraphQL: false },
    FORBIDDEN: { status: 403, inGraphQL: false },
    WRONG_ORIGIN: { status: 403, inGraphQL: false },
    WRONG_HOST: { status: 421, inGraphQL: false },
    RATE_LIMITED: { status: 429, inGraphQL: false },
    BODY_TOO_LARGE: { status: 413, inGraphQL: false },
    BUSY: { status: 503, inGraphQL: false },
    SUGGESTER_UNAVAILABLE: { status: 502, inGraphQL: false },
    STORE_UNAVAILABLE: { status: 503, inGraphQL: false },
    DEADLINE_EXCEEDED: { status: 504, inGraphQL: false },
  };

/** The HTTP status that a code is answered with outside GraphQL; 500 where clients are not to be told. */
export function httpStatusOf(error: unknown): number {
  return (error instanceof DemarcheError ? STATUS[error.code]?.status : undefined) ?? 500;
}

/** The headers that an error is answered with: when it is worth trying again, and that a key is asked for (RFC 6750, 3). */
export function headersOf(error: unknown): Readonly<Record<string, string>> {
  const { code, reason, retryAfter } = toldBy(error);
  const why = reason === 'invalid_token' ? `, error="${reason}"` : '';
  return {
    ...(typeof retryAfter === 'number' && { 'retry-after': String(retryAfter) }),
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': `Bearer realm="demarche"${why}` }),
  };
}

function toldBy(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GraphQLError) return error.extensions;
  return error instanceof DemarcheError ? { ...error.details, code: error.code } : {};
}

/**
 * The one translation of errors for clients: ours with their code and what was allowed, GraphQL's own as they
 * are, and of all others nothing but where they can be found in the log.
 *
 * @param requestId the request under which an unexpected error stands in the log
 * @param unexpected logs it whole
 */
export function toGraphQLError(
  error: unknown,
  requestId: string,
  unexpected: (error: unknown, requestId: string) => void,
): GraphQLError {
  const located = error instanceof GraphQLError ? error : undefined;
  const cause = located?.originalError ?? error;
  if (cause instanceof GraphQLError) return located ?? cause;
  const at = { nodes: located?.nodes ?? null, path: located?.path ?? null };
  const extensions = cause instanceof DemarcheError ? extensionsOf(cause) : undefined;
  if (cause instanceof DemarcheError && extensions)
    return new GraphQLError(cause.message, { ...at, extensions });
  unexpected(cause, requestId);
  return new GraphQLError('Unexpected error', {
    ...at,
    extensions: { code: 'UNEXPECTED', requestId, unexpected: true },
  });
}

/** The way back, for who asks the service from within: our own error again, or what clients may know of any other. */
export function fromGraphQLError(error: GraphQLError): DemarcheError | GraphQLError {
  const { code, http: _http, ...details } = error.extensions;
  const ours = Object.keys(STATUS).find((known): known is keyof typeof STATUS => known === code);
  return ours === undefined ? error : new DemarcheError(ours, error.message, { details });
}

/** The status that an error asks for. `spec`: it is a refusal by GraphQL, which `application/json` answers with 200. */
export interface Http {
  readonly status: number;
  readonly spec?: boolean;
}

/** Null where an error says nothing of HTTP. Yoga reads the same place. */
export function httpOf(error: GraphQLError): Http | null {
  const { http } = error.extensions;
  return typeof http === 'object' && http !== null && 'status' in http && typeof http.status === 'number'
    ? { status: http.status, spec: 'spec' in http && http.spec === true }
    : null;
}

/** The status is chosen by `http` and `unexpected`, which are kept from the client. */
function extensionsOf(error: DemarcheError): GraphQLErrorExtensions | undefined {
  const found = STATUS[error.code];
  if (!found) return undefined;
  const faults = error.faults.length > 0 ? { faults: error.faults } : {};
  const spec = found.inGraphQL ? { spec: true } : {};
  const http = { status: found.status, headers: headersOf(error), ...spec };
  return { ...error.details, ...faults, code: error.code, http };
}
