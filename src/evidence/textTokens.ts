import { type CodePoints, codePoints } from './codePoints.ts';
import { fold } from './foldText.ts';
import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';
import { WORD } from './wholeWords.ts';

/** The words and marks of a text in their order; of scripts without spaces between words, its characters. */
export interface TextTokens {
  readonly text: CodePoints;
  /** What each one is: a number that its like in other texts of one `Vocabulary` have too. */
  readonly ids: Int32Array;
  /** Where each one stands, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How often one of this number stands in the text. */
  count(id: number): number;
  /** Where one of this number stands: in numbers of tokens, ascending. */
  places(id: number): Int32Array;
}

/** What the tokens of some texts are, folded as quotations are, each with a number. */
export class Vocabulary {
  private readonly byExact = new Map<string, number>();
  private readonly byFolded = new Map<string, number>();
  private readonly folded: string[] = [];

  get size(): number {
    return this.folded.length;
  }

  idOf(exact: string): number {
    const known = this.byExact.get(exact);
    if (known !== undefined) return known;
    const folded = fold(exact, { letters: 'asWritten' });
    const id = this.byFolded.get(folded) ?? this.folded.push(folded) - 1;
    this.byFolded.set(folded, id);
    this.byExact.set(exact, id);
    return id;
  }

  wordOf(id: number): string {
    return this.folded[id] ?? '';
  }
}

const TOKEN = new RegExp(String.raw`${WORD.source}|${WITHOUT_SPACES}\p{M}*|\S\p{M}*`, 'gv');

/** What is nothing to a reader: invisible characters, and the hyphen of a word that goes on in the next line. */
const NOTHING =
  /\u00AD[^\S\n]*\n[^\S\n]*|(?<=\p{L}\p{M}*)[\-‐][^\S\n\r]*\r?\n[^\S\n\r]*(?=\p{Ll})|[[\p{Cf}\p{DI}]--\u200B]+/gv;

export function textTokens(text: string, vocabulary: Vocabulary): TextTokens {
  const { shown, indexIn } = withoutInvisible(text);
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: exact, index } of shown.matchAll(TOKEN)) {
    ids.push(vocabulary.idOf(exact));
    starts.push(indexIn(index));
    ends.push(indexIn(index + exact.length - 1) + 1);
  }
  const places = new Map<number, number[]>();
  for (const [i, id] of ids.entries()) {
    const known = places.get(id);
    if (known) known.push(i);
    else places.set(id, [i]);
  }
  const sorted = new Map(Array.from(places, ([id, at]) => [id, Int32Array.from(at)] as const));
  return {
    text: codePoints(text),
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    count: (id) => sorted.get(id)?.length ?? 0,
    places: (id) => sorted.get(id) ?? NOWHERE,
  };
}

const NOWHERE = new Int32Array();

/** A text without what is nothing to a reader, and the way back to its own UTF-16 units: to be asked in ascending order. */
function withoutInvisible(text: string): { readonly shown: string; indexIn(index: number): number } {
  const gone = Array.from(text.matchAll(NOTHING), ({ 0: exact, index }) => ({ index, length: exact.length }));
  let next = 0;
  let shift = 0;
  return {
    shown: text.replace(NOTHING, ''),
    indexIn(index) {
      for (let one = gone[next]; one !== undefined && one.index <= index + shift; one = gone[next]) {
        shift += one.length;
        next += 1;
      }
      return index + shift;
    },
  };
}
