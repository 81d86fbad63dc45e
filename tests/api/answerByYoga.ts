import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Execute } from '../../src/api/Call.ts';
import { extensionsOf } from '../../src/api/extensionsOf.ts';
import { introspectionIsBounded } from '../../src/api/introspectionIsBounded.ts';
import { parseData } from '../../src/api/parseData.ts';
import { parseDocument } from '../../src/api/parseDocument.ts';
import { toGraphQLError } from '../../src/api/toGraphQLError.ts';

/** As long as any. */
const REQUEST_ID = '0'.repeat(36);
const { signal } = new AbortController();

/**
 * What yoga makes of the same requests when all of HTTP, the choice of media types, the checks of parameters, parsing,
 * validation and errors are left to it: only the execution, the limits and our errors are those of the service.
 */
export async function answerByYoga(
  schema: GraphQLSchema,
  execute: Execute,
): Promise<{ readonly url: string; stop(): void }> {
  const ours: Plugin = {
    onParse({ setParseFn }) {
      setParseFn((source: string) => parseDocument(source));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(introspectionIsBounded);
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(async ({ document, operationName, variableValues: variables }) => {
        const query = document.loc?.source.body ?? '';
        const executed = await execute({
          query,
          operationName,
          variables,
          signal,
          requestId: REQUEST_ID,
        });
        const { text, errors } = executed;
        const extensions = extensionsOf(executed);
        return {
          ...(errors && { errors }),
          ...(text !== undefined && { data: parseData(text) }),
          ...(extensions && { extensions }),
        };
      });
    },
  };
  const yoga = createYoga({
    schema,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    logging: false,
    maskedErrors: { maskError: (error) => toGraphQLError(error, REQUEST_ID, () => undefined) },
    plugins: [ours],
  });
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '', headers } = request;
    const answer = await yoga.fetch(`http://localhost${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      ...(method === 'POST' && { body: await text(request) }),
    });
    response
      .writeHead(answer.status, Object.fromEntries(answer.headers))
      .end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
