/**
 * Whether two answers hold the same values, whatever their keys and nesting. Cursors, names of types and what
 * is told beside the data are each server's own.
 */
export function saysTheSame(a: string, b: string): boolean {
  return a === b || String(valuesIn(JSON.parse(a)).sort()) === String(valuesIn(JSON.parse(b)).sort());
}

function valuesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, inner]) => (OWN.has(key) ? [] : valuesIn(inner)));
}

const OWN = new Set(['__typename', 'cursor', 'endCursor', 'extensions']);
