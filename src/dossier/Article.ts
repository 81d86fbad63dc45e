import { writtenField } from '../commands/writtenFields.ts';
import { didYouMean, type Fault } from '../errors.ts';
import { boilerplate, PAGE_NUMBERS } from '../evidence/boilerplate.ts';
import type { CodePoints } from '../evidence/codePoints.ts';
import { type SearchableText, searchableText } from '../evidence/findQuotation.ts';
import { linesOf } from '../evidence/linesOf.ts';
import { type TextWords, textWords } from '../evidence/nearestWords.ts';
import type { Span } from '../evidence/Span.ts';
import { sections, type TextSection } from '../evidence/sections.ts';
import { type Entry, listIn } from './Entry.ts';
import type { FileLocation } from './FileLocation.ts';
import type { TextFile } from './TextFile.ts';

/** The text of a dossier, ready for quotations to be looked up. */
export interface Article {
  readonly file: TextFile;
  readonly searchable: SearchableText;
  readonly sections: readonly TextSection[];
  /** The lines that `document.boilerplate` leaves out, in the order of the text. */
  readonly boilerplate: readonly Span[];
  /** Its words, for what is near a quotation that it lacks: found once, where they are asked for. */
  words(): TextWords;
  /** The line and the column of a code point, counted from 1. */
  locationAt(offset: number): Pick<FileLocation, 'line' | 'column'>;
}

/** @param document the dossier's entry on it, which has the headings and the boilerplate */
export function readArticle(
  file: TextFile,
  document: Entry,
): { readonly article: Article; readonly faults: readonly Fault[] } {
  const searchable = searchableText(file.text);
  const { as } = writtenField('Document', 'sections').written;
  const given = listIn(document, as).flatMap((heading, i) =>
    typeof heading === 'string' ? [{ heading, i }] : [],
  );
  const placed = sections(
    searchable.points,
    given.map(({ heading }) => heading),
  );
  const lines = linesIn(file.text);
  const faults = placed.faults.flatMap(({ index, why }): readonly Fault[] => {
    const one = given[index];
    if (!one) return [];
    const message =
      why === 'no line'
        ? `"${one.heading}" is no line of article.txt.${didYouMean(one.heading, lines)} A heading is a whole line of the text.`
        : `"${one.heading}" is a line of article.txt, but not after the heading before it. Headings go in the order of the text, each as often as it stands there.`;
    return [{ rule: 'headingIsALine', at: ['document', as, one.i], message }];
  });
  const leftOut = readBoilerplate(searchable.points, placed.sections, document);
  let found: TextWords | null = null;
  const words = () => (found ??= textWords(searchable.points));
  const locationAt = (offset: number) => file.locationAt(searchable.points.indexAt(offset));
  return {
    article: { file, searchable, sections: placed.sections, boilerplate: leftOut.lines, words, locationAt },
    faults: [...faults, ...leftOut.faults],
  };
}

/** The lines that are left out, and a fault for each entry that is none. */
function readBoilerplate(
  points: CodePoints,
  headings: readonly TextSection[],
  document: Entry,
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
        ? 'No line of article.txt is a page number alone. Where a line has more than the number, write that line, with <page> for the number: Page <page> of 40.'
        : `"${one.entry}" is no line of article.txt.${didYouMean(one.entry, linesIn(points.text))} Boilerplate is a whole line of the text, with <page> for a number that changes.`;
    return [{ rule: 'boilerplateIsALine', at: ['document', 'boilerplate', one.i], message }];
  });
  return { lines, faults };
}

function linesIn(text: string): readonly string[] {
  return linesOf(text).map(({ start, end }) => text.slice(start, end).trim());
}
