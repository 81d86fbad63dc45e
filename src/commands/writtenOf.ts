import type { Command } from './Command.ts';

/** The row that a command gives: what is written of it, by the names of its fields. */
export interface WrittenRow {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The row that a command gives, or null where it gives none. */
export function writtenOf(command: Command): WrittenRow | null {
  switch (command.do) {
    case 'declare':
      return { type: command.type, values: command.fields };
    case 'putDocument':
      return { type: 'Document', values: { ...command } };
    case 'putOffice':
      return { type: 'Office', values: { ...command } };
    case 'putTie':
      return { type: 'Tie', values: { ...command } };
    case 'recordClaim':
      return { type: 'Claim', values: { ...command } };
    case 'decide':
      return { type: 'Decision', values: { ...command } };
    case 'leaveOut':
    case 'keepOnly':
    case 'takeBack':
    case 'merge':
    case 'undoMerge':
    case 'eraseDocument':
      return null;
  }
}
