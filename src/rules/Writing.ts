import type { Command } from '../commands/Command.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { type CodePoints, codePoints } from '../evidence/codePoints.ts';
import { tableOf } from '../schema/graphModel.ts';

/** What rules look at: the commands, and what the graph already holds of what they name. Pure data. */
export interface Writing {
  readonly commands: readonly Command[];
  readonly stored: Stored;
  /** The text of every document, of the commands or stored, by slug. */
  readonly texts: ReadonlyMap<string, CodePoints>;
  /** The type of every record, of the commands or stored, by `recordKey`. */
  readonly types: ReadonlyMap<string, string>;
}

/** What is stored of everything that the commands name, by slug or id. */
export interface Stored {
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** By type and slug: `Actor macron`, with `Target` for targets of any type. */
  readonly records: ReadonlyMap<string, StoredRecord>;
  /**
   * Declarations, by other documents than theirs, of the records that the commands declare or take back, and of
   * the proposals from which they may take who proposes them.
   */
  readonly declarations: readonly Declaration[];
  /** What the commands' documents declared and, being complete, no longer do. */
  readonly takenBack?: readonly Declaration[];
  readonly claims: ReadonlyMap<string, StoredClaim>;
  /** Claims that propose something which the commands may leave without words. */
  readonly proposing?: readonly StoredProposing[];
}

export interface StoredDocument {
  readonly slug: string;
  readonly sha256: string;
  readonly text: string;
}

export interface StoredRecord {
  readonly type: string;
  readonly slug: string;
  /** Keys of the records that a circle could lead through: `partOf` of actors, `broader` of targets. */
  readonly above: readonly string[];
}

export interface StoredClaim {
  readonly id: string;
  readonly holder: string;
}

export interface StoredProposing {
  readonly id: string;
  /** The slug of a proposal. */
  readonly target: string;
  readonly document: string;
  readonly method: string;
  readonly status: string;
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

/** The key of a record among `Stored.records`. @param type a stored type, or an interface that several share */
export function recordKey(type: string, slug: string): string {
  return `${tableOf(type)} ${slug}`;
}
