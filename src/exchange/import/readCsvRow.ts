import type { CsvMapping } from './csvMapping.ts';
import type { ForeignActor, ForeignFault, ForeignTarget } from './ForeignDocument.ts';
import { RowCells } from './RowCells.ts';
import type { Codes } from './readCodes.ts';
import { placeInTable, type TableRow } from './tableRows.ts';

/** What a row of a table says, by its mapping. */
export interface CsvRow {
  readonly number: number;
  readonly id: string | null;
  readonly about: {
    readonly title: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly publishedAt: string | null;
  };
  readonly quote: string;
  readonly holders: readonly ForeignActor[];
  /** What the source says of whether the quote names the holder; null where it says nothing. */
  readonly named: boolean | null;
  readonly stance: string;
  readonly targets: readonly ForeignTarget[];
  readonly coder: string | null;
  readonly saidAt: string | null;
}

export interface ReadRow {
  /** Null where the row cannot be taken. */
  readonly row: CsvRow | null;
  readonly faults: readonly ForeignFault[];
  /** What is left out because it is no stance. */
  readonly notes: readonly ForeignFault[];
}

/** Claims that one row may come to: lists of holders and of targets multiply. */
const MOST_CLAIMS = 1_000;

/** Reads one row of a table: with every fault, of which a code that is not known leaves out only itself. */
export function readCsvRow(row: TableRow, mapping: CsvMapping, codes: Codes | null): ReadRow {
  // Of a row that was cut off it is not known which cells are which.
  if (row.faults.length > 0) return { row: null, faults: row.faults, notes: [] };
  const cells = new RowCells(row);
  const { document, holder, target } = mapping;
  const read = {
    number: row.number,
    id: document.id === null ? null : cells.words(document.id).trim(),
    about: {
      title: cells.text(document.title),
      publisher: cells.text(document.publisher),
      url: cells.text(document.url),
      publishedAt: cells.date(document.date),
    },
    quote: cells.words(document.quote),
    holders: holdersIn(cells, mapping),
    named: holder.named === null ? null : cells.valued(holder.named) === 'yes',
    stance: cells.valued(mapping.stance),
    coder: cells.text(mapping.coder),
    saidAt: cells.date(mapping.said),
  };
  const keys = new Set(cells.someOf(target.column, target.separator));
  const isTaken = cells.faults.length === 0;
  const targets = [...keys].flatMap((key) => targetOf(key, cells, mapping, codes));
  const claims = read.holders.length * targets.length;
  if (claims > MOST_CLAIMS)
    cells.wrong(
      target.column,
      `${read.holders.length} holders and ${targets.length} targets make ${claims} claims of one row; at most ${MOST_CLAIMS} are taken. Split the row.`,
    );
  const notes = [...keys].flatMap((key): readonly ForeignFault[] => {
    const isAlone = codes?.byCode.get(key)?.isIssue && !targets.some(({ issue }) => issue?.key === key);
    const message = isAlone
      ? `"${key}" only names an issue, and no code below it stands beside it: no claim is made of it.`
      : codes?.lacking(key);
    return message ? [{ place: placeInTable(row.number, target.column), message }] : [];
  });
  return { row: isTaken && claims <= MOST_CLAIMS ? { ...read, targets } : null, faults: cells.faults, notes };
}

function targetOf(
  key: string,
  cells: RowCells,
  { target: { column, type, issue } }: CsvMapping,
  codes: Codes | null,
): readonly ForeignTarget[] {
  if (codes === null) {
    const question = cells.text(issue);
    return [{ type, key, text: key, issue: question === null ? null : { key: question, text: question } }];
  }
  const code = codes.byCode.get(key);
  if (code === undefined && codes.lacking(key) === null) cells.wrong(column, codes.unknown(key));
  return code === undefined || code.isIssue ? [] : [{ type, key, text: code.text, issue: code.issue }];
}

function holdersIn(cells: RowCells, { holder }: CsvMapping): readonly ForeignActor[] {
  const { partOf } = holder;
  const lists = [...holder.kinds].map(([column, kind]) => ({
    kind,
    names: cells.list(column, holder.separator ?? ';'),
  }));
  const wholes = partOf === null ? [] : cells.list(partOf.column, partOf.separator);
  return cells.someOf(holder.column, holder.separator).map((name) => {
    const listed =
      lists.find(({ names }) => names.includes(name)) ?? lists.find(({ names }) => names.length > 0);
    const kind = listed?.kind ?? holder.kind;
    const isPart = partOf !== null && (partOf.of === null || partOf.of === kind);
    const others = wholes.filter((whole) => isPart && whole !== name);
    return { ...actor(name, kind), partOf: others.map((whole) => actor(whole, partOf?.kind ?? kind)) };
  });
}

function actor(name: string, kind: string): ForeignActor {
  return { name, kind, named: true, aliases: [], description: null, partOf: [] };
}
