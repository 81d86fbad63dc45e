import { execute as executeGraphQL, GraphQLError, getVariableValues } from 'graphql';
import { type DraftBasis, wouldChange } from '../drafts/wouldChange.ts';
import type { Renamed, Value } from '../plan/bindValues.ts';
import { fragmentsOf } from '../plan/fragmentsOf.ts';
import type { ReadPlan } from '../plan/ReadPlan.ts';
import { SEES_DRAFTS, seesDrafts } from '../rights/seesDrafts.ts';
import { graphModel } from '../schema/graphModel.ts';
import { STANDARD_WRITING } from '../settings.ts';
import type { Call, Context, Execute, ExecuteOptions } from './Call.ts';
import { type Asked, executeMutation } from './executeMutation.ts';
import { fillComputed } from './fillComputed.ts';
import { fillPairs } from './fillPairs.ts';
import { fillStanceCounts } from './fillStanceCounts.ts';
import { fillTabulated } from './fillTabulated.ts';
import { graphqlRefusal } from './graphqlRefusal.ts';
import { joined } from './joined.ts';
import { parseData } from './parseData.ts';
import { readPlanned } from './readPlanned.ts';
import { requireRole } from './requireRole.ts';
import { tabulatedFields } from './tabulatedFields.ts';
import { takeUndated } from './takeUndated.ts';
import { toGraphQLError } from './toGraphQLError.ts';

/** Makes what answers operations: one plan, at most one statement, and graphql-js for the rest, which no store answers. */
export function createExecute(options: ExecuteOptions): Execute {
  const execute: Execute = async (call) => {
    const { schema, documents, planner, store, publicUrl, writing = STANDARD_WRITING } = options;
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
      const rowsBefore = usage.rows;
      const planBy = (renamed?: Renamed) =>
        planner.plan(document, operationName, variables.coerced, {
          rowsBefore,
          renamed,
          seesDrafts: seesDrafts(call.author),
        });
      let planned = planBy();
      usage.rows = planned.rows;
      if (planned.bySlug) {
        const renamed = await options.formerSlugs?.current(call.signal);
        if (renamed && renamed.size > 0) {
          const again = planBy(renamed);
          // Others that are asked for the same answer may have counted theirs meanwhile.
          usage.rows += again.rows - planned.rows;
          planned = again;
        }
      }
      const { plan, keys, rest } = planned;
      if (planned.needsDrafts) requireRole({ call }, SEES_DRAFTS);
      const given = plan.roots.length === 0 ? null : await readPlanned(options, planned, call.signal);
      const dated =
        given === null || planned.asOf.said === null ? null : takeUndated({ ...parseData(given) });
      const read = dated ? JSON.stringify(dated.data) : given;
      const told = dated && { extensions: { undated: dated.undated } };
      const text =
        read !== null && planned.isComputed
          ? await withComputed(options, call, { document, operation, variables: variables.coerced }, read)
          : read;
      if (rest === null) return { text: text ?? '{}', ...told };
      const { data, errors = [] } = await executeGraphQL({
        schema,
        document: rest,
        contextValue: { execute, call: { ...call, usage }, store, writing, publicUrl } satisfies Context,
        variableValues: call.variables,
      });
      return {
        ...(data !== undefined && {
          text: JSON.stringify(data && text !== null ? joined(keys, text, data) : data),
        }),
        ...(errors.length > 0 && { errors: errors.map(translate) }),
        ...told,
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

function mutationByGet(): GraphQLError {
  return new GraphQLError('Can only perform a mutation operation from a POST request.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { Allow: 'POST' } } },
  });
}
