import { asciiDigits } from './asciiDigits.ts';
import { edtfDays } from './edtfDays.ts';
import { fold } from './foldText.ts';

/** What a text that is no date was probably meant to be, in EDTF: `2025-08-18` for `20250818`. Null where it cannot be told. */
export function dateMeant(text: string): string | null {
  const plain = asciiDigits(fold(text, { letters: 'asWritten' }));
  const meant = [
    plain,
    // As the drafts of the standard had it.
    /^[\dux-]+$/.test(plain) ? plain.replace(/[ux]/g, 'X') : null,
    markedAtEnd(plain),
    inOrder(plain),
    openEnd(plain),
    openDigit(plain),
    span(plain),
  ].find((date) => date !== null && date !== text && edtfDays(date) !== null);
  return meant ?? dayOrMonth(withoutTime(plain));
}

/** `2025~-08` as `2025-08~`. */
function markedAtEnd(text: string): string | null {
  const [mark] = /[?~%]/.exec(text) ?? [];
  return mark === undefined || text.includes('/') ? null : `${text.replace(/[?~%]/g, '')}${mark}`;
}

/** An interval whose ends are the wrong way round, or the same. */
function inOrder(text: string): string | null {
  const [from, to, ...more] = text.split('/');
  if (from === undefined || to === undefined || more.length > 0) return null;
  return from === to ? from : `${to}/${from}`;
}

/** An interval with a word at one end. */
function openEnd(text: string): string {
  return text
    .replace(/\/\s*(?:now|open|present|today)$/i, '/..')
    .replace(/^unknown\s*\/|\/\s*unknown$/i, '/');
}

/** `2025-1X` as the months that it may be, `2025-10/2025-12`. */
function openDigit(text: string): string | null {
  if (!/^\d{4}-(?:\d\d-)?\dX$/.test(text)) return null;
  const each = Array.from({ length: 10 }, (_, digit) => text.replace('X', String(digit)));
  const possible = each.filter((date) => edtfDays(date) !== null);
  return `${possible[0]}/${possible.at(-1)}`;
}

/** Two days or two years, however they are joined. */
function span(text: string): string | null {
  const ends = text.match(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g) ?? text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  if (ends.length === 2) return ends.join('/');
  const [, begun, last] = /^(\d{4}-\d\d-)\d\d\/(\d\d)$/.exec(text) ?? [];
  return begun === undefined ? null : `${text.slice(0, 10)}/${begun}${last}`;
}

/** A day without its time of day and its zone. */
function withoutTime(text: string): string {
  return text.replace(/(?<=\d)(?:Z|T\d.*|\s+\d{1,2}:.*|[+-]\d\d:\d\d)$/, '');
}

/**
 * A day, a month or a year from its numbers; both days where either number may be the month, as in `03/08/2025`. Nothing
 * where letters are left that may change what the numbers say: `Q3 2025`.
 */
function dayOrMonth(text: string): string | null {
  const named = withMonthsNumbered(text);
  if (/\p{L}/u.test(named.replace(NOTHING_MORE, ''))) return null;
  const dates = orders(named.match(/#?\d+/g) ?? [], /\d\.\d/.test(text))
    .map((parts) => parts.map((part) => part.replace('#', '').padStart(2, '0')).join('-'))
    .filter((date) => edtfDays(date) !== null);
  return dates.length === 0 ? null : [...new Set(dates)].join(' or ');
}

/** Letters that say no more than the numbers: `Monday, 18th`, `2025年8月18日`. */
const NOTHING_MORE = /\b\p{L}+day\b|(?<=\d)(?:st|nd|rd|th)\b|[年月日号號년월일]/gu;

/** The numbers as year, month and day, in each order that they may be in. @param isDotted as in `3.8.2025`, where the day is first */
function orders(numbers: readonly string[], isDotted: boolean): readonly (readonly string[])[] {
  const [a = '', b = '', c = '', ...more] = numbers;
  const isYear = (number: string) => number.length === 4 && !number.startsWith('#');
  if (more.length > 0 || a === '') return [];
  if (numbers.length === 1) {
    if (a.length === 6) return [[a.slice(0, 4), a.slice(4)]];
    if (a.length !== 8) return isYear(a) ? [[a]] : [];
    const yearFirst = [a.slice(0, 4), a.slice(4, 6), a.slice(6)];
    return edtfDays(yearFirst.join('-')) ? [yearFirst] : [[a.slice(4), a.slice(2, 4), a.slice(0, 2)]];
  }
  if (numbers.length === 2) return isYear(a) ? [[a, b]] : isYear(b) ? [[b, a]] : [];
  if (isYear(a)) return edtfDays([a, b.padStart(2, '0')].join('-')) ? [[a, b, c]] : [[a, c, b]];
  if (!isYear(c)) return [];
  return [...(a.startsWith('#') ? [] : [[c, b, a]]), ...(b.startsWith('#') || isDotted ? [] : [[c, a, b]])];
}

/** `3 March 2025` as `3 #3 2025`: months by their names in English, long or short. Made when asked for: few dates have one. */
function withMonthsNumbered(text: string): string {
  const named = (['long', 'short'] as const).flatMap((month) =>
    ['en-US', 'en-GB'].flatMap((locale) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, i) => [format.format(Date.UTC(2000, i)), i + 1] as const);
    }),
  );
  return named.reduce(
    (numbered, [name, number]) => numbered.replace(new RegExp(`\\b${name}\\b`, 'i'), ` #${number} `),
    text,
  );
}
