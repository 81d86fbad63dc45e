import { byDocument } from './byDocument.ts';
import type { Fields, FieldValue } from './Fields.ts';

/** What one coder says of a record, or of a document itself. */
export interface Declaration {
  readonly type: string;
  readonly slug: string;
  /** The slug of the document in which it was read, or null where it was read in none. */
  readonly document: string | null;
  readonly coder: string;
  readonly fields: Fields;
}

/** What several declare of one record, together. */
export interface Merged {
  readonly type: string;
  /** Each field that any of them declares; lists joined, without repetition. */
  readonly fields: Fields;
}

/**
 * Merges the declarations of one record, one or more, in the order of their documents' slugs and their coders. Where they
 * disagree, which `recordsAgree` refuses, the first one counts.
 */
export function mergeDeclarations(declarations: readonly Declaration[]): Merged {
  const [first, ...rest] = declarations.toSorted(byDocument);
  if (first === undefined) throw new Error('Nothing to merge.');
  const merged = new Map<string, FieldValue>();
  for (const { type, fields } of [first, ...rest]) {
    if (type !== first.type) continue;
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const one = merged.get(field);
      if (one === undefined) merged.set(field, value);
      else if (isList(value) && isList(one)) merged.set(field, union(one, value));
    }
  }
  return { type: first.type, fields: Object.fromEntries(merged) };
}

export type List = Extract<FieldValue, readonly unknown[]>;

/** Whether a field holds several things. */
export function isList(value: FieldValue): value is List {
  return Array.isArray(value);
}

/** What either of two lists has, each once. */
export function union(one: List, other: List): List {
  const both = [...one, ...other];
  return [...new Map(both.map((item) => [JSON.stringify(item), item])).values()];
}
