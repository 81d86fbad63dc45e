import type { Fault } from '../errors.ts';
import type { Place, PlacedFault } from './Place.ts';

/** A fault with its place in the dossier; entries that its message names by their number are given by their line. */
export function placed(fault: Fault, locate: (at: string) => Place): PlacedFault {
  const message = fault.message.replace(
    /\b(?:claims|offices|ties|uncoded)\[\d+\]/g,
    (entry) => `line ${locate(entry).line}`,
  );
  return { ...fault, message, ...locate(fault.at) };
}
