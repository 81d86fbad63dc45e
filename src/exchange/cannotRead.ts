import { DemarcheError } from '../errors.ts';

/**
 * What to tell a person whose file cannot be read.
 *
 * @param file as the person named it
 * @param error what the system said of it
 */
export function cannotRead(file: string, error: unknown): DemarcheError {
  return new DemarcheError('BAD_ARGUMENT', why(JSON.stringify(file), error), { cause: error });
}

function why(name: string, error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${name}. Look at its name, and at the folder where you are.`;
    case 'EISDIR':
      return `${name} is a folder, and not a file.`;
    case 'EACCES':
    case 'EPERM':
      return `${name} may not be read: its permissions do not allow it.`;
    default:
      return `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
