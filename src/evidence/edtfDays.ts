import edtf from 'edtf';

/** The first and the last day on which something may have happened, as `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** What a date may have, in characters: lists of days are the longest, and the grammar is slow. */
export const LONGEST_DATE = 100;

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/**
 * The days that an EDTF date (ISO 8601-2) spans. Open and unknown ends of an interval reach to the years 0000
 * and 9999. What cannot be told in days, and what says nothing, is a fault: the end of a sentence that begins
 * with the date.
 */
export function edtfDays(date: string): Days | { readonly fault: string } {
  const refused = refusal(date);
  if (refused !== null) return { fault: refused };
  // A plain day, which is known to be one by now, is most of all dates, and the grammar is slow.
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return { first: date, last: date };
  const parsed = parse(date);
  if (parsed === null) {
    const ends = date.split('/');
    if (ends.length === 2 && ends.every((end) => parse(end) !== null)) {
      return { fault: 'ends before it begins, or with it: write the earlier end first' };
    }
    return {
      fault:
        'is no date in EDTF (ISO 8601-2): write 2025-08-22, 2025-08, 2025, 2025-08~ or 2025-08-18/2025-08-20',
    };
  }
  if (parsed.type === 'Decade' || parsed.type === 'Century') {
    return { fault: `is not a year of four digits: for all of its years write ${date.padEnd(4, 'X')}` };
  }
  const [lower, upper] = parsed.type === 'Interval' ? (parsed.values ?? []) : [parsed.min, parsed.max];
  const first = lower === null || parsed.min === Number.NEGATIVE_INFINITY ? FIRST_DAY : dayOf(parsed.min);
  const last = upper === null || parsed.max === Number.POSITIVE_INFINITY ? LAST_DAY : dayOf(parsed.max);
  if (first === null || last === null) return { fault: 'is outside the years 0000 to 9999' };
  if (first.startsWith('0000') && last.startsWith('9999')) {
    return { fault: 'says nothing of when: leave it out where the text gives no date' };
  }
  return { first, last };
}

/** What is too long for the package, and what it reads in a way that would not be true. */
function refusal(date: string): string | null {
  if (date.length > LONGEST_DATE) return `has ${date.length} characters: a date has at most ${LONGEST_DATE}`;
  if (/T/.test(date)) return 'has a time of day: write the day alone';
  if (/S\d/.test(date)) return 'has significant digits: write 195X for the years 1950 to 1959';
  if (/\d{4}-(2[1-9]|3\d|4[01])(?!\d)/.test(date)) {
    return 'has a season or another part of a year: write its months, 2025-03/2025-05';
  }
  const [none] = /\d{4}-(?:00|1[3-9]|20)(?!\d)/.exec(date) ?? [];
  if (none !== undefined) return `has a month that no year has, ${none}`;
  for (const [day] of date.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
    const moment = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)) {
      return `has a day that its month does not have, ${day}`;
    }
  }
  return null;
}

function parse(date: string): ReturnType<typeof edtf> | null {
  try {
    return edtf(date);
  } catch {
    return null;
  }
}

/** Null where no year of four digits has it, or none that a `Date` reaches. */
function dayOf(milliseconds: number): string | null {
  if (Number.isNaN(new Date(milliseconds).getTime())) return null;
  const day = new Date(milliseconds).toISOString().split('T')[0] ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
