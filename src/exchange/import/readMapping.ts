import { isMap } from 'yaml';
import { checkShape } from '../../dossier/checkShape.ts';
import { type Entry, isEntry } from '../../dossier/Entry.ts';
import type { LocatedFault } from '../../dossier/FileLocation.ts';
import { formatFaults } from '../../dossier/formatFaults.ts';
import type { JsonSchema } from '../../dossier/JsonSchema.ts';
import { locate } from '../../dossier/locate.ts';
import { locateFault } from '../../dossier/locateFault.ts';
import { parseYaml } from '../../dossier/parseYaml.ts';
import { textFile } from '../../dossier/TextFile.ts';
import { DemarcheError, type Fault, type Path } from '../../errors.ts';
import { readUtf8 } from './readUtf8.ts';

/** What a mapping file says, and where in it: `mapping.yaml:3:5`. */
export interface MappingFile {
  readonly entry: Entry;
  placeOf(path: Path): string;
}

/**
 * Reads a mapping file: YAML, as dossiers are, that fits a schema.
 *
 * Throws BAD_ARGUMENT where it cannot be read, or with every fault, each with its line and column, and what was probably
 * meant.
 */
export async function readMapping(file: string, schema: JsonSchema): Promise<MappingFile> {
  const yaml = parseYaml(textFile(file, await readUtf8(file)));
  if (yaml.faults.length > 0) throw refused(file, yaml.faults);
  if (!isMap(yaml.root))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `"${file}" is no mapping: it has to have ${(schema.required ?? []).map((name) => `${name}:`).join(' and ')}.`,
    );
  const place = (path: Path) => locate(yaml, path);
  const { value, faults } = checkShape(yaml, yaml.root, schema);
  if (faults.length > 0 || !isEntry(value))
    throw refused(
      file,
      faults.map((fault: Fault | LocatedFault) => ('line' in fault ? fault : locateFault(fault, place))),
    );
  return {
    entry: value,
    placeOf: (path) => {
      const { line, column } = place(path);
      return `${file}:${line}:${column}`;
    },
  };
}

function refused(file: string, faults: readonly LocatedFault[]): DemarcheError {
  return new DemarcheError('BAD_ARGUMENT', `The mapping "${file}" does not fit.\n${formatFaults(faults)}`, {
    faults,
  });
}
