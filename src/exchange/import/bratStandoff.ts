import type { CodePoints } from '../../evidence/codePoints.ts';
import type { Span } from '../../evidence/Span.ts';
import type { ForeignFault } from './ForeignDocument.ts';
import { plainSpaces } from './plainSpaces.ts';

/** A text-bound annotation: a `T` line. */
export interface BratEntity {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  /** What stands apart; what only a line break divides is one. */
  readonly spans: readonly Span[];
}

/** An event or a relation: an `E` or an `R` line. */
export interface BratLink {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  /** With the event's own type as the role of its trigger. Numbers behind roles are taken off. */
  readonly parts: readonly { readonly role: string; readonly entity: BratEntity }[];
}

/** What an `.ann` file says. */
export interface BratStandoff {
  readonly entities: readonly BratEntity[];
  readonly events: readonly BratLink[];
  readonly relations: readonly BratLink[];
  /** How many attributes there are of each name: `A` and `M` lines. */
  readonly attributes: ReadonlyMap<string, number>;
  readonly faults: readonly ForeignFault[];
}

const FORMS: Readonly<Record<string, RegExp>> = {
  T: /^(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/,
  E: /^(E\S+)\t(\S+?:\S+(?: \S+?:\S+)*) ?$/,
  R: /^(R\S+)\t(\S+) ((?:\S+?:\S+ ?){2})\t?$/,
  A: /^([AM]\S+)\t(\S+) (\S+)(?: .+)?$/,
};

const EXAMPLES: Readonly<Record<string, string>> = {
  T: 'T1, a tab, a type and offsets (Source 0 3), a tab, the words',
  E: 'E1, a tab, a type with its trigger and roles (Cue:T2 Source:T1 Content:T3)',
  R: 'R1, a tab, a type with two ends (Said Arg1:T1 Arg2:T3)',
  A: 'A1, a tab, a name and what it is of (Negation E1)',
};

/**
 * Reads standoff annotations of brat (https://brat.nlplab.org/standoff.html). Offsets count Unicode code points, as brat,
 * which is written in Python, does. Of each annotation the words that the file repeats are compared with the text. Notes,
 * normalizations and equivalences (`#`, `N`, `*`) say nothing of who said what, and are passed over.
 *
 * @param name the name of the file, by which faults are placed
 */
export function bratStandoff(name: string, standoff: string, text: CodePoints): BratStandoff {
  const faults: ForeignFault[] = [];
  const lines = standoff.split('\n').map((line) => line.replace(/\r$/, ''));
  const entities = new Map<string, BratEntity>();
  const attributes = new Map<string, number>();
  const known = new Set<string>();
  const links: { readonly line: number; readonly match: RegExpExecArray }[] = [];
  const wrong = (line: number, message: string) => faults.push({ place: `${name} line ${line}`, message });
  for (const [i, written] of lines.entries()) {
    const line = i + 1;
    const [sign = ''] = written;
    if (written.trim() === '' || '#N*'.includes(sign)) continue;
    const form = sign === 'M' ? 'A' : sign;
    const match = FORMS[form]?.exec(written);
    if (!match) {
      const cut = line === lines.length ? ' The file seems to be cut off here.' : '';
      const expected = EXAMPLES[form];
      wrong(
        line,
        expected === undefined
          ? `"${sign}" begins no line of brat: lines begin with T, E, R, A, M, N, # or *.${cut}`
          : `The line is not as brat writes it: ${expected}.${cut}`,
      );
      // What speaks of it has no fault of its own.
      known.add(/^\S*/.exec(written)?.[0] ?? '');
      continue;
    }
    const [, id = '', type = '', offsets = '', words = ''] = match;
    if (known.has(id)) {
      wrong(line, `"${id}" stands here a second time. Each id may stand once.`);
      continue;
    }
    known.add(id);
    if (form === 'A') attributes.set(type, (attributes.get(type) ?? 0) + 1);
    else if (form !== 'T') links.push({ line, match });
    else {
      const spans = spansAt(text, offsets, words);
      if (typeof spans === 'string') wrong(line, spans);
      else entities.set(id, { id, line, type, spans });
    }
  }
  const [events, relations]: [BratLink[], BratLink[]] = [[], []];
  for (const { line, match } of links) {
    const [, id = '', type = '', ends = ''] = match;
    const isEvent = id.startsWith('E');
    const named = (isEvent ? type : ends).trim().split(' ').map(partOf);
    const missing = named.filter(({ of }) => !known.has(of));
    const nested = named.filter(({ of }) => known.has(of) && !of.startsWith('T'));
    if (missing.length > 0) wrong(line, `"${id}" speaks of ${list(missing)}, and the file has no such line.`);
    else if (nested.length > 0)
      wrong(
        line,
        `"${id}" speaks of ${list(nested)}. Only words (T lines) can be linked: name the trigger instead.`,
      );
    const parts = named.flatMap(({ role, of }) => {
      const entity = entities.get(of);
      return entity ? [{ role, entity }] : [];
    });
    // Where a part has a fault of its own, that is told, and the link is not taken.
    if (parts.length < named.length) continue;
    if (isEvent) events.push({ id, line, type: named[0]?.role ?? '', parts });
    else relations.push({ id, line, type, parts });
  }
  return { entities: [...entities.values()], events, relations, attributes, faults };
}

function partOf(written: string): { readonly role: string; readonly of: string } {
  const colon = written.indexOf(':');
  return { role: written.slice(0, colon).replace(/\d+$/, ''), of: written.slice(colon + 1) };
}

function list(parts: readonly { readonly of: string }[]): string {
  return parts.map(({ of }) => `"${of}"`).join(' and ');
}

/** The spans of a `T` line, or what is wrong with them. */
function spansAt(text: CodePoints, offsets: string, words: string): readonly Span[] | string {
  const pairs = offsets.split(';').map((pair) => pair.split(' ').map(Number));
  for (const [start = 0, end = 0] of pairs) {
    if (start >= end) return `It goes from ${start} to ${end}: there are no words.`;
    if (end > text.length)
      return `It goes from ${start} to ${end}, and the text has ${text.length} characters (code points).`;
  }
  const spans = pairs.map(([start = 0, end = 0]) => ({ start, end, exact: text.slice(start, end) }));
  if (plainSpaces(spans.map(({ exact }) => exact).join(' ')) === plainSpaces(words))
    return joined(text, spans);
  const utf16 = pairs.map(([start, end]) => text.text.slice(start, end)).join(' ');
  const found = spans.map(({ exact }) => exact).join(' … ');
  const hint =
    plainSpaces(utf16) === plainSpaces(words)
      ? ' The offsets count UTF-16 units; those of brat count code points, of which an emoji is one.'
      : ' The text was changed after it was annotated, or the offsets do not count code points.';
  return `It has the words "${words}", and the text has "${found}" at ${offsets}.${hint}`;
}

/** brat ends a span at each line break and begins another behind it: these are one. */
function joined(text: CodePoints, spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && last.end <= span.start && text.slice(last.end, span.start).trim() === '')
      whole[whole.length - 1] = {
        start: last.start,
        end: span.end,
        exact: text.slice(last.start, span.end),
      };
    else whole.push(span);
  }
  return whole.map((span) => trimmed(span));
}

function trimmed({ start, end, exact }: Span): Span {
  const before = exact.length - exact.trimStart().length;
  const behind = exact.length - exact.trimEnd().length;
  // White space is one unit a character.
  return { start: start + before, end: end - behind, exact: exact.trim() };
}
