import type { Fields, FieldValue } from '../commands/Fields.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { findQuotation, type SearchableText, searchableText } from '../evidence/findQuotation.ts';
import { reanchor } from '../evidence/reanchor.ts';
import type { Span } from '../evidence/Span.ts';
import type { Row } from '../stores/Store.ts';
import { spanOfPassage } from './spanOfPassage.ts';
import { writtenIn } from './writtenIn.ts';

/** Finds what rows of one text rest on in a later version of it. */
export class Reanchoring {
  private readonly before: SearchableText;
  private readonly after: SearchableText;
  private readonly passages: ReadonlyMap<string, Span>;
  /** Where each stretch of the text before stands in the other one, by its ends; null where that is not safe. */
  private readonly found = new Map<string, Span | null>();
  private readonly slugs: ReadonlyMap<string, string>;

  /**
   * @param passages of the text before, and whatever else is a stretch of it
   * @param rows all that is to be found, so that it is looked for at once
   * @param slugs of the records that the rows name, by their ids
   */
  constructor(
    texts: { readonly before: string; readonly after: string },
    passages: readonly Row[],
    rows: readonly Row[],
    slugs: ReadonlyMap<string, string>,
  ) {
    this.before = searchableText(texts.before);
    this.after = searchableText(texts.after);
    this.passages = new Map(passages.map((row) => [row.id, spanOfPassage(row)]));
    this.slugs = slugs;
    const sought = [...this.passages.values(), ...rows.flatMap((row) => this.wordings(row))];
    for (const [i, one] of reanchor(texts.before, texts.after, sought).entries())
      this.found.set(keyOf(sought[i]), one?.span ?? null);
  }

  /** The later places of some passages, or null where one of them is not safe. @param ids of passages */
  spans(ids: readonly string[]): readonly Span[] | null {
    const found = ids.map((id) => this.found.get(keyOf(this.passages.get(id))) ?? null);
    return found.every((span) => span !== null) ? found : null;
  }

  /** The written fields of a claim, an office or a tie as the later text has them, or null where it has not all of them safely. */
  fields(row: Row): Fields | null {
    const written = writtenIn(row, { slugs: this.slugs, spansOf: (ids) => this.spans(ids) });
    if (written === null) return null;
    const fields: Record<string, FieldValue | undefined> = { ...written };
    for (const wording of this.wordingsOf(row)) {
      const there = this.laterOf(wording);
      if (there === null) return null;
      fields[wording.name] = there;
    }
    return fields;
  }

  private wordings(row: Row): readonly Span[] {
    return this.wordingsOf(row).flatMap(({ span, passage }) => (span && !passage ? [span] : []));
  }

  /** The later text's own characters for words of the text before; null where they are not found safely. */
  private laterOf({ words, span, passage }: Wording): string | null {
    if (!passage) return (span && this.found.get(keyOf(span))?.exact) ?? null;
    const there = this.found.get(keyOf(passage));
    // As often as in the passage before, so that none has gone that may have been meant.
    const before = findQuotation(this.before, words, passage);
    const after = there ? findQuotation(this.after, words, there) : [];
    return after.length === before.length ? (after[0]?.exact ?? null) : null;
  }

  /** What a row has in the text's own words beside what it rests on: there, or where it stands nearest to that. */
  private wordingsOf(row: Row): readonly Wording[] {
    const passages = [row.edges.evidence ?? []].flat().flatMap((id) => this.passages.get(id) ?? []);
    const [first] = passages;
    return writtenFields(row.type).flatMap(({ name, written }) => {
      const words = row.fields[name];
      if (written.form !== 'WORDS' || typeof words !== 'string' || words === '') return [];
      const passage = passages.find((one) => findQuotation(this.before, words, one).length > 0) ?? null;
      const distance = ({ start, end }: Span) =>
        first ? Math.max(first.start - end, start - first.end, 0) : start;
      const [span = null] = findQuotation(this.before, words).toSorted((a, b) => distance(a) - distance(b));
      return [{ name, words, span, passage }];
    });
  }
}

/** Words of the text that a row has in one of its fields. */
interface Wording {
  readonly name: string;
  readonly words: string;
  /** Where they stand nearest to what the row rests on, or null where they stand nowhere. */
  readonly span: Span | null;
  /** Of what the row rests on, the first passage that has them; else null. */
  readonly passage: Span | null;
}

function keyOf(span: Span | undefined): string {
  return span ? `${span.start} ${span.end}` : '';
}
