import { idOf } from '../schema/idOf.ts';
import type { Command, KeepOnly } from './Command.ts';

/**
 * The documents that the commands give whole, by their ids: what is stored of them and not given again is taken back.
 * Of a document that is replaced nothing is given, so that all of it is taken back, by the coder of the mended text.
 */
export function completeDocuments(commands: readonly Command[]): ReadonlyMap<string, KeepOnly> {
  const given = commands.filter((c) => c.do === 'keepOnly');
  const bySlug = new Map(given.map((c) => [c.document, c]));
  const replaced = commands.flatMap((c): readonly KeepOnly[] => {
    if (c.do !== 'putDocument' || c.replaces === null) return [];
    const by = bySlug.get(c.slug)?.by ?? '';
    return [{ do: 'keepOnly', at: [...c.at, 'replaces'], document: c.replaces, by }];
  });
  return new Map([...replaced, ...given].map((c) => [idOf('Document', c.document), c]));
}
