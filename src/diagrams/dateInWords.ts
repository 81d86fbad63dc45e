/**
 * A date or an interval in EDTF as people write it, no more exact than it is: `22 August 2025`, `August 2025`,
 * `18 August 2025 – 22 August 2025`. Other forms stay.
 *
 * @param language a tag (BCP 47)
 */
export function dateInWords(edtf: string, language = 'en'): string {
  return edtf
    .split('/')
    .map((date) => oneInWords(date, language))
    .join(' – ');
}

function oneInWords(date: string, language: string): string {
  const parts = /^(\d{4})-(\d{2})(-\d{2})?$/.exec(date);
  if (parts === null) return date;
  const day = parts[3] === undefined ? {} : ({ day: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...day,
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${parts[1]}-${parts[2]}${parts[3] ?? '-01'}T00:00:00Z`));
}
