import { foldName } from '../evidence/foldName.ts';
import { fold } from '../evidence/foldText.ts';
import { idOf } from '../schema/idOf.ts';

/** What a record or a document can be taken for another by. */
export type NameKind = 'name' | 'identifier' | 'slug' | 'address' | 'text';

/** One of the names of a record or a document. */
export interface KnownName {
  readonly kind: NameKind;
  /** As it is written. */
  readonly value: string;
  /** The field that has it. */
  readonly field: string;
  /** A hash, the same for all that bear this name among those of their type, and for nothing else. */
  readonly key: string;
}

/**
 * The names of a record or a document: what it is called and was called, what it is called elsewhere, where it was
 * published, and its text. Each once.
 *
 * @param fields of a declaration, a command or a stored row
 */
export function knownNames(
  type: string,
  slug: string,
  fields: Readonly<Record<string, unknown>>,
): readonly KnownName[] {
  const named = (kind: NameKind, field: string, fold: (value: string) => string) =>
    textsIn(fields[field]).map(
      (value): KnownName => ({ kind, value, field, key: idOf('Name', type, kind, fold(value)) }),
    );
  const slugs = [
    { value: slug, field: 'slug' },
    ...textsIn(fields.formerSlugs).map((value) => ({ value, field: 'formerSlugs' })),
  ];
  const names = [
    ...namesIn(type, slug, named),
    ...slugs.map(
      (one): KnownName => ({ kind: 'slug', ...one, key: idOf('Name', 'slug', idOf(type, one.value)) }),
    ),
  ];
  return [...new Map(names.map((name) => [name.key, name])).values()];
}

function namesIn(
  type: string,
  slug: string,
  named: (kind: NameKind, field: string, fold: (value: string) => string) => readonly KnownName[],
): readonly KnownName[] {
  switch (type) {
    case 'Actor':
      return [
        ...named('name', 'name', foldName),
        ...named('name', 'aliases', foldName),
        { kind: 'name', value: slug, field: 'slug', key: idOf('Name', type, 'name', foldName(slug)) },
        ...named('identifier', 'externalIds', foldName),
      ];
    case 'Place':
      return named('name', 'name', foldName);
    case 'Issue':
    case 'Proposal':
    case 'Assertion':
      return named('name', 'text', foldName);
    case 'Document':
      return [...named('address', 'url', foldAddress), ...named('text', 'text', foldWording)];
    default:
      return [];
  }
}

function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

/** Without what leads to a place on a page. */
function foldAddress(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  parsed.hash = '';
  return parsed.href;
}

/** As quotations are compared, and whatever its lines: a copy of which one ends in a hyphen is the same text. */
function foldWording(text: string): string {
  return fold(text, { letters: 'asWritten' }).replace(/-\s/g, '-');
}
