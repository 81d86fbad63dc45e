import { writtenField } from '../commands/writtenFields.ts';
import { didYouMean, type Fault } from '../errors.ts';
import { boilerplate, PAGE_NUMBERS } from '../evidence/boilerplate.ts';
import type { CodePoints } from '../evidence/codePoints.ts';
import { searchableText } from '../evidence/findQuotation.ts';
import { linesOf } from '../evidence/linesOf.ts';
import type { Span } from '../evidence/Span.ts';
import type { TextSection } from '../evidence/sections.ts';
import { type Entry, listIn } from './Entry.ts';
import type { FileLocation } from './FileLocation.ts';
import { placeHeadings } from './placeHeadings.ts';
import { type SourceText, type SourceTextLimits, sourceText } from './SourceText.ts';
import type { TextFile } from './TextFile.ts';
import { fileWording } from './Wording.ts';

/** The text of a dossier. */
export interface Article {
  readonly file: TextFile;
  readonly source: SourceText;
  /** The lines that `document.boilerplate` leaves out, in the order of the text. */
  readonly boilerplate: readonly Span[];
  /** The line and the column of a code point, counted from 1. */
  locationAt(offset: number): FileLocation;
}

/**
 * @param document the dossier's entry on it, which has the headings and the boilerplate
 * @param name what faults call the text
 */
export function readArticle(
  file: TextFile,
  document: Entry,
  name: string,
  limits?: SourceTextLimits,
): { readonly article: Article; readonly faults: readonly Fault[] } {
  const searchable = searchableText(file.text);
  const { points } = searchable;
  const { as } = writtenField('Document', 'sections').written;
  const placed = placeHeadings(points, listIn(document, as), { at: ['document', as], text: name });
  const leftOut = readBoilerplate(points, placed.sections, document, name);
  const source = sourceText(searchable, placed.sections, fileWording(name, file, points), limits);
  const locationAt = (offset: number) => file.locationAt(points.indexAt(offset));
  return {
    article: { file, source, boilerplate: leftOut.lines, locationAt },
    faults: [...placed.faults, ...leftOut.faults],
  };
}

/** The lines that are left out, and a fault for each entry that is none. */
function readBoilerplate(
  points: CodePoints,
  headings: readonly TextSection[],
  document: Entry,
  name: string,
): { readonly lines: readonly Span[]; readonly faults: readonly Fault[] } {
  const given = listIn(document, 'boilerplate').flatMap((entry, i) =>
    typeof entry === 'string' ? [{ entry, i }] : [],
  );
  const { lines, missing } = boilerplate(
    points,
    new Set(headings.map(({ start }) => start)),
    given.map(({ entry }) => entry),
  );
  const faults = missing.flatMap((index): readonly Fault[] => {
    const one = given[index];
    if (!one) return [];
    const message =
      one.entry.trim() === PAGE_NUMBERS
        ? `No line of ${name} is a page number alone. Where a line has more than the number, write that line, with <page> for the number: Page <page> of 40.`
        : `"${one.entry}" is no line of ${name}.${didYouMean(one.entry, linesIn(points.text))} Boilerplate is a whole line of the text, with <page> for a number that changes.`;
    return [{ rule: 'boilerplateIsALine', at: ['document', 'boilerplate', one.i], message }];
  });
  return { lines, faults };
}

function linesIn(text: string): readonly string[] {
  return linesOf(text).map(({ start, end }) => text.slice(start, end).trim());
}
