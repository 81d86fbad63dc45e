import { execute as executeGraphQL, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { RecordedIds, Renamed } from '../plan/bindValues.ts';
import type { Planner } from '../plan/Planner.ts';
import type { Role } from '../rights/Role.ts';
import type { Store } from '../stores/Store.ts';
import type { Documents } from './Documents.ts';
import { executeMutation } from './executeMutation.ts';
import type { FormerSlugs } from './FormerSlugs.ts';
import { graphqlRefusal } from './graphqlRefusal.ts';
import { joined } from './joined.ts';
import type { Metrics } from './Metrics.ts';
import { readPlanned } from './readPlanned.ts';
import { toGraphQLError } from './toGraphQLError.ts';

/** One call of an operation. */
export interface Call {
  readonly query: string;
  /** Left out or null where the document has one operation. */
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Whether nothing may be changed, as by a GET. */
  readonly readOnly?: boolean;
  /** Aborts when nobody waits for the answer any longer, and at its deadline. */
  readonly signal: AbortSignal;
  /** The request that it came with, for the log. */
  readonly requestId: string;
  /** Null or left out where no key was sent. */
  readonly author?: Author | null | undefined;
  /** Shared by all operations that are asked for one answer. Where it is left out, the call is all that is asked. */
  readonly usage?: Usage | undefined;
}

/** Who asks: what a key says of whoever sent it. */
export interface Author {
  readonly name: string;
  readonly role: Role;
  /** The id of the key's row. */
  readonly key: string;
}

/** What the operations that are asked for one answer may have given so far. */
export interface Usage {
  rows: number;
}

/** What came of one call. */
export interface Executed {
  /** The JSON text of `data`, in UTF-8 where it is large. Left out where nothing was executed. */
  readonly text?: string | Uint8Array;
  readonly errors?: readonly GraphQLError[];
}

/** Runs one call; what goes wrong is in the result, as GraphQL has it. */
export type Execute = (call: Call) => Promise<Executed>;

/** What resolvers are given: the call that they answer, the way to ask for more within it, and the store to write to. */
export interface Context {
  readonly execute: Execute;
  readonly call: Call & { readonly usage: Usage };
  readonly store: Pick<Store, 'read' | 'transaction'>;
  /** Told by a mutation what it has written. */
  recorded?(ids: RecordedIds): void;
}

export interface ExecuteOptions {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly planner: Planner;
  readonly store: Pick<Store, 'read' | 'transaction'>;
  /** Earlier slugs, which go on finding what had them. Where it is left out, they find nothing. */
  readonly formerSlugs?: Pick<FormerSlugs, 'current'>;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
  /** Told of each statement with its seconds. */
  readonly metrics?: Pick<Metrics, 'read'>;
}

/** Makes what answers operations: one plan, at most one statement, and graphql-js for the rest, which no store answers. */
export function createExecute(options: ExecuteOptions): Execute {
  const execute: Execute = async (call) => {
    const { schema, documents, planner } = options;
    const { operationName = null, usage = { rows: 0 } } = call;
    const translate = (error: unknown) => toGraphQLError(error, call.requestId, options.unexpected);
    try {
      const prepared = documents.prepare(call.query, operationName);
      if ('errors' in prepared) return prepared;
      const { document, operation } = prepared;
      if (operation.operation === 'mutation' && call.readOnly) throw mutationByGet();
      const { variableDefinitions = [] } = operation;
      const variables = getVariableValues(schema, variableDefinitions, call.variables ?? {}, {
        maxErrors: 50,
      });
      if (variables.errors)
        return { errors: variables.errors.map((error) => graphqlRefusal(error, 'BAD_USER_INPUT')) };
      if (operation.operation === 'mutation') {
        const asked = { document, operation, variables: variables.coerced };
        return await executeMutation({ ...options, execute }, { ...call, usage }, asked);
      }
      const planBy = (renamed?: Renamed) =>
        planner.plan(document, operationName, variables.coerced, usage.rows, renamed);
      let planned = planBy();
      if (planned.bySlug) {
        const renamed = await options.formerSlugs?.current(call.signal);
        if (renamed && renamed.size > 0) planned = planBy(renamed);
      }
      const { plan, keys, rest } = planned;
      usage.rows = planned.rows;
      const text = plan.roots.length === 0 ? null : await readPlanned(options, planned, call.signal);
      if (rest === null) return { text: text ?? '{}' };
      const { data, errors = [] } = await executeGraphQL({
        schema,
        document: rest,
        contextValue: { execute, call: { ...call, usage }, store: options.store } satisfies Context,
        variableValues: call.variables,
      });
      return {
        ...(data !== undefined && {
          text: JSON.stringify(data && text !== null ? joined(keys, text, data) : data),
        }),
        ...(errors.length > 0 && { errors: errors.map(translate) }),
      };
    } catch (error) {
      return { errors: [translate(error)] };
    }
  };
  return execute;
}

function mutationByGet(): GraphQLError {
  return new GraphQLError('Can only perform a mutation operation from a POST request.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { Allow: 'POST' } } },
  });
}
