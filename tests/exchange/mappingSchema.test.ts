import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bratMappingSchema } from '../../src/exchange/import/bratMapping.ts';
import { csvMappingSchema } from '../../src/exchange/import/csvMapping.ts';
import { dnaMappingSchema } from '../../src/exchange/import/dnaMapping.ts';
import { webannoMappingSchema } from '../../src/exchange/import/webannoMapping.ts';

const MAPPINGS = resolve(import.meta.dirname, '../../docs/mappings');

test.each([
  ['brat.schema.json', bratMappingSchema],
  ['mapping.schema.json', csvMappingSchema],
  ['dna.schema.json', dnaMappingSchema],
  ['webanno.schema.json', webannoMappingSchema],
])('docs/mappings/%s is what mapping files are checked by', async (name, schema) => {
  const written: unknown = JSON.parse(await readFile(join(MAPPINGS, name), 'utf8'));
  expect(written, 'npm run mapping-schema renews it').toEqual(schema);
});

test('each mapping in docs/mappings fits the schema that it names, for another validator too', async () => {
  const names = (await readdir(MAPPINGS)).filter((name) => name.endsWith('.yaml'));
  expect(names).toEqual(['brat.yaml', 'debatenet.yaml', 'dna.yaml', 'webanno.yaml']);
  for (const name of names) {
    const text = await readFile(join(MAPPINGS, name), 'utf8');
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    const ajv = new Ajv({ allowUnionTypes: true, strict: true, strictTypes: false });
    ajv.addKeyword('errorMessage');
    const fits = ajv.compile(JSON.parse(await readFile(join(MAPPINGS, schema), 'utf8')));
    expect([name, fits(parse(text)), fits.errors]).toEqual([name, true, null]);
  }
});
