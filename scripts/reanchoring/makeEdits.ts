import { codePoints } from '../../src/evidence/codePoints.ts';
import type { Span } from '../../src/evidence/Span.ts';
import { WITHOUT_SPACES } from '../../src/evidence/scriptsWithoutSpaces.ts';
import type { MadeText } from './madeTexts.ts';
import type { Random } from './Random.ts';

/** What is done to the words of a quotation. */
export type Fate = 'untouched' | 'light' | 'critical' | 'gone';

/** A quotation of the text before, and what became of it. */
export interface EditedQuotation {
  readonly before: Span;
  readonly fate: Fate;
  /** What was done, for people. */
  readonly edit: string;
  /** Where its words stand now; null where what they say is not said any longer. */
  readonly after: Span | null;
}

/** A text, and the same with made edits. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
  readonly quotations: readonly EditedQuotation[];
}

/** A word, a character of a script without spaces, or what stands between: it stays the same thing wherever it moves. */
interface Cell {
  text: string;
  readonly isWord: boolean;
}

const CELL = new RegExp(
  String.raw`${WITHOUT_SPACES}\p{M}*|[\p{L}\p{N}\p{M}’'.,]*[\p{L}\p{N}\p{M}]|[^]`,
  'gv',
);

interface Quoted {
  readonly cells: readonly Cell[];
  fate: Fate;
  edit: string;
}

/**
 * Makes edits in a text as people make them: some words of some quotations are changed lightly or so that they say
 * something else; sentences come and go, paragraphs move, slips are corrected beside the quotations, and their words are
 * repeated elsewhere.
 */
export function makeEdits(made: MadeText, random: Random): EditedText {
  const paragraphs = made.text.split('\n\n').map(cellsOf);
  repeat(paragraphs, random);
  const before = textOf(paragraphs);
  const quoted = choose(paragraphs, random);
  const spans = quoted.map(({ cells }) => spanOf(paragraphs, before, cells));
  const others = new Set(paragraphs.flat());
  for (const cell of quoted.flatMap(({ cells }) => cells)) others.delete(cell);
  let edited = paragraphs.map((cells) => [...cells]);
  for (const one of quoted) {
    one.fate = fateOf(random);
    edited = changed(edited, one, made, random);
  }
  edited = editedBeside(edited, others, made, random);
  const after = withMarks(textOf(edited), random);
  return {
    before,
    after,
    quotations: quoted.flatMap(({ cells, fate, edit }, i) => {
      const span = spans[i];
      if (!span) return [];
      const says = fate === 'untouched' || fate === 'light';
      return [{ before: span, fate, edit, after: says ? spanOf(edited, after, cells) : null }];
    }),
  };
}

function cellsOf(text: string): Cell[] {
  return Array.from(text.matchAll(CELL), ([cell]) => ({ text: cell, isWord: /[\p{L}\p{N}]/u.test(cell) }));
}

function textOf(paragraphs: readonly (readonly Cell[])[]): string {
  return paragraphs.map((cells) => cells.map(({ text }) => text).join('')).join('\n\n');
}

/** Where cells stand: from the first that is left to the last. */
function spanOf(paragraphs: readonly (readonly Cell[])[], text: string, cells: readonly Cell[]): Span | null {
  const own = new Set(cells);
  let index = 0;
  let [start, end] = [-1, -1];
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) index += 2;
    for (const cell of paragraph) {
      if (own.has(cell) && cell.text !== '') {
        if (start < 0) start = index;
        end = index + cell.text.length;
      }
      index += cell.text.length;
    }
  }
  return start < 0 ? null : codePoints(text).span(start, end);
}

const ENDS = /^[.!?。！？।]$/;

/** Some sentences stand twice: their copies at the end of another paragraph. */
function repeat(paragraphs: Cell[][], random: Random): void {
  for (let i = 0; i < 2; i += 1) {
    const cells = random.of(paragraphs);
    const end = cells.findIndex(({ text }) => ENDS.test(text));
    if (end < 0 || random.in(0.5)) continue;
    random
      .of(paragraphs)
      .push({ text: ' ', isWord: false }, ...cells.slice(0, end + 1).map((c) => ({ ...c })));
  }
}

/** Places tried for quotations in a text; those that overlap others are left out. */
const TRIED = 16;

/** Quotations of three to some twenty words, which begin and end with a word and do not overlap. */
function choose(paragraphs: readonly (readonly Cell[])[], random: Random): Quoted[] {
  const taken = new Set<Cell>();
  const chosen: Quoted[] = [];
  for (let i = 0; i < TRIED; i += 1) {
    const cells = random.of(paragraphs);
    const words = cells.flatMap(({ isWord }, at) => (isWord ? [at] : []));
    const first = random.below(words.length);
    const last = first + 2 + random.below(20);
    const [start, end] = [words[first], words[last]];
    if (start === undefined || end === undefined) continue;
    const own = cells.slice(start, end + 1);
    if (own.some((cell) => taken.has(cell))) continue;
    for (const cell of own) taken.add(cell);
    chosen.push({ cells: own, fate: 'untouched', edit: '' });
  }
  return chosen;
}

function fateOf(random: Random): Fate {
  const share = random.next();
  if (share < 0.5) return 'untouched';
  if (share < 0.75) return 'light';
  return share < 0.9 ? 'critical' : 'gone';
}

/** The paragraphs with one quotation as its fate has it. */
function changed(paragraphs: Cell[][], quoted: Quoted, made: MadeText, random: Random): Cell[][] {
  const { fate, cells } = quoted;
  if (fate === 'gone') {
    const gone = new Set(cells);
    quoted.edit = 'taken out';
    return paragraphs.map((paragraph) => paragraph.filter((cell) => !gone.has(cell)));
  }
  if (fate === 'untouched') return paragraphs;
  const edits = fate === 'light' ? lightEdits(quoted, made) : criticalEdits(quoted, made);
  const edit = random.of(edits);
  quoted.edit = edit.name;
  const added = edit.make(random);
  return added === null
    ? paragraphs
    : paragraphs.map((paragraph) =>
        paragraph.flatMap((cell) => (cell === added.behind ? [cell, ...added.cells] : [cell])),
      );
}

interface Edit {
  readonly name: string;
  /** Changes cells, and gives those that come behind one. */
  make(random: Random): { readonly behind: Cell; readonly cells: readonly Cell[] } | null;
}

/** Words that nobody takes for a name, a number or something that denies. */
function plainWords(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ text, isWord }) => isWord && /^\p{Ll}{5,}$/u.test(text));
}

function lightEdits({ cells }: Quoted, { additions }: MadeText): readonly Edit[] {
  const inner = cells.slice(1, -1);
  const plain = plainWords(inner);
  const gaps = inner.filter(({ text }) => text === ' ');
  const edits: Edit[] = [
    {
      name: 'a line broken',
      make(random) {
        if (gaps.length > 0) random.of(gaps).text = '\n';
        return null;
      },
    },
  ];
  if (plain.length > 0)
    edits.push({
      name: 'a letter missing, doubled or exchanged with the next one',
      make(random) {
        const cell = random.of(plain);
        const letters = [...cell.text];
        const at = 1 + random.below(letters.length - 3);
        const [one = '', two = ''] = letters.slice(at, at + 2);
        const instead = random.of([
          one === two ? `${one}${two}${two}` : `${two}${one}`,
          one,
          `${one}${one}${two}`,
        ]);
        cell.text = [...letters.slice(0, at), instead, ...letters.slice(at + 2)].join('');
        return null;
      },
    });
  if (gaps.length > 1)
    edits.push(
      {
        name: 'a word more',
        make(random) {
          const cells = [random.of(additions), ' '].map((text) => ({ text, isWord: text !== ' ' }));
          return { behind: random.of(gaps), cells };
        },
      },
      {
        name: 'a comma more or less',
        make(random) {
          const comma = inner.find(({ text }) => text === ',');
          if (comma) comma.text = '';
          else random.of(gaps).text = ', ';
          return null;
        },
      },
    );
  return edits;
}

function criticalEdits({ cells }: Quoted, { names, denials }: MadeText): readonly Edit[] {
  const inner = cells.slice(0, -1);
  const text = cells.map((cell) => cell.text).join('');
  const edits: Edit[] = [
    {
      name: 'denied',
      make(random) {
        const gaps = inner.filter((cell) => cell.text === ' ');
        const denial = random.of(denials);
        if (gaps.length === 0) return { behind: random.of(inner), cells: cellsOf(denial) };
        return { behind: random.of(gaps), cells: cellsOf(`${denial} `) };
      },
    },
  ];
  const numbers = cells.filter((cell) => /^\d+$/.test(cell.text));
  if (numbers.length > 0)
    edits.push({
      name: 'another number',
      make(random) {
        const cell = random.of(numbers);
        cell.text = String(Number(cell.text) + 1 + random.below(9));
        return null;
      },
    });
  const own = names.filter(([name]) => text.includes(name));
  if (own.length > 0)
    edits.push({
      name: 'another name',
      make(random) {
        const [name, other] = random.of(own);
        const whole = cells.find((cell) => cell.text.includes(name));
        if (whole) whole.text = whole.text.replace(name, other);
        else {
          const letters = cellsOf(name).map((cell) => cell.text);
          const at = cells.findIndex((_, i) => letters.every((letter, j) => cells[i + j]?.text === letter));
          for (const [i, cell] of cells.slice(at, at + letters.length).entries())
            cell.text = i === 0 ? other : '';
        }
        return null;
      },
    });
  return edits;
}

/** Edits beside the quotations: sentences that come and go, slips, and paragraphs that move. */
function editedBeside(
  paragraphs: Cell[][],
  others: ReadonlySet<Cell>,
  made: MadeText,
  random: Random,
): Cell[][] {
  const more = paragraphs.map((paragraph) =>
    paragraph.flatMap((cell) => {
      if (!others.has(cell) || !/^\p{Ll}{4,}$/u.test(cell.text)) return [cell];
      if (random.in(0.02)) return [];
      if (random.in(0.02)) return [cell, ...cellsOf(` ${random.of(made.additions)}`)];
      if (random.in(0.02)) cell.text = cell.text.slice(0, 2) + cell.text.slice(1);
      return [cell];
    }),
  );
  const sentence = () => {
    const cells = random.of(paragraphs);
    const end = cells.findIndex(({ text }) => ENDS.test(text));
    const words = cells.slice(0, end + 1).map(({ text }) => text);
    return cellsOf(`${random.of(['Nine', 'Kerr', '7'])} ${words.reverse().join('')} `);
  };
  for (const [i, paragraph] of more.entries()) if (random.in(0.3)) more[i] = [...sentence(), ...paragraph];
  if (random.in(0.5)) {
    const from = random.below(more.length);
    const moved = more.splice(from, 1);
    more.splice(random.below(more.length + 1), 0, ...moved);
  }
  return more;
}

/** Quotation marks as another newspaper sets them. */
function withMarks(text: string, random: Random): string {
  if (random.in(0.6)) return text;
  return text.replace(/[“”„]/g, '"').replace(/’/g, "'");
}
