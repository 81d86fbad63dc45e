import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Executed } from './Call.ts';
import { extensionsOf } from './extensionsOf.ts';

/**
 * The JSON text of an answer in the order of GraphQL's own: errors, data, extensions. A large text of data is in UTF-8
 * already, and is a part by itself.
 */
export function answerText(executed: Executed): readonly (string | Uint8Array)[] {
  const { text, errors = [] } = executed;
  const extensions = extensionsOf(executed);
  const before = errors.length > 0 ? `"errors":${JSON.stringify(errors.map(withoutInternals))}` : '';
  const after = extensions === null ? '}' : `,"extensions":${JSON.stringify(extensions)}}`;
  if (text === undefined) return [`{${before}}`];
  const begin = `{${before && `${before},`}"data":`;
  return text instanceof Uint8Array ? [begin, text, after] : [`${begin}${text}${after}`];
}

/** What is in an error for whoever chooses the status is not for clients. */
function withoutInternals(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...shown } = error.toJSON();
  const { http: _http, unexpected: _unexpected, ...others } = extensions ?? {};
  return Object.keys(others).length > 0 ? { ...shown, extensions: others } : shown;
}
