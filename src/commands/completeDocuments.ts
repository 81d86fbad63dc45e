import { idOf } from '../schema/idOf.ts';
import type { Command, KeepOnly } from './Command.ts';

/** The documents of which the commands are all that is said, by their ids: what they do not say again is taken back. */
export function completeDocuments(commands: readonly Command[]): ReadonlyMap<string, KeepOnly> {
  return new Map(
    commands.flatMap((c) => (c.do === 'keepOnly' ? [[idOf('Document', c.document), c] as const] : [])),
  );
}
