import type { Path } from '../errors.ts';
import type { Command } from './Command.ts';
import type { WrittenField } from './writtenFields.ts';

/** Where a field of a command was written. */
export function pathTo(command: Command, { written }: WrittenField, ...more: Path): Path {
  return [...command.at, ...(written.under === null ? [] : [written.under]), written.as, ...more];
}
