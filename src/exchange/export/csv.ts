import { plainField, spreadsheetField } from '../../diagrams/formats/tableField.ts';
import { accordingTo } from '../../evidence/accordingTo.ts';
import { wordsKept } from '../../evidence/wordsKept.ts';
import type { Store } from '../../stores/Store.ts';
import { readOnce } from './readOnce.ts';
import { acceptedClaims, type ClaimsExport, type StoredClaimFacts } from './storedClaims.ts';

/** How a table of claims is written. */
export interface TableOptions extends ClaimsExport {
  /** Whether a spreadsheet is to open it: with a byte order mark, and nothing that it would run as a formula. */
  readonly spreadsheet: boolean;
  /** Where the service shows claims. */
  readonly publicUrl: string;
}

/** The columns by their names, each with what it holds of a claim. */
const COLUMNS: Readonly<Record<string, (claim: StoredClaimFacts, publicUrl: string) => string>> = {
  claim: ({ id }) => id,
  claim_url: ({ id }, publicUrl) => `${publicUrl}/claim/${id}`,
  sentence: ({ text }) => text,
  holder: ({ holder }) => holder.slug,
  holder_name: ({ holder }) => holder.name,
  holder_kind: ({ holder }) => holder.kind,
  holder_anonymous: ({ holder }) => yes(!holder.named),
  holder_as_named: ({ holderText }) => holderText ?? '',
  stance: ({ stance }) => stance ?? '',
  target: ({ target }) => target.slug,
  target_type: ({ target }) => target.type,
  target_text: ({ target }) => target.text,
  issue: ({ target }) => target.issue?.slug ?? '',
  question: ({ target }) => target.issue?.text ?? '',
  reported: ({ via }) => (via.length === 0 ? '' : accordingTo(via.map(({ name }) => name))),
  via: ({ via }) => via.map(({ slug }) => slug).join('; '),
  said: ({ saidAt }) => saidAt ?? '',
  voice: ({ voice }) => voice,
  tense: ({ tense }) => tense,
  hedged: ({ hedged }) => yes(hedged),
  condition: ({ condition }) => condition ?? '',
  reason: ({ reason }) => reason ?? '',
  document: ({ document }) => document.slug,
  document_title: ({ document }) => document.title ?? '',
  publisher: ({ document }) => document.publisher ?? '',
  published: ({ document }) => document.publishedAt ?? '',
  document_url: ({ document }) => document.url ?? '',
  document_sha256: ({ document }) => document.sha256,
  section: ({ passages }) => passages[0]?.section ?? '',
  passages: ({ passages }) =>
    JSON.stringify(passages.map(({ start, end, exact }) => ({ start, end, exact }))),
  words_kept: ({ holderText, document: { excerpt } }) => wordsKept({ holderText, excerpt }).join('; '),
  status: ({ status }) => status,
  coder: ({ recordedBy }) => recordedBy,
  method: ({ method }) => method,
  recorded: ({ recordedAt }) => recordedAt,
  imported_from: ({ importedFrom }) => importedFrom ?? '',
};

/**
 * Writes the accepted claims as rows of a table, CSV as RFC 4180 has it, in memory that does not grow with the graph.
 * `passages` is JSON: a list of `start` and `end`, which count code points, with the exact words between; `words_kept` says
 * in words what it means where not all of the text was kept. Gives how many claims there are.
 *
 * @param write takes some whole lines, and resolves when more may come
 * Throws STORE_UNAVAILABLE where the database wants it done again: some lines are written then.
 */
export async function exportCsv(
  store: Store,
  write: (lines: string) => Promise<void>,
  { spreadsheet, publicUrl, ...asked }: TableOptions,
): Promise<number> {
  const field = spreadsheet ? spreadsheetField : plainField;
  const line = (cells: readonly string[]) => `${cells.map(field).join(',')}\r\n`;
  const cellsOf = (claim: StoredClaimFacts) => Object.values(COLUMNS).map((cell) => cell(claim, publicUrl));
  return readOnce(store, async (transaction) => {
    await write((spreadsheet ? '\ufeff' : '') + line(Object.keys(COLUMNS)));
    let count = 0;
    for await (const claims of acceptedClaims(transaction, asked)) {
      await write(claims.map((claim) => line(cellsOf(claim))).join(''));
      count += claims.length;
    }
    return count;
  });
}

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}
