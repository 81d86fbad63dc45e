import {
  type DocumentNode,
  execute as executeGraphQL,
  type FieldNode,
  type GraphQLError,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { RecordedIds } from '../plan/bindValues.ts';
import { collectFields, nameOf } from '../plan/collectFields.ts';
import { fragmentsOf } from '../plan/fragmentsOf.ts';
import type { PlannedPayload } from '../plan/Planner.ts';
import { STANDARD_WRITING } from '../settings.ts';
import type { Context, Execute, Executed, ExecuteOptions } from './Call.ts';
import { parseData } from './parseData.ts';
import { readPlanned } from './readPlanned.ts';
import { toGraphQLError } from './toGraphQLError.ts';

/** An operation whose document is valid, and its variables as graphql-js coerces them. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Options = ExecuteOptions & { readonly execute: Execute };
type Call = Context['call'];

/**
 * Runs the fields of a mutation one after another. Each is written in a transaction of its own, and then what its answer
 * leads to of the graph is read by one statement, like the answer of a query.
 *
 * Throws before anything is written: RATE_LIMITED, and OPERATION_TOO_LARGE and BAD_ARGUMENT of what is asked of an answer.
 * Throws what the store throws where it does not give what was written.
 */
export async function executeMutation(options: Options, call: Call, asked: Asked): Promise<Executed> {
  const data: Record<string, unknown> = Object.create(null);
  const fields = planFields(options, asked);
  // Who has no key is told so field by field.
  if (call.author) options.changes?.take(`key ${call.author.key}`, fields.length);
  for (const { key, payload } of fields) {
    if (payload === null) {
      data[key] = 'Mutation';
      continue;
    }
    const { answer, recorded, errors } = await runField(options, call, asked, { key, node: payload.rest });
    options.written?.();
    if (answer === null) return { text: 'null', errors };
    if (Object.keys(recorded).length > 0) options.formerSlugs?.expire();
    const stored = await readStored(options, call, payload, recorded);
    data[key] = Object.fromEntries(
      payload.keys.map((name) => [name, (Object.hasOwn(stored, name) ? stored : answer)[name]]),
    );
  }
  return { text: JSON.stringify(data) };
}

/** The fields in their order; without a payload where the name of the type is asked for. */
function planFields(
  { schema, planner }: Options,
  { document, operation, variables }: Asked,
): readonly { readonly key: string; readonly payload: PlannedPayload | null }[] {
  const type = schema.getMutationType();
  if (!type) throw new Error('The schema has no mutations.');
  const collecting = { schema, variables, fragments: fragmentsOf(document) };
  const fields = collectFields(collecting, type, [operation.selectionSet]);
  return Array.from(fields, ([key, nodes]) => {
    const [node] = nodes;
    const field = type.getFields()[nameOf(nodes)];
    if (!node || !field) return { key, payload: null };
    const most = itemsIn(getArgumentValues(field, node, variables));
    return { key, payload: planner.payload(document, nodes, variables, most) };
  });
}

interface Ran {
  /** Null where an error stands in its place. */
  readonly answer: Readonly<Record<string, unknown>> | null;
  readonly recorded: RecordedIds;
  readonly errors: readonly GraphQLError[];
}

/** Lets graphql-js run one field: what comes back is what no store has, and the ids of what is read. */
async function runField(
  { schema, store, execute, unexpected, publicUrl, writing = STANDARD_WRITING }: Options,
  call: Call,
  { document, operation }: Asked,
  { key, node }: { readonly key: string; readonly node: FieldNode },
): Promise<Ran> {
  let recorded: RecordedIds = {};
  const context: Context = {
    ...{ execute, call, store, writing, publicUrl },
    recorded(ids) {
      recorded = ids;
    },
  };
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [node] } as const;
  const definitions = [{ ...operation, selectionSet }, ...fragmentsOf(document).values()];
  const { data, errors = [] } = await executeGraphQL({
    schema,
    document: { kind: Kind.DOCUMENT, definitions },
    contextValue: context,
    variableValues: call.variables,
  });
  const answer = data?.[key];
  return {
    answer: isObject(answer) ? answer : null,
    recorded,
    errors: errors.map((error) => toGraphQLError(error, call.requestId, unexpected)),
  };
}

/** What the answer leads to of the graph, by its response keys: null and empty lists where nothing was written. */
async function readStored(
  options: Options,
  { signal }: Call,
  payload: PlannedPayload,
  recorded: RecordedIds,
): Promise<Readonly<Record<string, unknown>>> {
  const { lists, roots } = payload;
  if (Object.keys(recorded).length === 0 || roots.length === 0)
    return Object.fromEntries(roots.map(({ key }) => [key, lists.has(key) ? [] : null]));
  const former = payload.bySlug ? await options.formerSlugs?.current(signal) : undefined;
  const planned = payload.bound(recorded, former?.renamed);
  const read = parseData(await readPlanned(options, planned, signal)) ?? {};
  const nodesOf = (page: unknown) => (isObject(page) ? page.nodes : []);
  return Object.fromEntries(
    Object.entries(read).map(([key, value]) => [key, lists.has(key) ? nodesOf(value) : value]),
  );
}

/** How many items the lists of some arguments have: as many things as a mutation may give at most. */
function itemsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + Math.max(1, itemsIn(item)), 0);
  return isObject(value) ? Object.values(value).reduce((sum: number, item) => sum + itemsIn(item), 0) : 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
