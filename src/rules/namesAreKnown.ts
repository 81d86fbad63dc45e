import type { Command, Declare, RecordClaim } from '../commands/Command.ts';
import { namedClaims } from '../commands/namedClaims.ts';
import { pathTo } from '../commands/pathTo.ts';
import { recordKey } from '../commands/recordKey.ts';
import { referencesOf } from '../commands/referencesOf.ts';
import { isByClaims, writtenFields } from '../commands/writtenFields.ts';
import { didYouMean, type Fault } from '../errors.ts';
import { tableOf } from '../schema/graphModel.ts';
import type { Rule } from './Rule.ts';
import { withArticle } from './withArticle.ts';

/** Whatever is named by a slug or an id is declared by the same commands or already stored. */
export const namesAreKnown: Rule = ({ commands, types, texts, stored }) => {
  const named = namedClaims(commands);
  return commands.flatMap((c): readonly Fault[] => {
    const faults: Fault[] = referencesOf(c).flatMap(({ type, slug, at }) => {
      // A document that is replaced: `replacedDocumentIsLeft` looks for it.
      if (type === 'Document') return [];
      const found = types.get(recordKey(type, slug));
      if (found !== undefined && [found, tableOf(found)].includes(type)) return [];
      const noun = type.toLowerCase();
      const space = recordKey(type, '');
      const known = [...types.keys()]
        .filter((key) => key.startsWith(space))
        .map((key) => key.slice(space.length));
      const now = stored.renamed?.get(recordKey(type, slug));
      const message =
        found === undefined && now !== undefined
          ? `"${slug}" is "${now}" now. Write that.`
          : found === undefined
            ? `There is no ${noun} "${slug}".${didYouMean(slug, known)} Declare it, or correct the slug.`
            : `"${slug}" is ${withArticle(found.toLowerCase())}. Name ${withArticle(noun)} here.`;
      return [{ rule: 'namesAreKnown', at, message }];
    });
    const document = 'document' in c ? c.document : null;
    if (document !== null && !texts.has(document)) {
      const isErased = c.do === 'eraseDocument';
      faults.push({
        rule: 'namesAreKnown',
        at: isErased ? [...c.at, 'slug'] : c.at,
        message: `There is no document "${document}"${isErased ? ' to erase' : ''}. ${isErased ? 'Correct the slug' : 'Put the document first'}.`,
      });
    }
    if (c.do === 'decide' && !stored.claims.has(c.claim)) {
      faults.push({
        rule: 'namesAreKnown',
        at: c.at,
        message: `There is no claim with the id "${c.claim}". Use the id that the graph gives for it.`,
      });
    }
    if (c.do === 'declare') {
      const beside = { document: c.document ?? '', recordedBy: c.coder };
      for (const { name, at } of restatedIn(c)) {
        if (named(beside, name) || stored.claims.has(name)) continue;
        const message = `There is no claim "${name}" to repeat.${didYouMean(name, namesBeside(beside, commands))} Give the claim a name, or use the id of a stored one.`;
        faults.push({ rule: 'namesAreKnown', at, message });
      }
    }
    if (c.do === 'recordClaim') {
      for (const [i, { claim }] of c.supersedes.entries()) {
        if (named(c, claim) || stored.claims.has(claim)) continue;
        const message = `There is no claim "${claim}" to supersede.${didYouMean(claim, namesBeside(c, commands))} Give the earlier claim a name, or use the id of a stored one.`;
        faults.push({ rule: 'namesAreKnown', at: [...c.at, 'supersedes', i, 'claim'], message });
      }
    }
    return faults;
  });
};

/** The claims that a declaration calls, with where. */
function restatedIn(c: Declare) {
  return writtenFields(c.type)
    .filter(isByClaims)
    .flatMap((field) => {
      const names = c.fields[field.name];
      return Array.isArray(names)
        ? names.map((name, i) => ({ name: String(name), at: pathTo(c, field, i) }))
        : [];
    });
}

function namesBeside(
  { document, recordedBy }: Pick<RecordClaim, 'document' | 'recordedBy'>,
  commands: readonly Command[],
): readonly string[] {
  return commands.flatMap((c) =>
    c.do === 'recordClaim' && c.name !== null && c.document === document && c.recordedBy === recordedBy
      ? [c.name]
      : [],
  );
}
