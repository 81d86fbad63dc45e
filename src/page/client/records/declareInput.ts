import type { QuoteInput } from '../../mutations/ClaimInput.ts';
import type { DeclareInput } from '../../mutations/DeclareInput.ts';
import { degreesIn } from './degreesIn.ts';
import type { RecordDraft } from './RecordDraft.ts';
import type { RecordType } from './recordFields.ts';

/**
 * What a form says, as the API takes it.
 *
 * @param before what stood in it when it was opened, of a record that is there: only what differs is sent, and what was
 *   emptied is taken away. Null for a new one.
 */
export function declareInput(
  type: RecordType,
  slug: string,
  draft: RecordDraft,
  before: RecordDraft | null,
): DeclareInput {
  switch (type) {
    case 'ACTOR':
      return { actors: [{ slug, ...said(actorIn, draft, before) }] };
    case 'ISSUE':
      return { issues: [{ slug, ...said(targetIn, draft, before) }] };
    case 'PROPOSAL':
      return { proposals: [{ slug, ...said(proposalIn, draft, before) }] };
    case 'ASSERTION':
      return { assertions: [{ slug, ...said(assertionIn, draft, before) }] };
    case 'PLACE':
      return { places: [{ slug, ...said(placeIn, draft, before) }] };
    case 'OFFICE':
      return { offices: [officeIn(draft)] };
    case 'TIE':
      return { ties: [tieIn(draft)] };
  }
}

/** What a form says now and did not say before; what nobody filled in goes unsaid. */
function said<Entry extends object>(
  read: (draft: RecordDraft) => Entry,
  now: RecordDraft,
  before: RecordDraft | null,
): Partial<Entry> {
  const known: Readonly<Record<string, unknown>> = before === null ? {} : { ...read(before) };
  const isSame = (name: string, value: unknown) =>
    JSON.stringify(value) === JSON.stringify(known[name] ?? null);
  const entries = Object.entries(read(now)).filter(([name, value]) => !isSame(name, value));
  const anew: Partial<Entry> = {};
  return Object.assign(anew, Object.fromEntries(entries));
}

function actorIn(draft: RecordDraft) {
  return {
    name: lineIn(draft, 'name'),
    kind: lineIn(draft, 'kind'),
    named: draft.flags.named ? false : null,
    aliases: linesIn(draft, 'aliases'),
    description: lineIn(draft, 'description'),
    partOf: slugsIn(draft, 'partOf'),
    externalIds: linesIn(draft, 'externalIds'),
  };
}

function targetIn(draft: RecordDraft) {
  return {
    text: lineIn(draft, 'text'),
    about: slugsIn(draft, 'about'),
    broader: slugsIn(draft, 'broader'),
  };
}

function proposalIn(draft: RecordDraft) {
  const quotes = quotesIn(draft);
  return {
    ...targetIn(draft),
    kind: lineIn(draft, 'kind'),
    issue: slugIn(draft, 'issue'),
    place: slugIn(draft, 'place'),
    quotes: quotes.length === 0 ? null : quotes,
  };
}

function assertionIn(draft: RecordDraft) {
  return { ...targetIn(draft), restates: slugsIn(draft, 'restates') };
}

function placeIn(draft: RecordDraft) {
  return {
    name: lineIn(draft, 'name'),
    country: lineIn(draft, 'country'),
    latitude: degreesIn(draft, 'latitude'),
    longitude: degreesIn(draft, 'longitude'),
  };
}

/** What is required is there: see `unfitFields`. */
function officeIn(draft: RecordDraft) {
  return {
    holder: slugIn(draft, 'holder') ?? '',
    title: lineIn(draft, 'title') ?? '',
    of: slugIn(draft, 'of'),
    since: lineIn(draft, 'since'),
    until: lineIn(draft, 'until'),
    quotes: quotesIn(draft),
  };
}

function tieIn(draft: RecordDraft) {
  return {
    from: slugIn(draft, 'from') ?? '',
    to: slugIn(draft, 'to') ?? '',
    kind: lineIn(draft, 'kind') ?? '',
    description: lineIn(draft, 'description'),
    quotes: quotesIn(draft),
  };
}

function lineIn(draft: RecordDraft, name: string): string | null {
  return draft.lines[name]?.trim() || null;
}

function linesIn(draft: RecordDraft, name: string): readonly string[] | null {
  const lines = (draft.lines[name] ?? '').split('\n').flatMap((line) => line.trim() || []);
  return lines.length === 0 ? null : lines;
}

function slugsIn(draft: RecordDraft, name: string): readonly string[] | null {
  const slugs = (draft.references[name] ?? []).map(({ slug }) => slug);
  return slugs.length === 0 ? null : slugs;
}

function slugIn(draft: RecordDraft, name: string): string | null {
  return draft.references[name]?.[0]?.slug ?? null;
}

function quotesIn(draft: RecordDraft): readonly QuoteInput[] {
  return draft.quotes.flatMap(({ exact, start }) => {
    if (exact.trim() === '') return [];
    return start === null ? { exact: exact.trim() } : { exact, start };
  });
}
