/** What a dossier says, after `checkShape` has taken out whatever does not fit: null in a list is a gap that it left. */
export type Content = string | number | boolean | null | readonly Content[] | Entry;

/** Fields of a dossier by their names there; what is missing or did not fit is not among them. */
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

/** The fields in a field, none where it is missing. */
export function entryIn(entry: Entry, field: string): Entry {
  const content = entry[field];
  return isEntry(content) ? content : {};
}

/** The list in a field, with its gaps; empty where it is missing. */
export function listIn(entry: Entry, field: string): readonly Content[] {
  const content = entry[field];
  return isList(content) ? content : [];
}

/** The entries of a list in a field, with their places in it. */
export function entriesIn(entry: Entry, field: string): readonly (readonly [place: number, entry: Entry])[] {
  return listIn(entry, field).flatMap((content, i) => (isEntry(content) ? [[i, content] as const] : []));
}
