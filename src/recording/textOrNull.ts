/** What a stored field or an edge holds where it is one text; null for whatever else. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
