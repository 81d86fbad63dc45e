import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeGraphQL,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getOperationAST,
} from 'graphql';
import type { Tree } from '../plan/assemble.ts';
import type { Planned, Planner } from '../plan/Planner.ts';
import type { ReadPlan } from '../plan/ReadPlan.ts';
import { TYPENAME } from '../plan/typename.ts';
import type { Store, Waiting } from '../stores/Store.ts';
import { coerceVariables } from './coerceVariables.ts';
import { Patience } from './Patience.ts';
import { toGraphQLError } from './toGraphQLError.ts';

/** One call of an operation. */
export interface Call {
  /** Parsed and validated; the same object for the same text, so that its plan is found again. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Who waits for the answer; where left out, somebody does. */
  readonly waiting?: Waiting | undefined;
  /** Whether an answer without errors may come as text, which is then all that is told of it. */
  readonly takesText?: boolean;
  /** The request that it came with, for the log. */
  readonly requestId: string;
  /** What is asked for one answer is counted together. Where it is left out, the call is all that is asked. */
  readonly spent?: Spent | undefined;
}

/** What the operations that are asked for one answer may have given so far. */
export interface Spent {
  rows: number;
}

/** What GraphQL answers, or the text of its `data`, in UTF-8 where it is large. */
export interface Executed extends ExecutionResult {
  readonly text?: string | Uint8Array;
}

/** Runs one call; what goes wrong is in the result, as GraphQL has it. */
export type Execute = (call: Call) => Promise<Executed>;

/** What resolvers of computed roots are given: the way to ask for more within the call that they answer. */
export interface Context {
  readonly execute: Execute;
  readonly call: Call & { readonly spent: Spent };
  /** Milliseconds. */
  readonly deadline: number;
}

export interface ExecuteOptions {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly store: Pick<Store, 'read' | 'readText'>;
  /** Milliseconds. */
  readonly deadline: number;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
  /** Told of each plan, and of each statement with its seconds. */
  readonly observe?: Observe;
  /**
   * Whether a tree that is the whole answer is given back as it is. graphql-js would say the same, later, after
   * checking every value against the schema; tests run both ways and compare.
   */
  readonly trustTree?: boolean;
}

export interface Observe {
  planned(cached: boolean): void;
  read(seconds: number, failed: boolean): void;
}

/** Makes what runs operations: one plan, at most one statement, and graphql-js for what a store does not know. */
export function createExecute(options: ExecuteOptions): Execute {
  const known = new WeakSet<ReadPlan>();
  const execute: Execute = async (call) => {
    const { schema, planner, trustTree = true } = options;
    const { document, operationName, spent = { rows: 0 } } = call;
    try {
      const operation = getOperationAST(document, operationName);
      const variables = coerceVariables(schema, operation, call.variables ?? {});
      if ('errors' in variables) return { errors: refused(variables.errors) };
      const planned = planner.open(document, operationName, variables.coerced, spent.rows);
      spent.rows = planned.rows;
      options.observe?.planned(known.has(planned.plan));
      known.add(planned.plan);
      const whole = planned.complete && trustTree;
      const read =
        planned.plan.roots.length === 0
          ? { tree: planned.assemble([]) }
          : await readStore(options, planned, call, whole);
      if ('text' in read) return read;
      const { tree } = read;
      if (whole) return { data: tree };
      const result = await executeGraphQL({
        schema,
        document,
        rootValue: tree,
        contextValue: { execute, call: { ...call, spent }, deadline: options.deadline } satisfies Context,
        operationName,
        variableValues: call.variables,
        fieldResolver,
        typeResolver,
      });
      if (!result.errors) return result;
      return { ...result, errors: result.errors.map((error) => translate(options, call, error)) };
    } catch (error) {
      return { errors: [translate(options, call, error)] };
    }
  };
  return execute;
}

/** What is wrong with variables is a fault of the request. */
function refused(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } };
  return errors.map((error) => new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions }));
}

/** @param whole whether the tree is the whole answer, whose text is enough for who takes it */
async function readStore(
  { store, deadline, observe }: ExecuteOptions,
  { plan, values, answer, assemble }: Planned,
  { waiting, takesText = false }: Call,
  whole: boolean,
): Promise<{ readonly tree: Tree } | { readonly text: string | Uint8Array }> {
  const patience = new Patience({ outer: waiting, milliseconds: deadline });
  const start = performance.now();
  let failed = true;
  try {
    const read =
      whole && takesText
        ? { text: await store.readText(plan, values, answer, patience) }
        : { tree: assemble(await store.read(plan, values, patience)) };
    failed = false;
    return read;
  } finally {
    patience.clear();
    observe?.read((performance.now() - start) / 1000, failed);
  }
}

function translate(options: ExecuteOptions, call: Call, error: unknown): GraphQLError {
  return toGraphQLError(error, (unforeseen) => {
    options.unexpected(unforeseen, call.requestId);
    return call.requestId;
  });
}

const fieldResolver: GraphQLFieldResolver<Tree, unknown> = (row, _arguments, _context, { path }) =>
  row[path.key];

const typeResolver: GraphQLTypeResolver<Tree, unknown> = (row) => row[TYPENAME];
