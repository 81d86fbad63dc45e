import type { Path } from '../errors.ts';
import type { Command } from './Command.ts';
import { pathTo } from './pathTo.ts';
import { isBySlug, writtenFields } from './writtenFields.ts';
import { writtenOf } from './writtenOf.ts';

/** Something that a command names by its slug. */
export interface Reference {
  /** What the schema says it is: a stored type, or an interface of several. */
  readonly type: string;
  readonly slug: string;
  readonly at: Path;
}

/** Everything that a command names by a slug, beside its document and what it declares. */
export function referencesOf(command: Command): readonly Reference[] {
  const row = writtenOf(command);
  if (row === null) return [];
  return writtenFields(row.type)
    .filter(isBySlug)
    .flatMap((field) => {
      const slugs: unknown = row.values[field.name];
      if (typeof slugs === 'string') return [{ type: field.toName, slug: slugs, at: pathTo(command, field) }];
      if (!Array.isArray(slugs)) return [];
      return slugs.map((slug, i) => ({
        type: field.toName,
        slug: String(slug),
        at: pathTo(command, field, i),
      }));
    });
}
