import type { LocatedFault } from './FileLocation.ts';

/** Faults as a compiler prints them, one a line, in the order of the files: `file:line:column rule  message`. */
export function formatFaults(faults: readonly LocatedFault[]): string {
  return [...faults]
    .sort(byPlace)
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}  ${message}`)
    .join('\n');
}

/** Warnings in the same form. */
export function formatWarnings(warnings: readonly LocatedFault[]): string {
  return formatFaults(warnings.map((warning) => ({ ...warning, message: `Warning: ${warning.message}` })));
}

function byPlace(a: LocatedFault, b: LocatedFault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
