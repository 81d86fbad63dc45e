import { DemarcheError } from '../../errors.ts';
import { type CodePoints, codePoints } from '../../evidence/codePoints.ts';
import { namedIn } from '../../evidence/namedIn.ts';
import type { Span } from '../../evidence/Span.ts';
import { seenIn } from '../../evidence/seenIn.ts';
import { type CsvMapping, readCsvMapping } from './csvMapping.ts';
import type { ForeignActor, ForeignClaim, ForeignDocument, ForeignFault } from './ForeignDocument.ts';
import { type Codes, readCodes } from './readCodes.ts';
import { type CsvRow, readCsvRow } from './readCsvRow.ts';
import { slugApart, slugFrom } from './slugFrom.ts';
import { needColumns, placeInTable, tableRows } from './tableRows.ts';

/** What stands between the quotes of one document. */
const BETWEEN_QUOTES = '\n\n';

/**
 * Reads a table with a stance a row, as its mapping says: see docs/mappings. Each quote is a document of its own, or those
 * of rows that have the same id and stand one below the other. Each holder of a row holds its stance on each target of
 * the row. A row with a fault is left out; a code that the table of codes lacks only leaves out what it stands for.
 *
 * Of documents with an id the ids are kept, of all else nothing: memory does not grow with the file otherwise.
 */
export async function* readCsv(file: string, mappingFile: string | null): AsyncGenerator<ForeignDocument> {
  if (mappingFile === null)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      'A table needs a mapping of its columns: --mapping MAPPING.yaml.',
    );
  const mapping = await readCsvMapping(mappingFile);
  const { codes: codeTable } = mapping.target;
  const taken = new Map<string, { readonly id: string; readonly row: number }>();
  let open: OpenDocument | null = null;
  // Also of rows that are in no document: told with the next one.
  let [faults, notes]: [ForeignFault[], ForeignFault[]] = [[], []];
  const rows = tableRows(file, {
    delimiter: mapping.delimiter,
    onColumns: (columns) => needColumns(file, columns, mapping.columns),
  });
  // Read only when the table is one: what is wrong with that is told first.
  let codes: Codes | null = null;
  for await (const row of rows) {
    if (codeTable !== null) codes ??= await readCodes(file, mapping, codeTable);
    const read = readCsvRow(row, mapping, codes);
    faults.push(...read.faults);
    notes.push(...read.notes);
    if (read.row === null) continue;
    const { id } = read.row;
    if (open !== null && id !== null && open.id === id) {
      const other = differing(open, read.row);
      if (other === null) open.rows.push(read.row);
      else faults.push(other);
      continue;
    }
    const slug: string = id === null ? `${mapping.document.slug}-${row.number}` : slugFor(id, mapping, taken);
    const before = taken.get(slug);
    if (before !== undefined) {
      faults.push({
        place: placeInTable(row.number, mapping.document.id ?? ''),
        message: `"${id}" is the document of row ${before.row} too, with others between. Sort the table by this column.`,
      });
      continue;
    }
    if (open !== null) {
      yield documentOf(open, mapping, { faults, notes });
      [faults, notes] = [[], []];
    }
    if (id !== null) taken.set(slug, { id, row: row.number });
    open = { id, slug, rows: [read.row] };
  }
  if (open !== null) yield documentOf(open, mapping, { faults, notes });
  else if (faults.length > 0)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `Nothing in "${file}" can be taken.\n${faults.map(({ place, message }) => `${place}: ${message}`).join('\n')}`,
    );
}

/** The rows of one document, as far as they were read. */
interface OpenDocument {
  readonly id: string | null;
  readonly slug: string;
  readonly rows: CsvRow[];
}

/** The slug of an id: the same for both only where two ids are one. */
function slugFor(
  id: string,
  { document }: CsvMapping,
  taken: ReadonlyMap<string, { readonly id: string }>,
): string {
  const slug = slugFrom(`${document.slug} ${id}`);
  return (taken.get(slug)?.id ?? id) === id ? slug : slugApart(slug, id);
}

/** Why a row cannot be of the same document as the rows above, or null. */
function differing({ rows: [first] }: OpenDocument, row: CsvRow): ForeignFault | null {
  if (!first) return null;
  const fields = ['title', 'publisher', 'url', 'publishedAt'] as const;
  const other = fields.find((field) => first.about[field] !== row.about[field]);
  if (other === undefined) return null;
  const said = (one: CsvRow) => (one.about[other] === null ? 'none' : `"${one.about[other]}"`);
  return {
    place: placeInTable(row.number),
    message: `The document "${row.id}" has another ${other} than in row ${first.number}: ${said(row)}, there ${said(first)}. One of them is wrong, or they are two documents.`,
  };
}

function documentOf(
  { slug, rows }: OpenDocument,
  { document, language }: CsvMapping,
  told: Pick<ForeignDocument, 'faults' | 'notes'>,
): ForeignDocument {
  const [first] = rows;
  if (!first) throw new Error('A document has a row.');
  const quotes = [...new Set(rows.map(({ quote }) => quote))];
  const text = quotes.join(BETWEEN_QUOTES);
  const points = codePoints(text);
  const spans = new Map<string, Span>();
  let start = 0;
  for (const quote of quotes) {
    const seen = seenIn(quote);
    spans.set(quote, points.span(start + seen.from, start + seen.to));
    start += quote.length + BETWEEN_QUOTES.length;
  }
  return {
    place: placeInTable(first.number),
    slug,
    ...first.about,
    language,
    text,
    excerpt: document.excerpt,
    claims: rows.flatMap((row) => claimsOf(row, points, spans)),
    ...told,
  };
}

function claimsOf(
  row: CsvRow,
  points: CodePoints,
  spans: ReadonlyMap<string, Span>,
): readonly ForeignClaim[] {
  const words = spans.get(row.quote);
  if (!words || row.targets.length === 0) return [];
  return row.holders.flatMap((holder) => {
    const holderSpan = row.named === false ? null : nameIn(points, words, holder, row.named === true);
    return row.targets.map((target) => ({
      place: placeInTable(row.number),
      source: `row ${row.number}`,
      coder: row.coder,
      holder,
      holderSpan,
      via: [],
      stance: row.stance,
      target,
      voice: null,
      condition: null,
      saidAt: row.saidAt,
      evidence: [words],
    }));
  });
}

/**
 * Where the words name a holder: by the whole name, and a person whom they name for certain by its end too, "Merkel". Of
 * names with words in small letters, such as "speaker of the Greens", the end may name something else.
 */
function nameIn(
  text: CodePoints,
  within: Span,
  { name, kind }: ForeignActor,
  isCertain: boolean,
): Span | null {
  const parts = name.split(' ');
  const isCut = isCertain && kind === 'PERSON' && parts.every((part) => /^\p{Lu}/u.test(part));
  const found = namedIn(text, [within], isCut ? parts.map((_, i) => parts.slice(i).join(' ')) : [name]);
  return found && found.start >= within.start && found.end <= within.end ? found : null;
}
