import type { CodePoints } from '../evidence/codePoints.ts';
import type { TextFile } from './TextFile.ts';

/** How faults speak of a text and of its quotations: by lines where they stand in files, by code points where in inputs. */
export interface Wording {
  /** What the text is called: `article.txt`. */
  readonly text: string;
  /** Where its headings are listed. */
  readonly headings: string;
  /** Where some code points are: `on line 3`. */
  placesOf(offsets: readonly number[]): readonly string[];
  /** How to say which of several places is meant. @param apart whether naming a section tells some of them from others */
  whichOf(times: number, apart: boolean): string;
}

/** Of a text and its dossier in files. */
export function fileWording(text: string, file: TextFile, points: CodePoints): Wording {
  return {
    text,
    headings: 'document.headings',
    placesOf: (offsets) => {
      const places = offsets.map((offset) => file.locationAt(points.indexAt(offset)));
      return places.map(({ line, column }) => {
        const isAlone = places.filter((other) => other.line === line).length === 1;
        return isAlone ? `on line ${line}` : `on line ${line} from column ${column}`;
      });
    },
    whichOf: (times, apart) =>
      `${apart ? 'section: or ' : ''}occurrence: 1 to ${times} or all, or quote more words`,
  };
}

/** Of a stored text, and of inputs that quote it. */
export const inputWording: Wording = {
  text: 'the text',
  headings: "the document's headings",
  placesOf: (offsets) => offsets.map((offset) => `at code point ${offset}`),
  whichOf: (times, apart) =>
    `${apart ? '`section`, ' : ''}\`occurrence\` (1 to ${times}) or \`start\`, or quote more words`,
};
