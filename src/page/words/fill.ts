/** A text with its values in place of their names: `fill('{n} of {m}', { n: 1, m: 9 })` is `1 of 9`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
