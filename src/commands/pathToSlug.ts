import type { Path } from '../errors.ts';
import type { Declare, PutDocument } from './Command.ts';

/** Where the slug of a command was written. A dossier has its records by their slugs: there the record's own place. */
export function pathToSlug({ do: what, at }: Pick<Declare | PutDocument, 'do' | 'at'>): Path {
  return what === 'putDocument' || typeof at.at(-1) === 'number' ? [...at, 'slug'] : at;
}
