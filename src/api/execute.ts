import { execute as executeGraphQL, GraphQLError, getVariableValues } from 'graphql';
import { type DraftBasis, wouldChange } from '../drafts/wouldChange.ts';
import type { Renamed, Value } from '../plan/bindValues.ts';
import { fragmentsOf } from '../plan/fragmentsOf.ts';
import type { ReadPlan } from '../plan/ReadPlan.ts';
import type { AsOf } from '../plan/readAsOf.ts';
import { SEES_DRAFTS, seesDrafts } from '../rights/seesDrafts.ts';
import { graphModel } from '../schema/graphModel.ts';
import { STANDARD_WRITING } from '../settings.ts';
import type { Call, Context, Execute, Executed, ExecuteOptions, Usage } from './Call.ts';
import { type Asked, executeMutation } from './executeMutation.ts';
import { fillComputed } from './fillComputed.ts';
import { fillPairs } from './fillPairs.ts';
import { fillStanceCounts } from './fillStanceCounts.ts';
import { fillTabulated } from './fillTabulated.ts';
import { graphqlRefusal } from './graphqlRefusal.ts';
import { joined } from './joined.ts';
import { parseData } from './parseData.ts';
import { readDated } from './readDated.ts';
import { readPlanned } from './readPlanned.ts';
import { requireRole } from './requireRole.ts';
import { tabulatedFields } from './tabulatedFields.ts';
import { takeUndated } from './takeUndated.ts';
import { toGraphQLError } from './toGraphQLError.ts';

/** Makes what answers operations: one plan, at most one statement, and graphql-js for the rest, which no store answers. */
export function createExecute(options: ExecuteOptions): Execute {
  const execute: Execute = async (call) => {
    const { schema, documents, planner, store, publicUrl, suggesting, writing = STANDARD_WRITING } = options;
    const { operationName = null, usage = newUsage() } = call;
    const translate = (error: unknown) => toGraphQLError(error, call.requestId, options.unexpected);
    try {
      const prepared = documents.prepare(call.query, operationName);
      if ('errors' in prepared) return prepared;
      const { document, operation } = prepared;
      if (operation.operation === 'mutation' && call.readOnly) throw mutationByGet();
      if (operation.operation === 'subscription') throw subscriptionAtOnce();
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
      const rowsBefore = usage.rows;
      const planBy = (renamed?: Renamed) => {
        const asked = { rowsBefore, renamed, seesDrafts: seesDrafts(call.author), isDated: true };
        const planned = planner.plan(document, operationName, variables.coerced, asked);
        if (planned.needsDrafts) requireRole({ call }, SEES_DRAFTS);
        return planned;
      };
      const { planned, text: given } = await readDated(options, { signal: call.signal, usage }, planBy);
      const { keys, rest } = planned;
      const without =
        given === null || planned.asOf.said === null ? null : takeUndated({ ...parseData(given) });
      const read = without ? JSON.stringify(without.data) : given;
      const told = without && { extensions: { undated: without.undated } };
      const text =
        read !== null && planned.isComputed
          ? await withComputed(options, call, { document, operation, variables: variables.coerced }, read)
          : read;
      if (rest === null) return { text: text ?? '{}', ...told, ...datedBy(usage, planned.asOf) };
      const personal: Pick<Executed, 'isPersonal'> = {};
      const answeredPersonally = () => Object.assign(personal, { isPersonal: true });
      const context = {
        ...{ execute, call: { ...call, usage }, store, writing, publicUrl, suggesting, answeredPersonally },
      };
      const { data, errors = [] } = await executeGraphQL({
        schema,
        document: rest,
        contextValue: context satisfies Context,
        variableValues: call.variables,
      });
      return {
        ...(data !== undefined && {
          text: JSON.stringify(data && text !== null ? joined(keys, text, data) : data),
        }),
        ...(errors.length > 0 && { errors: errors.map(translate) }),
        ...personal,
        ...told,
        ...datedBy(usage, planned.asOf),
      };
    } catch (error) {
      return { errors: [translate(error)] };
    }
  };
  return execute;
}

/** What a store answered, with what is computed of it. */
async function withComputed(
  options: ExecuteOptions,
  { signal }: Pick<Call, 'signal'>,
  { document, operation, variables }: Asked,
  text: string | Uint8Array,
): Promise<string> {
  const data = parseData(text) ?? {};
  const collecting = { schema: options.schema, fragments: fragmentsOf(document), variables };
  const read = async (plan: ReadPlan, values: readonly Value[]) =>
    parseData(await readPlanned(options, { plan, values }, signal));
  fillStanceCounts({ collecting, operation, model: graphModel }, data);
  await fillTabulated({ collecting, operation, model: graphModel }, data, tabulatedFields, signal);
  fillPairs({ collecting, operation, model: graphModel }, data);
  await fillComputed({ collecting, operation, model: graphModel }, data, {
    // The schema gives what it is computed of its shape.
    'Draft.wouldChange': (drafts) => wouldChange(read, drafts as readonly DraftBasis[]),
  });
  return JSON.stringify(data);
}

function newUsage(): Usage {
  return { rows: 0 };
}

/**
 * What it was read at, where anything was; and whether nothing that comes can be known any longer at the moment that it was
 * read as of: the moments of changes grow with their numbers.
 */
function datedBy({ lastChange }: Usage, { known }: AsOf): Pick<Executed, 'lastChange' | 'isSettled'> {
  if (lastChange === undefined || lastChange.seq === 0) return {};
  const { at } = lastChange;
  return { lastChange, ...(known !== null && at !== null && known < at && { isSettled: true }) };
}

function subscriptionAtOnce(): GraphQLError {
  return new GraphQLError(
    'A subscription is answered by Server-Sent Events at /graphql: ask for them with the header "Accept: text/event-stream".',
    { extensions: { code: 'BAD_REQUEST', http: { status: 406 } } },
  );
}

function mutationByGet(): GraphQLError {
  return new GraphQLError('Can only perform a mutation operation from a POST request.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { Allow: 'POST' } } },
  });
}
