import type { Declare } from '../commands/Command.ts';
import type { Coding } from './Coding.ts';
import { declaredTypes } from './declaredTypes.ts';
import { type Entry, entryIn, isEntry } from './Entry.ts';
import { readFields } from './readFields.ts';

/** What a dossier declares of actors, places and targets. What it leaves out, it does not declare. */
export function declarations(coding: Coding, dossier: Entry): readonly Declare[] {
  return declaredTypes.flatMap(({ type, list }) =>
    Object.entries(entryIn(dossier, list)).flatMap(([slug, entry]): readonly Declare[] => {
      return isEntry(entry)
        ? [declaration(coding, { type, slug, entry, at: [...coding.at, list, slug] })]
        : [];
    }),
  );
}

/** What one entry declares. */
export function declaration(
  coding: Coding,
  { type, slug, entry, at }: Pick<Declare, 'type' | 'slug' | 'at'> & { readonly entry: Entry },
): Declare {
  const { document, coder } = coding;
  const fields = readFields(coding, type, entry, at, `${type.toLowerCase()} ${slug}`);
  return { do: 'declare', at, document, coder, type, slug, fields };
}
