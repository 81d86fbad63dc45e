import { writeFileSync } from 'node:fs';
import { csvMappingSchema } from '../src/exchange/import/csvMapping.ts';

/** Writes the JSON Schema by which editors complete and check mappings of tables. */
const file = new URL('../docs/mappings/mapping.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(csvMappingSchema, null, 2)}\n`);
