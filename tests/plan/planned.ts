import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { DemarcheError } from '../../src/errors.ts';
import type { Limits } from '../../src/plan/Limits.ts';
import { type Planned, type PlannedFor, Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';

const schema = buildSchema(publicSdl(sdl));

export const PUBLIC_URL = 'https://demarche.example';

/** The limits that questions.md names. */
export const LIMITS: Limits = { selections: 60, levels: 10, rows: 200_000, first: 200 };

/** One call of an operation that the schema allows, as the API plans it. */
export function planned(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  {
    operation = null,
    limits = {},
    ...asked
  }: { operation?: string | null; limits?: Partial<Limits> } & PlannedFor = {},
): Planned {
  const document = parse(text);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const definitions = getOperationAST(document, operation)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables);
  if (errors) throw new Error(errors.join('\n'));
  const planner = new Planner({
    model: graphModel,
    schema,
    limits: { ...LIMITS, ...limits },
    publicUrl: PUBLIC_URL,
  });
  return planner.plan(document, operation, coerced, asked);
}

/** The one branch at the root of a plan. */
export function rootOf({ plan }: Planned) {
  const [root] = plan.roots;
  if (!root || !('source' in root) || plan.roots.length > 1)
    throw new Error(`The plan has ${plan.roots.length} roots.`);
  return root;
}

/** What an operation is refused for. */
export function refusalOf(call: () => unknown): DemarcheError {
  try {
    call();
  } catch (error) {
    if (error instanceof DemarcheError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** How many selections an operation costs: the least limit under which it is planned. */
export function costOf(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  for (let selections = 0; selections <= 200; selections += 1) {
    try {
      planned(text, variables, { limits: { selections, levels: 100 } });
      return selections;
    } catch (error) {
      if (!(error instanceof DemarcheError) || error.details.limit !== 'selections') throw error;
    }
  }
  throw new Error('Costs more than 200.');
}
