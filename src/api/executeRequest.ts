import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { Documents } from './Documents.ts';
import type { Call, Execute, Executed } from './execute.ts';
import { parseDocument } from './parseDocument.ts';
import type { Params } from './readParams.ts';
import { validateDocument } from './validateDocument.ts';

/**
 * Answers what a request asks, whatever it came as: parses and validates its document, once for the same text, and
 * executes the operation.
 *
 * Throws GraphQLErrors with their HTTP status where nothing can be executed.
 */
export type ExecuteRequest = (
  params: Params,
  from: Pick<Call, 'signal' | 'requestId'> & { readonly method: string },
) => Promise<Executed>;

/** Characters of all documents that are kept. */
const DOCUMENTS_KEPT = 500_000;

interface Validated {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

export function createExecuteRequest(schema: GraphQLSchema, execute: Execute): ExecuteRequest {
  const documents = new Documents<Validated>(DOCUMENTS_KEPT);
  return async ({ query, operationName, variables }, { method, signal, requestId }) => {
    let known = documents.get(query);
    if (known === undefined) {
      const document = parseDocument(query);
      known = { document, errors: validateDocument(schema, document) };
      documents.set(query, known);
    }
    const { document, errors } = known;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw noOperation(operationName);
    if (operation.operation === 'mutation' && method === 'GET') throw mutationByGet();
    if (errors.length > 0) return { errors };
    return execute({ document, operationName, variables, signal, requestId });
  };
}

function noOperation(name: string | null): GraphQLError {
  return new GraphQLError(
    name === null
      ? 'Could not determine what operation to execute.'
      : `The document has no operation ${JSON.stringify(name)}.`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
  );
}

function mutationByGet(): GraphQLError {
  return new GraphQLError('Can only perform a mutation operation from a POST request.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { Allow: 'POST' } } },
  });
}
