import { byDocument } from '../commands/byDocument.ts';
import type { FieldValue } from '../commands/Fields.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { recordKey } from '../commands/recordKey.ts';
import type { Rule } from './Rule.ts';

/**
 * Several documents may declare the same record; where they say different things, nobody guesses who is right. Each
 * declaration is told once of a field, however many say otherwise. That they mean the same type is for `slugIsOneTarget`
 * to say.
 */
export const recordsAgree: Rule = ({ commands, stored }) => {
  const declared = commands.filter((c) => c.do === 'declare');
  const others = Map.groupBy(stored.declarations, (d) => recordKey(d.type, d.slug));
  return [...Map.groupBy(declared, (d) => recordKey(d.type, d.slug))].flatMap(([key, group]) => {
    const inOrder = group.toSorted(byDocument);
    const elsewhere = statedIn((others.get(key) ?? []).toSorted(byDocument));
    const together = statedIn(inOrder);
    return inOrder.flatMap(({ type, slug, at, fields }) =>
      Object.entries(fields).flatMap(([field, value]) => {
        if (value === undefined || Array.isArray(value)) return [];
        const otherwise = (one: Stated) => one.type === type && one.value !== value;
        const there = (elsewhere.get(field) ?? []).filter(otherwise);
        // Of those that are written together, the others are told that they do not say what the first one does.
        const [first] = (together.get(field) ?? []).filter((one) => one.type === type);
        if (there.length === 0 && first && otherwise(first)) there.push(first);
        const [one, ...more] = there;
        if (!one) return [];
        const rest = more.length === 0 ? '' : `, and by ${more.length} more that say otherwise`;
        const message = `"${slug}" is taken by the dossier of "${one.document}", where its ${field} is ${JSON.stringify(one.value)} and not ${JSON.stringify(value)}${rest}. Choose another slug, or make both say the same and load them together.`;
        return [{ rule: 'recordsAgree', at: [...at, field], message }];
      }),
    );
  });
};

/** What a declaration has in a field. */
interface Stated {
  readonly type: string;
  readonly document: string;
  readonly value: FieldValue;
}

function statedIn(declarations: readonly Declaration[]): ReadonlyMap<string, readonly Stated[]> {
  const stated = declarations.flatMap(({ type, document, fields }) =>
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [{ field, type, document, value }],
    ),
  );
  return Map.groupBy(stated, ({ field }) => field);
}
