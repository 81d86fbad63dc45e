import { DemarcheError } from '../../errors.ts';

/** A layer as the header declares it, with the columns that it has in each row. */
export interface WebannoLayer {
  readonly name: string;
  readonly isRelation: boolean;
  /** Names of features, in the order of columns; that of a relation's source begins with `BT_`. */
  readonly features: readonly string[];
  /** The first of its columns, counted from 0 behind the words of the token. */
  readonly column: number;
}

/** A token, or a part of one. Offsets count UTF-16 units. */
export interface WebannoRow {
  readonly line: number;
  /** `2-5`: the fifth token of the second sentence; `2-5.1`: a part of it. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

export interface WebannoTsv {
  readonly text: string;
  readonly layers: readonly WebannoLayer[];
  readonly rows: readonly WebannoRow[];
}

/** Between two sentences there are at most so many characters. */
const WIDEST_GAP = 100_000;

/**
 * Reads WebAnno TSV 3.2 and 3.3, as INCEpTION writes them: the text, its tokens and their columns. Offsets count UTF-16
 * units, as Java does. Of what stands between sentences the file has only the length: a line break and spaces take its
 * place, as they do when INCEpTION reads the file.
 *
 * Throws BAD_ARGUMENT with every line that cannot be read, or is not as the text has it.
 */
export function webannoTsv(file: string, content: string): WebannoTsv {
  const lines = content.split('\n').map((line) => line.replace(/\r$/, ''));
  checkFormat(file, lines[0] ?? '');
  const layers: WebannoLayer[] = [];
  const rows: WebannoRow[] = [];
  const faults: string[] = [];
  let columns = 0;
  let text = '';
  let sentence: string[] = [];
  let last = 0;
  for (const [i, line] of lines.entries()) {
    const wrong = (message: string) => faults.push(`line ${i + 1}: ${message}`);
    const layer = /^#T_(SP|RL|CH)=([^|]+)\|?(.*)$/.exec(line);
    if (layer) {
      const [, sort, name = '', rest = ''] = layer;
      const features = rest.split('|').filter((feature) => feature !== '');
      layers.push({ name, isRelation: sort === 'RL', features, column: columns });
      // A layer without features has a column that says where it is.
      columns += Math.max(1, features.length);
      continue;
    }
    if (line.startsWith('#Text=')) sentence.push(unescaped(line.slice('#Text='.length)));
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', offsets = '', words = '', ...cells] = line.split('\t');
    const place = /^(\d+)-(\d+)$/.exec(offsets);
    if (!place || !/^\d+-\d+(\.\d+)?$/.test(id) || cells.length < columns) {
      const isLast = lines.slice(i + 1).every((other) => other === '');
      wrong(
        `A row has the number of a token (2-5), its offsets (10-14), its words and ${columns} columns, and this one has "${line.slice(0, 40)}".${isLast ? ' The file seems to be cut off here.' : ''}`,
      );
      continue;
    }
    const [start, end] = [Number(place[1]), Number(place[2])];
    if (sentence.length > 0) {
      const gap = start - text.length;
      if (gap < 0 || gap > WIDEST_GAP) {
        wrong(`The sentence begins at ${start}, and the text before it ends at ${text.length}.`);
        break;
      }
      text += gap === 0 ? '' : `\n${' '.repeat(gap - 1)}`;
      text += sentence.join('\n');
      sentence = [];
    }
    if (end > text.length || start >= end)
      wrong(`The token goes from ${start} to ${end}, and the text so far has ${text.length} UTF-16 units.`);
    else if (![words, unescaped(words)].includes(text.slice(start, end))) {
      const isOfPoints = [...text].slice(start, end).join('') === words;
      wrong(
        `The token is "${words}", and the text has "${text.slice(start, end)}" from ${start} to ${end}.${isOfPoints ? ' The offsets count code points; those of WebAnno count UTF-16 units, of which an emoji is two.' : ''}`,
      );
    }
    last = end;
    rows.push({ line: i + 1, id, start, end, cells });
  }
  const rest = [text.slice(last), ...sentence].join('\n').trim();
  if (faults.length === 0 && rest !== '')
    faults.push(
      `line ${lines.length}: "${rest.slice(0, 40)}" of the last sentence has no token. The file seems to be cut off here.`,
    );
  if (faults.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', `"${file}" cannot be read.\n${faults.join('\n')}`);
  return { text, layers, rows };
}

function checkFormat(file: string, line: string): void {
  const version = /^#FORMAT=WebAnno TSV (\S+)$/.exec(line)?.[1];
  if (version === '3.2' || version === '3.3') return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    version === undefined
      ? `"${file}" is no WebAnno TSV: its first line has to be "#FORMAT=WebAnno TSV 3.3".`
      : `"${file}" is WebAnno TSV ${version}, and 3.2 and 3.3 are read. Export it anew from INCEpTION as "WebAnno TSV v3.3".`,
  );
}

/** What stands in a cell, one for each annotation that is stacked there. */
export function stackedIn(cell: string): readonly string[] {
  return cell === '_' ? [] : cell.split(/(?<!\\)\|/);
}

/** A text or a value as it was before WebAnno wrote it. */
export function unescaped(written: string): string {
  const characters: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };
  return written.replace(/\\(.)/gu, (_, escaped: string) => characters[escaped] ?? escaped);
}
