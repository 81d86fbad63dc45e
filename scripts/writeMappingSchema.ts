import { writeFileSync } from 'node:fs';
import { bratMappingSchema } from '../src/exchange/import/bratMapping.ts';
import { csvMappingSchema } from '../src/exchange/import/csvMapping.ts';
import { dnaMappingSchema } from '../src/exchange/import/dnaMapping.ts';
import { webannoMappingSchema } from '../src/exchange/import/webannoMapping.ts';

/** Writes the JSON Schemas by which editors complete and check mapping files, one for each format that has them. */
const schemas = {
  'brat.schema.json': bratMappingSchema,
  'dna.schema.json': dnaMappingSchema,
  'mapping.schema.json': csvMappingSchema,
  'webanno.schema.json': webannoMappingSchema,
};
for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../docs/mappings/${name}`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}
