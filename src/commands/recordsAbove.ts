/** The fields by which records are put under others of their kind, and how people say so. */
export const ABOVE = { partOf: 'part of', broader: 'narrower than' } as const;

/** What a record is a part or a case of, among its fields: slugs of a declaration, ids of a row. */
export function recordsAbove(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(ABOVE).flatMap((name) => {
    const above: unknown = fields[name];
    return Array.isArray(above) ? above.map(String) : [];
  });
}
