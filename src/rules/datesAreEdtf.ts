import { edtfDays } from '../evidence/edtfDays.ts';
import type { Rule } from './Rule.ts';

/** A date is EDTF (ISO 8601-2), or left out. */
export const datesAreEdtf: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const dates =
      c.do === 'putDocument'
        ? { publishedAt: c.publishedAt }
        : c.do === 'putOffice'
          ? { since: c.since, until: c.until }
          : c.do === 'recordClaim'
            ? { said: c.saidAt }
            : {};
    return Object.entries(dates).flatMap(([field, date]) => {
      const days = date === null ? null : edtfDays(date);
      return days && 'fault' in days
        ? [{ rule: 'datesAreEdtf', at: `${c.at}.${field}`, message: `"${date}" ${days.fault}.` }]
        : [];
    });
  });
