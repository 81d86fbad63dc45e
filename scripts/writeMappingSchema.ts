import { writeFileSync } from 'node:fs';
import { csvMappingSchema } from '../src/exchange/import/csvMapping.ts';
import { dnaMappingSchema } from '../src/exchange/import/dnaMapping.ts';

/** Writes the JSON Schemas by which editors complete and check mapping files: of tables, and of DNA files. */
const schemas = { 'mapping.schema.json': csvMappingSchema, 'dna.schema.json': dnaMappingSchema };
for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../docs/mappings/${name}`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}
