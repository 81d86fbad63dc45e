import { type CodePoints, codePoints } from '../evidence/codePoints.ts';
import { lastDay } from '../evidence/edtfDays.ts';
import { verifySpan } from '../evidence/verifySpan.ts';
import { claimOrder, spanOrder } from '../positions/claimOrder.ts';
import { firstStart } from '../positions/firstStart.ts';
import { supersessionOrder } from '../positions/supersessionOrder.ts';
import { graphModel } from '../schema/graphModel.ts';
import { isSlug } from '../schema/isSlug.ts';
import type { Row } from '../stores/Store.ts';
import { checkRestatements } from './checkRestatements.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, readDeclaration } from './declarationRow.ts';
import { disputedAmong } from './disputedAmong.ts';
import { firstPublished } from './firstPublished.ts';
import { hiddenAmong, hideableTypes } from './hiddenAmong.ts';
import { leftOutOrder } from './leftOutRows.ts';
import { pairId } from './pairId.ts';
import { publishedDays } from './publishedDays.ts';
import { ghostsAmong } from './removeGhosts.ts';
import { rowsById } from './rowsById.ts';
import { sentenceOf } from './sentenceOf.ts';
import { statedBy } from './statedRows.ts';
import { textOrNull } from './textOrNull.ts';

/** What is wrong with a stored row, in words that go on after its name. */
export interface RowFault {
  readonly row: Row;
  readonly fault: string;
}

/** What people give slugs, which name folders and stand in addresses. */
const NAMED = new Set(['Document', 'Actor', 'Place', 'Issue', 'Proposal', 'Assertion']);
const RESTING = new Set(['Claim', 'Office', 'Tie', 'Supersession']);

/**
 * Checks some rows of one type against the rules: edges lead to rows that exist, statements rest on words, passages are
 * the text's own, a claim has the status that was decided last, and the keys that lists are ordered by are right.
 */
export async function checkRows(draft: Draft, rows: readonly Row[]): Promise<readonly RowFault[]> {
  const ends = await endsOf(draft, rows);
  const end = (row: Row, edge: string) => ends.get(String(row.edges[edge]));
  const disputed = await disputedAmong(
    draft,
    rows.filter((row) => row.type === 'Claim'),
  );
  const revised = await revisedAmong(draft, rows);
  const published = await firstPublished(
    draft,
    rows.filter((row) => row.type === 'Claim').map(({ edges }) => String(edges.document)),
  );
  const texts = new Map<string, CodePoints>();
  const textOf = (slug: string, document: Row | undefined) => {
    const text = texts.get(slug) ?? codePoints(String(document?.fields.text));
    texts.set(slug, text);
    return text;
  };
  const faults: RowFault[] = [];
  const compare = (row: Row, field: string, expected: unknown) => {
    const stored = row.fields[field];
    if (stored === expected) return;
    faults.push({
      row,
      fault: `${field} is ${JSON.stringify(stored)}, expected ${JSON.stringify(expected)}`,
    });
  };
  for (const row of rows) {
    const broken = brokenEdges(row, ends);
    faults.push(...broken.map((fault) => ({ row, fault })));
    if (RESTING.has(row.type) && row.edges.evidence?.length === 0)
      faults.push({ row, fault: 'rests on no words' });
    if (NAMED.has(row.type) && !isSlug(String(row.fields.slug)))
      faults.push({ row, fault: `has the slug ${JSON.stringify(row.fields.slug)}, which is none` });
    // What follows from the rows at the ends cannot be compared where one of them is missing.
    if (broken.length > 0) continue;
    const document = end(row, 'document');
    const slug = String(document?.fields.slug);
    const starts = [row.edges.evidence ?? []].flat().flatMap((id) => ends.get(id) ?? []);
    const first = firstStart(starts.map(({ fields }) => ({ start: Number(fields.start) })));
    const { start, end: last, exact } = row.fields;
    const span = { start: Number(start), end: Number(last), exact: String(exact) };
    switch (row.type) {
      case 'Claim': {
        const day = lastDay(
          textOrNull(row.fields.saidAt) ?? published.get(String(row.edges.document)) ?? null,
        );
        compare(row, 'day', day);
        // Without evidence there is no order either, and that is reported already.
        if (starts.length > 0) compare(row, 'order', claimOrder(day, slug, first, row.id));
        compare(row, 'underIssue', end(row, 'target')?.fields.underIssue ?? null);
        if (row.fields.generated === true) compare(row, 'text', sentenceOf(row, ends));
        compare(row, 'disputed', disputed.has(row.id));
        if (row.edges.replacedBy !== null && row.fields.status !== 'RETRACTED')
          faults.push({ row, fault: `has another claim in its place, and is ${row.fields.status}` });
        if (row.fields.stance === null && row.fields.status === 'ACCEPTED')
          faults.push({ row, fault: 'is ACCEPTED, and has no stance' });
        compare(row, 'pair', pairId(String(row.edges.holder), String(row.edges.target)));
        break;
      }
      case 'Office':
      case 'Tie':
        if (starts.length > 0) compare(row, 'order', `${spanOrder(slug, first)} ${row.id}`);
        if (statedBy(row).length === 0) faults.push({ row, fault: 'is stated by nobody' });
        break;
      case 'Supersession':
        compare(
          row,
          'order',
          supersessionOrder(String(end(row, 'by')?.fields.order), String(row.edges.claim)),
        );
        break;
      case 'Passage': {
        compare(row, 'order', spanOrder(slug, span.start, span.end));
        const fault = verifySpan(textOf(slug, document), span);
        if (fault !== null)
          faults.push({ row, fault: `is not in its document: ${fault.replace(/\.$/, '')}` });
        break;
      }
      case 'Document':
        for (const [field, day] of Object.entries(publishedDays(textOrNull(row.fields.publishedAt))))
          compare(row, field, day);
        compare(row, 'revised', revised.has(row.id) ? true : null);
        break;
      case 'LeftOut': {
        compare(row, 'order', leftOutOrder(slug, span, row.id));
        const fault = verifySpan(textOf(slug, document), span);
        if (fault !== null)
          faults.push({ row, fault: `is not in its document: ${fault.replace(/\.$/, '')}` });
        break;
      }
      case 'Section':
        compare(row, 'order', spanOrder(slug, span.start));
        break;
      case 'Declaration':
        compare(row, 'order', declarationRow(readDeclaration(row)).fields.order);
        break;
    }
  }
  const ghosts = (await ghostsAmong(draft, rows)).map((row) => ({
    row,
    fault:
      row.type === 'Passage'
        ? 'has nothing that rests on it'
        : 'is declared by nothing, and nothing rests on it',
  }));
  return [
    ...faults,
    ...ghosts,
    ...(await checkDecisions(draft, rows)),
    ...(await checkRestatements(draft, rows)),
    ...(await checkHidden(draft, rows)),
  ];
}

/** The ids of those documents that others revise. */
async function revisedAmong(draft: Draft, rows: readonly Row[]): Promise<ReadonlySet<unknown>> {
  const documents = rows.filter((row) => row.type === 'Document').map(({ id }) => id);
  return new Set((await draft.find('Document', 'revises', documents)).map(({ edges }) => edges.revises));
}

/** The decisions on a claim are numbered from 0, and the last one gives its status. */
async function checkDecisions(draft: Draft, rows: readonly Row[]): Promise<readonly RowFault[]> {
  const claims = rows.filter((row) => row.type === 'Claim');
  const decisions = await draft.find(
    'Decision',
    'claim',
    claims.map((row) => row.id),
  );
  const byClaim = Map.groupBy(decisions, (row) => String(row.edges.claim));
  return claims.flatMap((row): readonly RowFault[] => {
    const orders = (byClaim.get(row.id) ?? [])
      .map(({ fields }) => ({ order: String(fields.order), status: fields.status }))
      .sort((a, b) => (a.order < b.order ? -1 : 1));
    const isCounted = orders.every(({ order }, i) => order === `${row.id} ${String(i).padStart(6, '0')}`);
    const status = orders.at(-1)?.status;
    return [
      ...(isCounted ? [] : [{ row, fault: 'has decisions that are not counted from 0' }]),
      ...(status === row.fields.status
        ? []
        : [{ row, fault: `is ${row.fields.status}, and was decided to be ${status ?? 'nothing'}` }]),
    ];
  });
}

/** What is hidden, and nothing else, says so of itself. */
async function checkHidden(draft: Draft, rows: readonly Row[]): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  for (const [type, ofType] of Map.groupBy(rows, (row) => row.type)) {
    if (!hideableTypes.includes(type)) continue;
    const hidden = await hiddenAmong(draft, type, ofType);
    for (const row of ofType) {
      const expected = hidden.has(row.id);
      if (row.fields.hidden === expected) continue;
      faults.push({ row, fault: `hidden is ${row.fields.hidden}, expected ${expected}` });
    }
  }
  return faults;
}

async function endsOf(draft: Draft, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const all = new Map<string, Row>();
  const wanted = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const [name, ids] of Object.entries(row.edges)) {
      const field = graphModel.types.get(row.type)?.fields.get(name);
      for (const type of field?.kind === 'edge' ? field.to : []) {
        const known = wanted.get(type) ?? new Set();
        for (const id of [ids ?? []].flat()) known.add(id);
        wanted.set(type, known);
      }
    }
  }
  for (const [type, ids] of wanted)
    for (const [id, row] of await rowsById(draft, [type], [...ids])) all.set(id, row);
  return all;
}

function brokenEdges(row: Row, ends: ReadonlyMap<string, Row>): readonly string[] {
  return Object.entries(row.edges).flatMap(([name, ids]) => {
    const field = graphModel.types.get(row.type)?.fields.get(name);
    if (ids === null) return field?.kind === 'edge' && !field.nullable ? [`has no ${name}`] : [];
    const lost = [ids].flat().filter((id) => !ends.has(id));
    return lost.map((id) => `${name} leads to ${id}, which is not there`);
  });
}
