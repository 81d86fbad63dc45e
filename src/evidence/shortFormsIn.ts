import { SHORT_FORMS, type ShortForms } from './shortForms.ts';

/** What a full stop belongs to. `inner` is one within a short form: the first of "U.S." */
export interface KnownStop {
  readonly kinds: ReadonlySet<Kind | 'inner'>;
  /** How much of the short form stands before it, in UTF-16 units. */
  readonly length: number;
  /** Words before which it goes on, as "U.S." does before "President". */
  readonly goesWith: readonly string[];
}

type Kind = 'never' | 'beforeNumber' | 'beforeName' | 'maybe';

const KINDS: readonly Kind[] = ['never', 'beforeNumber', 'beforeName', 'maybe'];

/** The short forms of a language, ready to be looked up. */
export interface KnownForms {
  readonly language: string;
  readonly data: ShortForms;
  /** The names of months, long and short, without a full stop. */
  readonly months: readonly string[];
  /** The full stops of a text that belong to a short form, by where they stand. */
  stopsIn(text: string): ReadonlyMap<number, KnownStop>;
}

const known = new Map<string, KnownForms>();

/** @param tag a language tag (BCP 47); languages without data have the international short forms */
export function knownForms(tag: string): KnownForms {
  const { language } = new Intl.Locale(tag);
  const forms = known.get(language) ?? makeForms(language);
  known.set(language, forms);
  return forms;
}

function makeForms(language: string): KnownForms {
  const own = SHORT_FORMS[language] ?? {};
  const data: ShortForms = { ...SHORT_FORMS.und, ...own };
  const kinds = new Map<string, Set<Kind>>();
  const add = (form: string, kind: Kind) => kinds.set(form, (kinds.get(form) ?? new Set()).add(kind));
  for (const kind of KINDS) {
    for (const form of [...wordsOf(SHORT_FORMS.und?.[kind]), ...wordsOf(own[kind])]) add(form, kind);
  }
  const long = monthNames(language, 'long');
  const short = monthNames(language, 'short').filter((name) => !long.includes(name));
  for (const month of short) if (/^\p{L}{2,}$/u.test(month)) add(month, 'beforeNumber');
  for (const [form, of] of [...kinds]) {
    // A single capital is an initial.
    if (form.length === 1) continue;
    const capital = form.charAt(0).toLocaleUpperCase(language) + form.slice(1);
    for (const kind of of) add(capital, kind);
  }
  const goesWith = new Map(
    (data.goesWith ?? []).flatMap(({ forms, words }) =>
      wordsOf(forms).map((form) => [form, wordsOf(words)] as const),
    ),
  );
  const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}.])(?:${longestFirst.map(patternOf).join('|')})\\.`,
    'gu',
  );
  return { language, data, months: [...long, ...short], stopsIn };

  function stopsIn(text: string): ReadonlyMap<number, KnownStop> {
    const stops = new Map<number, KnownStop>();
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      const form = found.slice(0, -1).replace(/\s/gu, '');
      for (const { index } of found.matchAll(/\./g)) {
        const isLast = index === found.length - 1;
        const of = isLast ? (kinds.get(form) ?? new Set()) : new Set(['inner'] as const);
        stops.set(start + index, {
          kinds: of,
          length: index,
          goesWith: (isLast && goesWith.get(form)) || [],
        });
      }
    }
    return stops;
  }
}

/** The words of a list in the data. */
export function wordsOf(list: string | undefined): readonly string[] {
  return list?.split(' ') ?? [];
}

/** In "z. B." a space may part what "U.S." has together. */
function patternOf(form: string): string {
  return form.split('.').join(/^\p{Lu}(?:\.\p{Lu})+$/u.test(form) ? '\\.' : '\\.\\s?');
}

/** The names of the months as they stand alone and in a date, where the two differ. */
function monthNames(language: string, length: 'long' | 'short'): readonly string[] {
  // For a language that it lacks, Intl takes that of the machine.
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return [];
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 3)));
  const formats: readonly Intl.DateTimeFormatOptions[] = [
    { month: length, timeZone: 'UTC' },
    { month: length, day: 'numeric', timeZone: 'UTC' },
  ];
  const names = formats.flatMap((options) => {
    const format = new Intl.DateTimeFormat(language, options);
    return months.flatMap((date) =>
      format
        .formatToParts(date)
        .flatMap(({ type, value }) => (type === 'month' ? [value.replace(/\.$/, '')] : [])),
    );
  });
  return [...new Set(names)];
}
