import type { Command } from '../commands/Command.ts';
import type { Path } from '../errors.ts';
import type { FileLocation } from './FileLocation.ts';
import type { Dossier } from './readDossier.ts';

/** What several dossiers say, as one list of commands. */
export interface DossierCommands {
  readonly commands: readonly Command[];
  /** Where a path into one of them leads: it begins with the dossier that it leads into. */
  locate(path: Path): FileLocation;
}

/** The commands of dossiers together, in their order. */
export function commandsOf(dossiers: readonly Dossier[]): DossierCommands {
  const start: FileLocation = { file: dossiers[0]?.folder ?? '', line: 1, column: 1 };
  return {
    commands: dossiers.flatMap((dossier, i) =>
      dossier.commands.map((command) => ({ ...command, at: [i, ...command.at] })),
    ),
    locate: ([i, ...path]) => dossiers[Number(i)]?.locate(path) ?? start,
  };
}
