import type { Fields, FieldValue } from '../commands/Fields.ts';
import { type Declaration, isList, mergeDeclarations, union } from '../commands/mergeDeclarations.ts';
import { writtenFields } from '../commands/writtenFields.ts';

/** A record that was merged into another. */
export interface MergedRecord {
  readonly slug: string;
  /** What documents declare of it: nothing where none does any longer. */
  readonly declarations: readonly Declaration[];
}

/**
 * What is said of a record together with what is said of those that were merged into it: their lists are joined, their
 * names are aliases, their slugs are earlier ones. What may be left out, and was, is taken of them.
 */
export function joinMerged(type: string, said: Fields, merged: readonly MergedRecord[]): Fields {
  const joined: Record<string, FieldValue | undefined> = { ...said };
  const add = (field: string, more: readonly string[]) => {
    const known = joined[field];
    joined[field] = union(known !== undefined && isList(known) ? known : [], more);
  };
  for (const { slug, declarations } of merged) {
    add('formerSlugs', [slug]);
    if (declarations.length === 0) continue;
    const { fields } = mergeDeclarations(declarations);
    for (const { name, written } of writtenFields(type)) {
      const [value, known] = [fields[name], joined[name]];
      if (value === undefined) continue;
      if (isList(value)) joined[name] = known !== undefined && isList(known) ? union(known, value) : value;
      else if (!written.required && written.default === null) joined[name] = known ?? value;
    }
    if (type === 'Actor')
      add(
        'aliases',
        [String(fields.name)].filter((name) => name !== said.name),
      );
  }
  return joined;
}
