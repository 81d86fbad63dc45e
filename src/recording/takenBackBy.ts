import type { Command } from '../commands/Command.ts';

/** The ids of the rows that commands take back by name. */
export function takenBackBy(commands: readonly Command[]): readonly string[] {
  return commands.flatMap((c) => (c.do === 'takeBack' ? c.rows : []));
}
