import { decodeCursor } from '../cursor.ts';
import type { Span } from './articleParts.ts';
import type { PageKind } from './pages.ts';

/** What the matrix orders its rows and columns by: the most first, or by name. The first where an address says nothing. */
export const sorts = ['positions', 'disagreement', 'name'] as const;
export type Sort = (typeof sorts)[number];

/** The types that a search can be cut to. */
export const sought = [
  'Actor',
  'Place',
  'Issue',
  'Proposal',
  'Assertion',
  'Document',
  'Claim',
  'Passage',
] as const;

/** The types of targets that may stand under no question. */
export const standingAlone = ['PROPOSAL', 'ASSERTION'] as const;

/** The ways in which claims are coded. */
export const methods = ['HUMAN', 'RULE', 'MODEL'] as const;
export type Method = (typeof methods)[number];

const COUNT = /^\d{1,7}$/;

/** Whether a text is a number of rows or columns. */
export function isCount(text: string): boolean {
  return COUNT.test(text);
}

/** A whole number from 0; what is none is 0. */
export function readCount(text: string | null): number {
  return text !== null && isCount(text) ? Number(text) : 0;
}

/** A year, a month or a day of the calendar, or null. */
export function readDay(text: string | null): string | null {
  if (text === null || !/^\d{4}(?:-\d\d){0,2}$/.test(text)) return null;
  const day = `${text}-01-01`.slice(0, 10);
  // A day that its month has not would be read as one of the next.
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? text : null;
}

/** `120-128`, or null. */
export function readSpan(text: string): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return start === undefined || end === undefined || Number(start) >= Number(end)
    ? null
    : { start: Number(start), end: Number(end) };
}

/** A cursor of the list that a page is of, or null: one of another list, or a damaged one, leads to no page of it. */
export function readAfter(view: PageKind, text: string | null): string | null {
  const list = view === 'search' ? 'SearchResult' : view === 'reader' ? 'Document' : 'Position';
  return text !== null && decodeCursor(list, text) !== null ? text : null;
}

/** What an address gives for a name, each once; empty fields of a form give nothing. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
  return [...new Set(query.getAll(name).filter((value) => value !== ''))];
}
