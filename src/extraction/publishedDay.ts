import { dateMeant } from '../evidence/dateMeant.ts';
import { edtfDays } from '../evidence/edtfDays.ts';

/** The day that a file says it was published on, in EDTF; null where that is not a date, or may be either of two. */
export function publishedDay(said: string): string | null {
  const text = said.trim();
  // A time of day belongs to the day as its place has it, which is how it is written.
  const [day] = /^\d{4}-\d\d-\d\d(?=T|\s|$)/.exec(text) ?? [];
  const date = day ?? (edtfDays(text) === null ? dateMeant(text) : text);
  return date !== null && edtfDays(date) !== null ? date : null;
}
