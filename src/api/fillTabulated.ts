import { setImmediate } from 'node:timers/promises';
import { type GraphQLField, getArgumentValues } from 'graphql';
import { DemarcheError } from '../errors.ts';
import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import type { Model } from '../schema/Model.ts';
import { deadlineExceeded } from '../stores/deadlineExceeded.ts';
import { type AskedOperation, askedRoots } from './askedRoots.ts';
import { shownFields } from './shownFields.ts';
import type { Given, TabulatedField } from './TabulatedField.ts';

/**
 * Puts what is computed of rows, wherever the root of an operation asks for it, in the place of the rows that a store
 * answered.
 *
 * @param data what a store answered, which is changed
 * @param fields what computes them, by name
 * Throws OPERATION_TOO_LARGE where a store tells that there are more rows than are read, DEADLINE_EXCEEDED, and what the
 * fields throw.
 */
export async function fillTabulated(
  { model, ...asked }: Asked,
  data: Record<string, unknown>,
  fields: Readonly<Record<string, TabulatedField>>,
  signal: AbortSignal,
): Promise<void> {
  const turn = async () => {
    await setImmediate();
    if (signal.aborted) throw deadlineExceeded(signal.reason);
  };
  for (const { key, nodes, field } of askedRoots(asked)) {
    const [node] = nodes;
    const read = data[key];
    if (!node || !model.tabulations.has(field.name) || !isRead(read)) continue;
    const computed = fields[field.name];
    if (!computed) throw new Error(`Nothing computes ${field.name}.`);
    checkCount(field.name, read, computed);
    const given = withDefaults(field, getArgumentValues(field, node, asked.collecting.variables));
    const value = await computed.compute(read.rows, given, turn);
    data[key] = shownFields(asked.collecting, field.type, nodes, value);
  }
}

interface Asked extends AskedOperation {
  readonly model: Pick<Model, 'tabulations'>;
}

/** Null is the same as left out: clients send it for what nobody chose. */
function withDefaults({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>, given: Given): Given {
  const left = args.filter(({ name, defaultValue }) => given[name] === null && defaultValue !== undefined);
  return { ...given, ...Object.fromEntries(left.map(({ name, defaultValue }) => [name, defaultValue])) };
}

/** Whether a store answered with rows, as the contract with it says. */
function isRead(value: unknown): value is TabulatedRows {
  return typeof value === 'object' && value !== null && 'count' in value && 'rows' in value;
}

function checkCount(name: string, { count, rows }: TabulatedRows, { narrow }: TabulatedField): void {
  if (count === rows.length) return;
  const allowed = count - 1;
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `"${name}" is computed of at most ${allowed} claims, and there are more that it would be computed of; none of them was read. ${narrow}`,
    { details: { limit: 'claims', allowed, field: name } },
  );
}
