import type { Command } from '../commands/Command.ts';
import { documentDeclaration } from '../commands/documentDeclaration.ts';
import type { Path } from '../errors.ts';
import type { Revising } from './Stored.ts';

/** The documents that commands put as later versions of others, and where that is said. */
export function revisionsIn(commands: readonly Command[]): readonly (Revising & { readonly at: Path })[] {
  return commands.flatMap((c) => {
    if (c.do !== 'putDocument') return [];
    const { revises } = documentDeclaration(c).fields;
    return typeof revises === 'string' ? [{ slug: c.slug, revises, at: [...c.at, 'revises'] }] : [];
  });
}
