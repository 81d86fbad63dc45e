import { exportJsonl } from '../../src/exchange/export/jsonl.ts';
import { storedType } from '../../src/schema/graphModel.ts';
import { rowFields } from '../../src/schema/rowFields.ts';
import type { Row, Store } from '../../src/stores/Store.ts';

/** Merges are listed by when they were made. */
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/;

/** How many rows a change touched: at once it was seen to be a record less than in order, with the same graph behind it. */
const COUNTS = ['claims', 'records', 'positions'];

/** The rows of a graph as lines, without when anything happened. */
export type Timeless = ReadonlyMap<string, string>;

/**
 * Every row of the graph in a store by its type and id, without its moments (fields that are a DateTime, and orders made of
 * one) and without how many rows each change touched.
 */
export async function timeless(store: Store): Promise<Timeless> {
  const rows = new Map<string, string>();
  await exportJsonl(store, async (lines) => {
    for (const line of lines.split('\n')) {
      const row: Partial<Row> = line === '' ? {} : JSON.parse(line);
      if (row.type === undefined || row.fields === undefined) continue;
      const fields = { ...row.fields };
      for (const name of momentsOf(row.type)) delete fields[name];
      if (row.type === 'Change') for (const name of COUNTS) delete fields[name];
      if (typeof fields.order === 'string') fields.order = fields.order.replace(MOMENT, 'then');
      rows.set(`${row.type} ${row.id}`, JSON.stringify({ ...row, fields }));
    }
  });
  return rows;
}

/** How two graphs differ, a line each. */
export function differences(one: Timeless, other: Timeless): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) => {
    const [here, there] = [one.get(name), other.get(name)];
    return here === there ? [] : [`${name}:\n    ${here ?? 'is not there'}\n    ${there ?? 'is not there'}`];
  });
}

function momentsOf(type: string): readonly string[] {
  return rowFields(storedType(type)).flatMap((field) =>
    field.kind === 'scalar' && field.typeName === 'DateTime' ? [field.name] : [],
  );
}
