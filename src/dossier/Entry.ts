/** The content of a dossier as `checkShape` gives it. In lists, null stands for an item that did not fit. */
export type Content = string | number | boolean | null | readonly Content[] | Entry;

/** An entry: its fields by their names in the dossier, without those that did not fit. */
export interface Entry {
  readonly [field: string]: Content;
}

export function isEntry(content: Content | undefined): content is Entry {
  return typeof content === 'object' && content !== null && !isList(content);
}

export function isList(content: Content | undefined): content is readonly Content[] {
  return Array.isArray(content);
}

/** The text in a field, or null where there is none. */
export function textIn(entry: Entry, field: string): string | null {
  const content = entry[field];
  return typeof content === 'string' ? content : null;
}

/** The entry in a field, an empty one where it is missing. */
export function entryIn(entry: Entry, field: string): Entry {
  const content = entry[field];
  return isEntry(content) ? content : {};
}

/** The list in a field, with null for each gap; empty where it is missing. */
export function listIn(entry: Entry, field: string): readonly Content[] {
  const content = entry[field];
  return isList(content) ? content : [];
}

/** The entries of the list in a field, each with its index there. */
export function entriesIn(entry: Entry, field: string): readonly (readonly [index: number, entry: Entry])[] {
  return listIn(entry, field).flatMap((content, i) => (isEntry(content) ? [[i, content] as const] : []));
}
