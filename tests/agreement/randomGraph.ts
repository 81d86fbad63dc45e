import fc from 'fast-check';
import { foldWords } from '../../src/evidence/foldWords.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import type { Field, StoredType } from '../../src/schema/Model.ts';
import type { Row, Scalar } from '../../src/stores/Store.ts';

/** Few, so that filters and searches find something; strange, so that engines could differ on them. */
export const WORDS = [
  'Orbán',
  'orban',
  'talks',
  'Зеленський',
  'naïve',
  '平和',
  'مفاوضات',
  "O'Neil",
  'a"b\\c',
  '😀',
  '𝕏ray',
  '-',
  'AND',
  'x',
];

/** How many rows a graph has of each type. */
const ROWS = 14;

/** Claims are what most lists are of, so there are more of them. */
const CLAIMS = 45;

/** Enumerations of stored fields, by type and field. */
const enumOf = new Map(
  [...sdl.matchAll(/^(?:type|interface) (\w+)[\s\S]*?^\}/gm)].flatMap(([body, type]) =>
    [...body.matchAll(/^ {2}(\w+): \[?(\w+)/gm)].flatMap(([, field, of]) => {
      const values = graphModel.enums.get(of ?? '');
      return values ? [[`${type}.${field}`, values] as const] : [];
    }),
  ),
);

/** A graph made from the schema alone: rows of every type, of any values that it allows, and edges between them. */
export const randomGraph: fc.Arbitrary<readonly Row[]> = fc.gen().map((g) => {
  const types = [...graphModel.types.values()];
  const ids = new Map(
    types.map((type) => [
      type.name,
      Array.from({ length: type.name === 'Claim' ? CLAIMS : ROWS }, (_, i) => idFor(type.name, i)),
    ]),
  );
  return types.flatMap((type) => (ids.get(type.name) ?? []).map((id, i) => randomRow(g, type, id, i, ids)));
});

type Generate = Parameters<Parameters<ReturnType<typeof fc.gen>['map']>[0]>[0];

function idFor(type: string, i: number): string {
  return `${type.toLowerCase()}${String(i).padStart(3, '0')}`;
}

function randomRow(
  g: Generate,
  type: StoredType,
  id: string,
  i: number,
  ids: ReadonlyMap<string, readonly string[]>,
): Row {
  const fields: Record<string, Scalar> = {};
  const edges: Record<string, string | null | readonly string[]> = {};
  for (const field of type.fields.values()) {
    if (field.kind === 'scalar' && field.name !== 'id') fields[field.name] = randomScalar(g, type, field, i);
    if (field.kind === 'edge') {
      const far = field.to.flatMap((to) => ids.get(to) ?? []);
      if (field.via.kind === 'key') {
        const one = g(() => fc.constantFrom(...far));
        edges[field.name] = field.nullable && g(() => fc.nat(3)) === 0 ? null : one;
      } else if (field.via.kind === 'link' && field.via.near === 'from') {
        edges[field.name] = g(() => fc.uniqueArray(fc.constantFrom(...far), { maxLength: 4 }));
      }
    }
  }
  const words = type.words
    .flatMap((name) => [fields[name] ?? ''].flat())
    .flatMap((text) => foldWords(String(text)));
  return { type: type.name, id, fields, edges, words: [...new Set(words)].join(' ') };
}

function randomScalar(g: Generate, type: StoredType, field: Field & { kind: 'scalar' }, i: number): Scalar {
  const values = enumOf.get(`${type.name}.${field.name}`);
  const text = () => g(() => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })).join(' ');
  if (field.name === type.order) return orderFor(type, i);
  if (field.nullable && g(() => fc.nat(3)) === 0) return null;
  if (field.list) return g(() => fc.uniqueArray(fc.constantFrom(...(values ?? WORDS)), { maxLength: 3 }));
  // What is hidden is found by nobody who asks here.
  if (field.name === 'hidden') return g(() => fc.nat(7)) === 0;
  // Only accepted claims are seen where nobody asks for others.
  if (field.name === 'status' && g(() => fc.nat(3)) > 0) return 'ACCEPTED';
  if (values) return g(() => fc.constantFrom(...values));
  if (field.scalar === 'Boolean') return g(() => fc.boolean());
  if (field.scalar === 'Int') return g(() => fc.nat(20));
  // Halves are exact in either store.
  if (field.scalar === 'Float') return g(() => fc.integer({ min: -180, max: 180 })) / 2;
  if (/^(said|since|until|published(At|First|Last)|day)/.test(field.name))
    return g(() => fc.constantFrom('2025-08-18', '2025-08-20', '2025-08-22'));
  if (field.name === 'underIssue')
    return idFor(
      'Issue',
      g(() => fc.nat(ROWS - 1)),
    );
  if (field.name === 'slug') return `${type.name.toLowerCase()}-slug-${i}`;
  return text();
}

/** Two rows in three share their beginnings, as claims of one document do, so that only whole keys tell them apart. */
function orderFor(type: StoredType, i: number): string {
  if (type.order === 'slug') return `${type.name.toLowerCase()}-${(i * 7) % 10}-${i}`;
  return `${i % 3 === 0 ? '~' : '7974-91-77'} ${(i * 5) % 7} ${idFor(type.name, i)}`;
}
