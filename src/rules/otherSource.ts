import type { Declaration } from '../commands/mergeDeclarations.ts';

type Source = Pick<Declaration, 'document' | 'coder'>;

/** Whose dossier says something else, as messages name it: by its document, or by its coder where it is of the same document or of none. */
export function otherSource(other: Source, than: Source): string {
  const isElsewhere = other.document !== null && other.document !== than.document;
  return `"${isElsewhere ? other.document : other.coder}"`;
}
