import { writtenField } from '../commands/writtenFields.ts';
import { didYouMean, type Fault } from '../errors.ts';
import { type SearchableText, searchableText } from '../evidence/findQuotation.ts';
import { linesOf } from '../evidence/linesOf.ts';
import { sections, type TextSection } from '../evidence/sections.ts';
import { type Entry, listIn } from './Entry.ts';
import type { FileLocation } from './FileLocation.ts';
import type { TextFile } from './TextFile.ts';

/** The text of a dossier, ready for quotations to be looked up. */
export interface Article {
  readonly file: TextFile;
  readonly searchable: SearchableText;
  readonly sections: readonly TextSection[];
  /** The line and the column of a code point, counted from 1. */
  locationAt(offset: number): Pick<FileLocation, 'line' | 'column'>;
}

/** @param document the dossier's entry on it, which has the headings */
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
  const lines = linesOf(file.text).map(({ start, end }) => file.text.slice(start, end).trim());
  const faults = placed.faults.flatMap(({ index, why }): readonly Fault[] => {
    const one = given[index];
    if (!one) return [];
    const message =
      why === 'no line'
        ? `"${one.heading}" is no line of article.txt.${didYouMean(one.heading, lines)} A heading is a whole line of the text.`
        : `"${one.heading}" is a line of article.txt, but not after the heading before it. Headings go in the order of the text, each as often as it stands there.`;
    return [{ rule: 'headingIsALine', at: ['document', as, one.i], message }];
  });
  const locationAt = (offset: number) => file.locationAt(searchable.points.indexAt(offset));
  return { article: { file, searchable, sections: placed.sections, locationAt }, faults };
}
