import type { Example } from '../../src/api/examples.ts';
import type { Row } from '../../src/stores/Store.ts';

/** Which rows the variables of published questions name. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  actor: ['Actor'],
  holder: ['Actor'],
  group: ['Actor'],
  issue: ['Issue'],
  document: ['Document'],
};

/** The published questions once for each row that they may be about. */
export function everythingOf(examples: readonly Example[], rows: readonly Row[]): readonly Example[] {
  return examples.flatMap((example) => {
    const [name] = Object.keys(example.variables).filter((one) => NAMED[one]);
    if (name === undefined) return [example];
    const slugs = rows.filter(({ type }) => NAMED[name]?.includes(type)).map(({ fields }) => fields.slug);
    const isList = Array.isArray(example.variables[name]);
    return slugs.map((slug) => ({
      ...example,
      variables: { ...example.variables, [name]: isList ? [slug] : slug },
    }));
  });
}
