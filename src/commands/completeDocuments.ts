import { idOf } from '../schema/idOf.ts';
import type { Command, KeepOnly } from './Command.ts';

/** The documents that the commands give whole, by their ids: what is stored of them and not given again is taken back. */
export function completeDocuments(commands: readonly Command[]): ReadonlyMap<string, KeepOnly> {
  return new Map(
    commands.flatMap((c) => (c.do === 'keepOnly' ? [[idOf('Document', c.document), c] as const] : [])),
  );
}
