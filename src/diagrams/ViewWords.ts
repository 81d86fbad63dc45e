/** One text for each form that numbers have in a language, by the names of Unicode CLDR. */
type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The words in which a view says what it shows and where it is from, in one language: `{name}` stands for a value. */
export interface ViewWords {
  /** For dates and numbers (BCP 47). */
  readonly language: string;
  readonly quotation: { readonly open: string; readonly close: string };
  readonly whoStandsWhere: string;
  readonly whereStands: Forms;
  readonly and: string;
  readonly or: string;
  readonly inDocuments: string;
  readonly only: string;
  readonly withoutEarlier: string;
  readonly withParts: string;
  readonly heldOn: string;
  readonly heldBetween: string;
  readonly heldSince: string;
  readonly heldUntil: string;
  readonly source: Forms;
  readonly moreTexts: Forms;
  readonly claims: Forms;
  /** Where only some positions are read: how many claims they rest on. */
  readonly claimsOfFirst: string;
  readonly undated: string;
  readonly saidOn: string;
  readonly saidBetween: string;
  readonly shown: string;
}

/** The words of diagrams. */
export const ENGLISH_VIEW: ViewWords = {
  language: 'en-GB',
  quotation: { open: '“', close: '”' },
  whoStandsWhere: 'Who stands where',
  whereStands: { one: 'Where {actors} stands', other: 'Where {actors} stand' },
  and: ' and ',
  or: ' or ',
  inDocuments: 'in {documents}',
  only: 'only {stances}',
  withoutEarlier: 'without earlier stances',
  withParts: 'with all that is part of them, each under its own name',
  heldOn: 'held {from}',
  heldBetween: 'held {from} to {to}',
  heldSince: 'held {from} or later',
  heldUntil: 'held {to} or earlier',
  source: { one: 'Source: {texts}.', other: 'Sources: {texts}.' },
  moreTexts: { one: ' and {count} more text', other: ' and {count} more texts' },
  claims: { one: '{count} claim', other: '{count} claims' },
  claimsOfFirst: '{claims} behind the first {positions} positions',
  undated: '{claims}; no text says when they were said.',
  saidOn: '{claims}, said {from} as far as dates are known.',
  saidBetween: '{claims}, said {from} to {to} as far as dates are known.',
  shown: 'Shown: {cut}.',
};

/** A text of some words with its values in place of their names. */
export function said(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The same in the form that a number takes, which `{count}` stands for, as the language writes it: `2,374 claims`. */
export function counted(
  { language }: Pick<ViewWords, 'language'>,
  forms: Forms,
  count: number,
  values: Readonly<Record<string, string>> = {},
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return said(form, { ...values, count: count.toLocaleString(language) });
}
