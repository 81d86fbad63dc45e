import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** A document that another one replaces is stored, and is not loaded again: so none replaces itself, however long the way round. */
export const replacedDocumentIsLeft: Rule = ({ commands, stored }) => {
  const puts = commands.filter((c) => c.do === 'putDocument');
  const slugs = new Set(puts.map((c) => c.slug));
  const replacing = [...puts, ...(stored.replacing ?? [])].reverse();
  const byReplaced = new Map(replacing.map((one) => [one.replaces, one.slug]));
  return puts.flatMap((c): readonly Fault[] => {
    const fault = (field: string, message: string) => ({
      rule: 'replacedDocumentIsLeft',
      at: [...c.at, field],
      message,
    });
    if (c.replaces === c.slug) {
      return [
        fault('replaces', `"${c.slug}" cannot replace itself. Give the mended text a slug of its own.`),
      ];
    }
    const unknown = c.replaces !== null && !slugs.has(c.replaces) && !stored.documents.has(c.replaces);
    const by = byReplaced.get(c.slug);
    return [
      ...(unknown
        ? [
            fault(
              'replaces',
              `There is no document "${c.replaces}" to replace. Correct the slug, or take \`replaces\` out where its text was never loaded here.`,
            ),
          ]
        : []),
      ...(by
        ? [
            fault(
              'slug',
              `The text of "${c.slug}" is replaced by "${by}". Leave this dossier out; or, if it was right, take \`replaces\` out of "${by}" and load both.`,
            ),
          ]
        : []),
    ];
  });
};
