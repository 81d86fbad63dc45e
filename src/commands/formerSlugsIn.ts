import type { Path } from '../errors.ts';
import type { Command } from './Command.ts';

/** That a record was called otherwise before. */
export interface FormerSlug {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Where it is written. */
  readonly at: Path;
}

/** The earlier slugs of the records that commands declare. */
export function formerSlugsIn(commands: readonly Command[]): readonly FormerSlug[] {
  return commands.flatMap((c) => {
    const slugs = c.do === 'declare' ? c.fields.formerSlugs : undefined;
    if (c.do !== 'declare' || !Array.isArray(slugs)) return [];
    return slugs.map((from) => ({
      type: c.type,
      from: String(from),
      to: c.slug,
      at: [...c.at, 'formerSlugs'],
    }));
  });
}
