import { accordingTo } from '../../evidence/accordingTo.ts';
import { holdChanges } from '../../recording/writeChange.ts';
import type { Store } from '../../stores/Store.ts';
import { acceptedClaims, type StoredClaimFacts } from './storedClaims.ts';
import { tableLine } from './tableLine.ts';

/** How a table of claims is written. */
export interface TableOptions {
  /** Whether a spreadsheet is to open it: with a byte order mark, and nothing that it would run as a formula. */
  readonly spreadsheet: boolean;
  /** Where the service shows claims. */
  readonly publicUrl: string;
}

/** The columns by their names, each with what it holds of a claim. */
const COLUMNS: Readonly<Record<string, (claim: StoredClaimFacts, options: TableOptions) => string>> = {
  claim: ({ id }) => id,
  claim_url: ({ id }, { publicUrl }) => `${publicUrl}/claim/${id}`,
  sentence: ({ text }) => text,
  holder: ({ holder }) => holder.slug,
  holder_name: ({ holder }) => holder.name,
  holder_kind: ({ holder }) => holder.kind,
  holder_as_named: ({ holderText }) => holderText ?? '',
  holder_is_named: ({ holderText }) =>
    holderText === null ? 'no: the words kept do not name the holder' : 'yes',
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
  hedged: ({ hedged }) => (hedged ? 'yes' : 'no'),
  condition: ({ condition }) => condition ?? '',
  reason: ({ reason }) => reason ?? '',
  document: ({ document }) => document.slug,
  document_title: ({ document }) => document.title ?? '',
  publisher: ({ document }) => document.publisher ?? '',
  published: ({ document }) => document.publishedAt ?? '',
  document_url: ({ document }) => document.url ?? '',
  document_is_excerpt: ({ document }) => (document.excerpt ? 'yes: only these words were kept' : 'no'),
  document_sha256: ({ document }) => document.sha256,
  section: ({ passages }) => passages[0]?.section ?? '',
  passages: ({ passages }) =>
    JSON.stringify(passages.map(({ start, end, exact }) => ({ start, end, exact }))),
  status: ({ status }) => status,
  coder: ({ recordedBy }) => recordedBy,
  method: ({ method }) => method,
  recorded: ({ recordedAt }) => recordedAt,
  imported_from: ({ importedFrom }) => importedFrom ?? '',
};

/**
 * Writes every accepted claim as a row of a table, CSV as RFC 4180 has it, in memory that does not grow with the graph.
 * `passages` is JSON: a list of `start` and `end`, which count code points, with the exact words between. Gives how many
 * claims there are.
 *
 * @param write takes some whole lines, and resolves when more may come
 */
export async function exportCsv(
  store: Store,
  write: (lines: string) => Promise<void>,
  options: TableOptions,
): Promise<number> {
  return store.snapshot(async (transaction) => {
    await holdChanges(transaction);
    await write((options.spreadsheet ? '\ufeff' : '') + tableLine(Object.keys(COLUMNS), options.spreadsheet));
    let count = 0;
    for await (const claims of acceptedClaims(transaction)) {
      const lines = claims.map((claim) =>
        tableLine(
          Object.values(COLUMNS).map((cell) => cell(claim, options)),
          options.spreadsheet,
        ),
      );
      count += claims.length;
      await write(lines.join(''));
    }
    return count;
  });
}
