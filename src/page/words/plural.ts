import { fill } from './fill.ts';

/** One text for each form that numbers have in a language, by the names of Unicode CLDR; `other` stands for those left out. */
export type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The text for a number, with the number in it as `{count}`, as the language writes it: `2,374 positions`. */
export function plural(language: string, forms: Forms, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: count.toLocaleString(language) });
}
