import type { Named, Param } from '../../plan/ReadPlan.ts';
import type { StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { linkTable, pastTable, quoted, ROW } from './names.ts';
import type { Printing } from './Printing.ts';
import { printBeside } from './printBeside.ts';
import { columnsOf, isKnown, KNOWN_AT, linksAt, rowsAt, wasKnown } from './rowsAt.ts';
import type { Scan, Sought } from './Scan.ts';
import { anyOfEach, unplanned, where } from './select.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/** What a scan of one table reads. */
export type Found = Pick<Scan, 'from' | 'where'> & { readonly key?: string };

/**
 * The rows of a branch as they were at the moment that is asked for: those of today that were so already, and those that
 * have been changed or taken away since. They may be gone through, because nobody keeps them in the order of every list; but of each
 * of the two no more are kept than a page has.
 */
export function scanAt(sought: Sought, type: StoredType, today: Scan, earlier: Scan): Scan {
  const { printing, row } = sought;
  const columns = columnsOf(printing, type).map((column) => `${row}.${quoted(column)}`);
  const select = (scan: Scan, number: string, known: string) => {
    const conditions = [unlessCancelled(row), ...scan.where, ...anyOfEach(scan), known];
    return `SELECT ${number} AS ${ROW}, ${columns.join(', ')}, ${scan.key} AS "_key" FROM ${scan.from}${where(conditions)}`;
  };
  const parts = [
    select(today, `${row}.${ROW}`, isKnown(row)),
    select(earlier, `-${row}.${ROW}`, wasKnown(row)),
  ];
  return {
    from: `(${parts.join(' UNION ALL ')}) AS ${row}`,
    first: (limit) =>
      `(${parts.map((part) => `SELECT * FROM (${part} ORDER BY "_key" LIMIT ${unplanned(limit)})`).join(' UNION ALL ')}) AS ${row}`,
    where: [],
    key: `${row}."_key"`,
    each: [],
    withoutRows: null,
    matching: null,
  };
}

/** Where the earlier versions of the rows of a branch are. */
export function earlierRows({ printing, branch, row, above }: Sought, type: StoredType): Found {
  const from = `${quoted(pastTable(type.table))} AS ${row}`;
  if (branch.source.kind === 'all') return { from, where: [] };
  if (above === null) throw new Error(`${branch.key} follows an edge of nothing.`);
  const { edge, of } = branch.source;
  const { via } = edge;
  if (via.kind === 'key') return { from, where: [`${row}."id" = ${above.column(edge.name)}`] };
  if (via.kind === 'inverse') {
    const ends = via.edges.map((name) => `${row}.${quoted(name)} = ${above.column('id')}`);
    return { from, where: [`(${ends.join(' OR ')})`] };
  }
  if (via.kind === 'beside') {
    const beside = printBeside(printing, via, above.column('id'), row, branch.source.told);
    return { from, where: [`${row}."id" IN (${beside})`] };
  }
  const l = `${row}l`;
  if (via.near === 'from') {
    const links = linksAt(
      printing,
      typeNamed(printing.model, of),
      edge,
      l,
      (v) => `${v}."from" = ${above.column('id')}`,
    );
    return {
      from: `${links} CROSS JOIN ${from}`,
      where: [`${row}."id" = ${l}."to"`],
      ...(via.ordered ? { key: `${l}."at"` } : {}),
    };
  }
  // The links of a version are known as long as it is.
  const links = `${quoted(pastTable(linkTable(type.table, via.link)))} AS ${l}`;
  return {
    from: `${links} CROSS JOIN ${from}`,
    where: [`${l}."to" = ${above.column('id')}`, wasKnown(l), `${row}."id" = ${l}."from"`],
  };
}

/** The statement around an answer that is read as of a moment: it says which change was the last one then. */
export function printKnown(
  printing: Printing,
  { known, named }: { readonly known: Param; readonly named: readonly Named[] },
  answer: string,
): string {
  const moment = printing.parameters.value(known);
  const last = `SELECT "seq" FROM "Change" INDEXED BY "Change(order)" WHERE "at" <= ${moment} ORDER BY "order" DESC LIMIT 1`;
  const since = `SELECT "since" FROM "History"`;
  // Before the first change there was nothing, whatever has been forgotten since.
  const isKept = `${KNOWN_AT} < 0 OR ${KNOWN_AT} >= coalesce((${since}), 0)`;
  const refused = `refuse_unknown((SELECT "at" FROM "Change" INDEXED BY "Change(order)" WHERE "order" = printf('%016d', (${since}))))`;
  const steps = [
    `"known"("seq") AS MATERIALIZED (SELECT coalesce((${last}), -1))`,
    ...(named.length === 0 ? [] : [printNamed(printing, named)]),
  ];
  return `WITH ${steps.join(', ')} SELECT CASE WHEN ${isKept} THEN ${answer} ELSE ${refused} END AS "answer"`;
}

/** The row of what values name that name records by their slugs: with the slugs that these had at the moment. */
function printNamed(printing: Printing, named: readonly Named[]): string {
  const type = typeNamed(printing.model, 'FormerSlug');
  const { parameters } = printing;
  const found = (field: 'record' | 'slug', id: string) =>
    `(SELECT f."${field}" FROM ${rowsAt(printing, type, 'f', (v) => `${v}."order" = ${id}`)})`;
  const cells = named.map(({ param, ids, as }) => {
    const [given, id] = [parameters.given(param), parameters.given(ids)];
    const now =
      as === 'ids'
        ? `(SELECT json_group_array(DISTINCT coalesce(${found('record', 'e."value"')}, e."value")) FROM json_each(${given}) AS e)`
        : `coalesce(${found(as === 'id' ? 'record' : 'slug', id)}, ${given})`;
    return `${now} AS "a${param}"`;
  });
  return `"named" AS MATERIALIZED (SELECT ${cells.join(', ')})`;
}
