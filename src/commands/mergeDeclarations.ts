import type { Declare } from './Command.ts';

/** What one document says of a record. */
export interface Declaration {
  readonly type: Declare['type'];
  readonly slug: string;
  readonly document: string;
  readonly fields: Readonly<Record<string, unknown>> | Declare['fields'];
}

type Said = { readonly document: string; readonly slug: string; readonly value: unknown };

/** What several documents declare of one record, together. */
export interface Merged {
  readonly type: Declare['type'];
  /** Each field that any of them declares; lists joined, without repetition. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly disagreements: readonly { readonly field: string; readonly one: Said; readonly other: Said }[];
}

/** Merges the declarations of one record, one or more, in the order of their documents' slugs. */
export function mergeDeclarations(declarations: readonly Declaration[]): Merged {
  const [first, ...rest] = declarations.toSorted((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : 0,
  );
  if (first === undefined) throw new Error('Nothing to merge.');
  const said = new Map<string, Said>();
  const disagreements: { field: string; one: Said; other: Said }[] = [];
  for (const { type, slug, document, fields } of [first, ...rest]) {
    if (type !== first.type) {
      const one = { document: first.document, slug, value: first.type };
      disagreements.push({ field: 'type', one, other: { document, slug, value: type } });
      continue;
    }
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const one = said.get(field);
      const other = { document, slug, value };
      if (one === undefined) said.set(field, other);
      else if (Array.isArray(value) && Array.isArray(one.value))
        said.set(field, { ...one, value: union(one.value, value) });
      else if (value !== one.value) disagreements.push({ field, one, other });
    }
  }
  return {
    type: first.type,
    fields: Object.fromEntries([...said].map(([field, { value }]) => [field, value])),
    disagreements,
  };
}

function union(one: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const seen = new Set(one.map((item) => JSON.stringify(item)));
  return [...one, ...other.filter((item) => !seen.has(JSON.stringify(item)))];
}
