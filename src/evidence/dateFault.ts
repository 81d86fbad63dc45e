import { dateMeant } from './dateMeant.ts';
import { edtfDays } from './edtfDays.ts';

/** Why a text is no date. */
export interface DateFault {
  /** The end of a sentence that begins with the text. */
  readonly fault: string;
  /** The date that was probably meant, or null where that cannot be told. */
  readonly meant: string | null;
}

/** What a date may have, in characters. */
export const LONGEST_DATE = 100;

const FORMS = '2025-08-22, 2025-08, 2025, 2025-08~ or 2025-08-18/2025-08-20';

/** Why a text is no date in EDTF as `edtfDays` reads it, or null where it is one. */
export function dateFault(date: string): DateFault | null {
  if (date.length > LONGEST_DATE)
    return { fault: `has ${date.length} characters: a date has at most ${LONGEST_DATE}`, meant: null };
  if (edtfDays(date) !== null) return null;
  const particular = particularFault(date);
  if (particular !== null) return { fault: particular, meant: null };
  const meant = dateMeant(date);
  const write = meant === null ? '' : `, ${meant}`;
  if (/\dT\d|\d:\d/.test(date)) return { fault: `has a time of day: write the day alone${write}`, meant };
  const ends = date.split('/');
  if (ends.length === 2 && ends.every((end) => edtfDays(end) !== null))
    return { fault: `ends before it begins, or with it: write the earlier end first${write}`, meant };
  return {
    fault: `is no date in EDTF (ISO 8601-2): write ${meant ?? `it like ${FORMS}`}`,
    meant,
  };
}

/** What is wrong with a text that says clearly what it means, but nothing that is a date here. */
function particularFault(date: string): string | null {
  if (/^\d+S\d/.test(date)) return 'has significant digits: write 195X for the years 1950 to 1959';
  if (/^Y|^[-−]\d{4}|^\d{5,}-/.test(date)) return 'is outside the years 0000 to 9999';
  if (/^XXXX|^(?:\.\.|0000[-\d]*)?\/(?:\.\.|9999[-\d]*)?$/.test(date))
    return 'says nothing of when: leave it out where the text gives no date';
  if (/(?<!\d)\d{4}-(2[1-9]|3\d|4[01])(?![\d-])/.test(date))
    return 'has a season or another part of a year: write its months, 2025-03/2025-05';
  const [month] = /(?<!\d)\d{4}-(?:00|1[3-9]|20)(?![\d-])/.exec(date) ?? [];
  if (month !== undefined) return `has a month that no year has, ${month}`;
  const day = (date.match(/(?<!\d)\d{4}-(?:0\d|1[0-2])-\d\d(?!\d)/g) ?? []).find(
    (one) => edtfDays(one) === null,
  );
  if (day !== undefined) return `has a day that its month does not have, ${day}`;
  return /^\d{2,3}$/.test(date)
    ? `is not a year of four digits: for all of its years write ${date.padEnd(4, 'X')}`
    : null;
}
