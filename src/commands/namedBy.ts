import type { Path } from '../errors.ts';
import type { Command } from './Command.ts';
import { type KnownName, knownNames } from './knownNames.ts';

/** A record or a document that a command gives its names. */
export interface NamedByCommand {
  readonly type: string;
  readonly slug: string;
  readonly at: Path;
  readonly names: readonly KnownName[];
}

/** Several rules and what is gathered for them ask for the names of the same commands, and folding names takes long. */
const known = new WeakMap<Command, readonly NamedByCommand[]>();

/** The records and documents that commands declare or put, with their names. */
export function namedBy(commands: readonly Command[]): readonly NamedByCommand[] {
  return commands.flatMap((command) => {
    const names = known.get(command) ?? namedByOne(command);
    known.set(command, names);
    return names;
  });
}

function namedByOne(c: Command): readonly NamedByCommand[] {
  if (c.do === 'declare') return [named(c.type, c, c.fields)];
  return c.do === 'putDocument' ? [named('Document', c, { ...c })] : [];
}

function named(
  type: string,
  { slug, at }: { readonly slug: string; readonly at: Path },
  fields: Readonly<Record<string, unknown>>,
): NamedByCommand {
  return { type, slug, at, names: knownNames(type, slug, fields) };
}
