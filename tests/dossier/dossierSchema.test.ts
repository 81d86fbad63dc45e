import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { checkShape } from '../../src/dossier/checkShape.ts';
import { dossierSchema, resolved } from '../../src/dossier/dossierSchema.ts';
import type { JsonSchema } from '../../src/dossier/JsonSchema.ts';
import { parseYaml } from '../../src/dossier/parseYaml.ts';
import { HARBOUR } from './harbour.ts';

const schema = JSON.parse(readFileSync('src/dossier/dossier.schema.json', 'utf-8'));
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
ajv.addKeyword('errorMessage');
const accepts = ajv.compile(schema);

const harbour = readFileSync(`${HARBOUR}/dossier.yaml`, 'utf-8');
const real = readFileSync('seed/putin-zelensky-talks/dossier.yaml', 'utf-8');

const readerAccepts = (text: string) => {
  const locationAt = () => ({ file: 'dossier.yaml', line: 1, column: 1 });
  const yaml = parseYaml({ file: 'dossier.yaml', text, locationAt });
  return checkShape(yaml, yaml.root, dossierSchema).faults.length === 0;
};

describe('dossier.schema.json', () => {
  test('accepts the real dossier and the one of these tests', () => {
    for (const text of [real, harbour]) {
      expect(accepts(parse(text)), ajv.errorsText(accepts.errors)).toBe(true);
      expect(readerAccepts(text)).toBe(true);
    }
  });

  test.each([
    ['an unknown field', ['hedged: true', 'hegded: true']],
    ['a missing field', ['coder: zz\n', '']],
    ['an unknown value', ['stance: DISCUSSES', 'stance: DISCUSS']],
    ['no slug', ['  council:', '  The_Council:']],
    ['an empty text', ['coder: zz', 'coder: " "']],
    ['occurrence 0', ['occurrence: 1', 'occurrence: 0']],
    ['an occurrence in words', ['occurrence: 1', 'occurrence: first']],
  ])('refuses %s', (_, [from = '', to = '']) => {
    const text = harbour.replace(from, to);
    expect(text).not.toBe(harbour);
    expect(accepts(parse(text))).toBe(false);
    expect(readerAccepts(text)).toBe(false);
  });

  test('and the reader agree on dossiers that are broken anywhere, in any way', () => {
    const paths = pathsOf(parse(harbour));
    const wrong = fc.constantFrom<unknown>(
      null,
      true,
      0,
      1,
      2.5,
      '',
      ' ',
      'x',
      'No Slug',
      [],
      ['x'],
      [1],
      {},
      { quote: 'x' },
      { x: 1 },
    );
    const how = fc.oneof(
      fc.record({ do: fc.constant('replace'), by: wrong }),
      fc.record({ do: fc.constant('delete') }),
      fc.record({ do: fc.constant('add'), by: wrong }),
    );
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.nat(paths.length - 1), how, (i, change) => {
        const document = parseDocument(harbour);
        const path = paths[i] ?? [];
        if (change.do === 'delete') document.deleteIn(path);
        else if (change.do === 'add' && typeof path.at(-1) === 'string')
          document.setIn([...path.slice(0, -1), 'extra'], 'by' in change ? change.by : null);
        else document.setIn(path, 'by' in change ? change.by : null);
        const data: unknown = document.toJS();
        const verdict = accepts(data);
        seen[verdict ? 'accepted' : 'refused'] += 1;
        expect(readerAccepts(stringify(data)), `${path.join('.')} ${JSON.stringify(change)}`).toBe(verdict);
      }),
      { numRuns: 500 },
    );
    expect(seen.accepted).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  });

  test('is what schema.graphql says: `npm run dossier-schema` writes it anew', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(dossierSchema)));
  });

  test('describes every field, for editors to show', () => {
    const all = [dossierSchema, ...Object.values(dossierSchema.definitions ?? {})].flatMap((one) =>
      Object.entries(one.properties ?? {}),
    );
    expect(all.length).toBeGreaterThan(70);
    expect(all.filter(([, field]) => !resolved(field).description).map(([name]) => name)).toEqual([]);
  });

  test('uses no keyword that the reader does not know', () => {
    const known = new Set([
      ...['$ref', 'title', 'description', 'errorMessage', 'type', 'enum', 'pattern', 'maxLength', 'minimum'],
      ...['minItems', 'properties', 'required', 'propertyNames', 'additionalProperties', 'items', 'anyOf'],
      ...['$schema', 'definitions', 'examples'],
    ]);
    expect([...keywordsOf(dossierSchema)].filter((keyword) => !known.has(keyword))).toEqual([]);
  });
});

function pathsOf(value: unknown, path: readonly (string | number)[] = []): readonly (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

function keywordsOf(one: JsonSchema): ReadonlySet<string> {
  const inner = [
    ...Object.values(one.properties ?? {}),
    ...Object.values(one.definitions ?? {}),
    ...(one.anyOf ?? []),
    ...(one.items ? [one.items] : []),
    ...(one.propertyNames ? [one.propertyNames] : []),
    ...(typeof one.additionalProperties === 'object' ? [one.additionalProperties] : []),
  ];
  return new Set([...Object.keys(one), ...inner.flatMap((schemaInside) => [...keywordsOf(schemaInside)])]);
}
