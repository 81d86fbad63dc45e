import { byDocument } from '../commands/byDocument.ts';
import type { FieldValue } from '../commands/Fields.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { recordKey } from '../commands/recordKey.ts';
import type { Path } from '../errors.ts';

/** A declaration with where it was written. */
export type Written = Declaration & { readonly at: Path };

/** That two declare different things of one field. */
export interface Disagreement {
  readonly declared: Written;
  readonly field: string;
  readonly value: FieldValue;
  /** Who says otherwise, and what. */
  readonly other: Stated;
  /** How many more say otherwise. */
  readonly more: number;
}

/** What a declaration has in a field. */
export interface Stated {
  readonly type: string;
  readonly document: string | null;
  readonly coder: string;
  readonly value: FieldValue;
}

/**
 * Where declarations that are written together say different things, or other things than those that are stored. Each is
 * told once of a field, however many say otherwise; lists are joined, and never disagree.
 */
export function disagreements(
  declared: readonly Written[],
  stored: readonly Declaration[],
): readonly Disagreement[] {
  const others = Map.groupBy(stored, keyOf);
  return [...Map.groupBy(declared, keyOf)].flatMap(([key, group]) => {
    const inOrder = group.toSorted(byDocument);
    const elsewhere = statedIn((others.get(key) ?? []).toSorted(byDocument));
    const together = statedIn(inOrder);
    return inOrder.flatMap((one) =>
      Object.entries(one.fields).flatMap(([field, value]): readonly Disagreement[] => {
        if (value === undefined || Array.isArray(value)) return [];
        const otherwise = (stated: Stated) => stated.type === one.type && stated.value !== value;
        const there = (elsewhere.get(field) ?? []).filter(otherwise);
        // Of those that are written together, the others are told that they do not say what the first one does.
        const [first] = (together.get(field) ?? []).filter((stated) => stated.type === one.type);
        if (there.length === 0 && first && otherwise(first)) there.push(first);
        const [other, ...more] = there;
        return other ? [{ declared: one, field, value, other, more: more.length }] : [];
      }),
    );
  });
}

function keyOf({ type, slug }: Declaration): string {
  return recordKey(type, slug);
}

function statedIn(declarations: readonly Declaration[]): ReadonlyMap<string, readonly Stated[]> {
  const stated = declarations.flatMap(({ type, document, coder, fields }) =>
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [{ field, type, document, coder, value }],
    ),
  );
  return Map.groupBy(stated, ({ field }) => field);
}
