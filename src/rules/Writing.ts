import type { Command } from '../commands/Command.ts';
import { recordKey } from '../commands/recordKey.ts';
import { type CodePoints, codePoints } from '../evidence/codePoints.ts';
import type { Stored } from './Stored.ts';

/** What rules look at: the commands, and what the graph already holds of what they name. Pure data. */
export interface Writing {
  readonly commands: readonly Command[];
  readonly stored: Stored;
  /** The text of every document, of the commands or stored, by slug. */
  readonly texts: ReadonlyMap<string, CodePoints>;
  /** The type of every record, of the commands or stored, by `recordKey`. */
  readonly types: ReadonlyMap<string, string>;
}

/** The commands beside what is stored of what they name. */
export function writingOf(commands: readonly Command[], stored: Stored): Writing {
  const texts = new Map([...stored.documents.values()].map((d) => [d.slug, codePoints(d.text)]));
  const types = new Map([...stored.records].map(([key, record]) => [key, record.type]));
  for (const c of commands) {
    if (c.do === 'putDocument') texts.set(c.slug, codePoints(c.text));
    if (c.do === 'declare') types.set(recordKey(c.type, c.slug), c.type);
  }
  return { commands, stored, texts, types };
}
