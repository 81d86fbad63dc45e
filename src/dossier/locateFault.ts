import { type Fault, type Path, pathText } from '../errors.ts';
import type { FileLocation, LocatedFault } from './FileLocation.ts';

/** A fault with its place in the file. Where its message names another entry, it names the line instead. */
export function locateFault(fault: Fault, locate: (path: Path) => FileLocation): LocatedFault {
  const { message, other, at } = fault;
  const shown = other ? message.replace(pathText(other), () => `line ${locate(other).line}`) : message;
  return { ...fault, message: shown, ...locate(at) };
}
