import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { Cache } from '../Cache.ts';
import { CacheBudget } from '../CacheBudget.ts';
import { bytesOfDocument } from '../plan/bytesOfDocument.ts';
import { graphqlRefusal } from './graphqlRefusal.ts';
import { introspectionIsBounded } from './introspectionIsBounded.ts';
import { parseDocument } from './parseDocument.ts';

/** An operation that may be executed, or everything that is wrong with its document. */
export type Prepared =
  | { readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
  | { readonly errors: readonly GraphQLError[] };

const RULES = [...specifiedRules, introspectionIsBounded];

/** Documents by their texts: each is parsed and validated once. */
export class Documents {
  private readonly schema: GraphQLSchema;
  private readonly valid: Cache<DocumentNode>;

  constructor(schema: GraphQLSchema, budget: CacheBudget = new CacheBudget()) {
    this.schema = schema;
    this.valid = new Cache(budget, 'documents');
  }

  /** Throws a GraphQLError with its HTTP status where the text is no GraphQL, is too large or has no such operation. */
  prepare(text: string, operationName: string | null): Prepared {
    const known = this.valid.get(text);
    const document = known ?? parseDocument(text);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw noOperation(operationName);
    if (known === undefined) {
      const errors = validate(this.schema, document, RULES);
      if (errors.length > 0)
        return { errors: errors.map((error) => graphqlRefusal(error, 'GRAPHQL_VALIDATION_FAILED')) };
      this.valid.set(text, document, bytesOfDocument(document));
    }
    return { document, operation };
  }
}

function noOperation(name: string | null): GraphQLError {
  return new GraphQLError(
    name === null
      ? 'Could not determine what operation to execute.'
      : `The document has no operation ${JSON.stringify(name)}.`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
  );
}
