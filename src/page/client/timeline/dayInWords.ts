/** A date in EDTF as people of a language write it, no more exact than it is: `22 August 2025`, `August 2025`. */
export function dayInWords(edtf: string, language: string): string {
  return edtf
    .split('/')
    .map((one) => oneInWords(one, language))
    .join(' – ');
}

function oneInWords(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}
