import { writtenFields } from '../commands/writtenFields.ts';
import type { Path } from '../errors.ts';
import { graphModel } from '../schema/graphModel.ts';
import { inputName } from './inputName.ts';

const written = [...graphModel.types.keys()].flatMap(writtenFields);
/** The names in inputs of fields that rules call as dossiers or rows do. */
const CALLED = new Map(
  written.flatMap((field) => [field.written.as, field.name].map((name) => [name, inputName(field)] as const)),
);
/** The parts of a dossier's entries that inputs do not have. */
const PARTS = new Set(written.flatMap(({ written: { under } }) => under ?? []));

/** Where in the arguments of a mutation a path leads that rules and readers give: `['claims', 0, 'quotes', 1]`. */
export function inputPath(path: Path): Path {
  return path
    .filter((step) => typeof step === 'number' || !PARTS.has(step))
    .map((step) => (typeof step === 'number' ? step : (CALLED.get(step) ?? step)));
}
