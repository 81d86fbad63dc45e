import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { parseData } from '../../api/parseData.ts';
import { httpOf } from '../../api/toGraphQLError.ts';
import { DemarcheError } from '../../errors.ts';
import type { AnswerTool } from '../AnswerTool.ts';
import { READ_ONLY } from '../toolInput.ts';

/** `graphql`: one query, within the limits that everybody has. */
export function addGraphql(server: McpServer, answer: AnswerTool): void {
  server.registerTool(
    'graphql',
    {
      description:
        'One GraphQL query for what the other tools do not give, such as changes of mind: { supersessions(first: 5) { nodes { by { text via { name } } evidence { exact } } } }. No mutations. Page with first, after and pageInfo { endCursor }; select via, hedged, evidence, document and url of claims. Types: { __type(name: "Query") { fields { name } } }.',
      inputSchema: z.strictObject({
        query: z.string().min(1).max(20_000),
        variables: z.record(z.string(), z.unknown()).nullish(),
        operationName: z.string().nullish(),
      }),
      annotations: READ_ONLY,
    },
    ({ query, variables, operationName }, { signal }) =>
      answer(signal, async ({ execute, call }) => {
        const { text, errors } = await execute({ ...call, query, variables, operationName });
        // What is answered so by HTTP is a mutation where nothing may be changed.
        if (errors?.some((error) => httpOf(error)?.status === 405))
          throw new DemarcheError(
            'BAD_ARGUMENT',
            'Mutations are refused here, whatever the key: only queries are answered.',
          );
        if (text === undefined)
          throw new DemarcheError('BAD_ARGUMENT', (errors ?? []).map(({ message }) => message).join('\n'));
        return {
          data: parseData(text),
          ...(errors && { errors: errors.map(({ message, path }) => ({ message, ...(path && { path }) })) }),
        };
      }),
  );
}
