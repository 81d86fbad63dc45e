const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date in EDTF as people write it, no more exact than it is: `22 August 2025`, `August 2025`. Other forms stay. */
export function dateInWords(edtf: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return DAY.format(new Date(`${edtf}T00:00:00Z`));
  if (/^\d{4}-\d{2}$/.test(edtf)) return MONTH.format(new Date(`${edtf}-01T00:00:00Z`));
  return edtf;
}
