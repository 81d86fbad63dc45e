import type { Fields, FieldValue } from './Fields.ts';

/** What one document says of a record. */
export interface Declaration {
  readonly type: string;
  readonly slug: string;
  readonly document: string;
  readonly fields: Fields;
}

/** What one of them has in a field. */
type DeclaredValue = { readonly document: string; readonly slug: string; readonly value: FieldValue };

/** What several documents declare of one record, together. */
export interface Merged {
  readonly type: string;
  /** Each field that any of them declares; lists joined, without repetition. */
  readonly fields: Fields;
  readonly disagreements: readonly {
    readonly field: string;
    readonly one: DeclaredValue;
    readonly other: DeclaredValue;
  }[];
}

/** Merges the declarations of one record, one or more, in the order of their documents' slugs. */
export function mergeDeclarations(declarations: readonly Declaration[]): Merged {
  const [first, ...rest] = declarations.toSorted((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : 0,
  );
  if (first === undefined) throw new Error('Nothing to merge.');
  const declared = new Map<string, DeclaredValue>();
  const disagreements: { field: string; one: DeclaredValue; other: DeclaredValue }[] = [];
  for (const { type, slug, document, fields } of [first, ...rest]) {
    if (type !== first.type) {
      const one = { document: first.document, slug, value: first.type };
      disagreements.push({ field: 'type', one, other: { document, slug, value: type } });
      continue;
    }
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const one = declared.get(field);
      const other = { document, slug, value };
      if (one === undefined) declared.set(field, other);
      else if (isList(value) && isList(one.value))
        declared.set(field, { ...one, value: union(one.value, value) });
      else if (value !== one.value) disagreements.push({ field, one, other });
    }
  }
  return {
    type: first.type,
    fields: Object.fromEntries([...declared].map(([field, { value }]) => [field, value])),
    disagreements,
  };
}

type List = Extract<FieldValue, readonly unknown[]>;

function isList(value: FieldValue): value is List {
  return Array.isArray(value);
}

function union(one: List, other: List): List {
  const both = [...one, ...other];
  return [...new Map(both.map((item) => [JSON.stringify(item), item])).values()];
}
