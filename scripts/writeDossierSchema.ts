import { writeFileSync } from 'node:fs';
import { dossierSchema } from '../src/dossier/dossierSchema.ts';

/** Writes the JSON Schema by which editors complete and check dossiers, as schema.graphql now has it. */
const file = new URL('../src/dossier/dossier.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(dossierSchema, null, 2)}\n`);
