import type { Command } from '../commands/Command.ts';
import { namedClaims } from '../commands/namedClaims.ts';
import { didYouMean, type Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';
import { recordKey } from './Writing.ts';
import { withArticle } from './withArticle.ts';

/** Whatever is named by a slug or an id is declared by the same commands or already stored. */
export const namesAreKnown: Rule = ({ commands, types, texts, stored }) => {
  const named = namedClaims(commands);
  return commands.flatMap((c): readonly Fault[] => {
    const faults = namedBy(c).flatMap(({ type, slug, at, only }) => {
      const found = types.get(recordKey(type, slug));
      if (found !== undefined && (only === undefined || found === only)) return [];
      const noun = (only ?? type).toLowerCase();
      const space = recordKey(type, '');
      const known = [...types.keys()]
        .filter((key) => key.startsWith(space))
        .map((key) => key.slice(space.length));
      const message =
        found === undefined
          ? `There is no ${noun} "${slug}".${didYouMean(slug, known)} Declare it, or correct the slug.`
          : `"${slug}" is ${withArticle(found.toLowerCase())}. Name ${withArticle(noun)} here.`;
      return [{ rule: 'namesAreKnown', at, message }];
    });
    if (c.do !== 'putDocument' && c.do !== 'decide' && !texts.has(c.document)) {
      faults.push({
        rule: 'namesAreKnown',
        at: c.at,
        message: `There is no document "${c.document}". Put the document first.`,
      });
    }
    if (c.do === 'decide' && !stored.claims.has(c.claim)) {
      faults.push({
        rule: 'namesAreKnown',
        at: c.at,
        message: `There is no claim with the id "${c.claim}". Use the id that the graph gives for it.`,
      });
    }
    if (c.do === 'recordClaim') {
      for (const [i, { claim }] of c.supersedes.entries()) {
        if (named(c.document, claim) || stored.claims.has(claim)) continue;
        const message = `There is no claim "${claim}" to supersede.${didYouMean(claim, namesIn(commands, c.document))} Give the earlier claim a name, or use the id of a stored one.`;
        faults.push({ rule: 'namesAreKnown', at: `${c.at}.supersedes[${i}].claim`, message });
      }
    }
    return faults;
  });
};

function namesIn(commands: readonly Command[], document: string): readonly string[] {
  return commands.flatMap((c) =>
    c.do === 'recordClaim' && c.name !== null && c.document === document ? [c.name] : [],
  );
}

interface Named {
  readonly type: 'Actor' | 'Place' | 'Target';
  readonly slug: string;
  readonly at: string;
  readonly only?: string;
}

function namedBy(c: Command): readonly Named[] {
  const actors = (slugs: readonly string[] | undefined, field: string) =>
    (slugs ?? []).map((slug, i): Named => ({ type: 'Actor', slug, at: `${c.at}.${field}[${i}]` }));
  switch (c.do) {
    case 'declare':
      if (c.type === 'Place') return [];
      if (c.type === 'Actor') return actors(c.fields.partOf, 'background.partOf');
      return [
        ...actors(c.fields.about, 'about'),
        ...(c.fields.broader ?? []).map(
          (slug, i): Named => ({ type: 'Target', slug, at: `${c.at}.broader[${i}]` }),
        ),
        ...(c.type === 'Proposal' && c.fields.issue !== undefined
          ? [{ type: 'Target', slug: c.fields.issue, at: `${c.at}.issue`, only: 'Issue' } as const]
          : []),
        ...(c.type === 'Proposal' && c.fields.place !== undefined
          ? [{ type: 'Place', slug: c.fields.place, at: `${c.at}.place` } as const]
          : []),
      ];
    case 'putOffice':
      return [
        { type: 'Actor', slug: c.holder, at: `${c.at}.holder` },
        ...(c.of === null ? [] : [{ type: 'Actor', slug: c.of, at: `${c.at}.of` } as const]),
      ];
    case 'putTie':
      return [
        { type: 'Actor', slug: c.from, at: `${c.at}.from` },
        { type: 'Actor', slug: c.to, at: `${c.at}.to` },
      ];
    case 'recordClaim':
      return [
        { type: 'Actor', slug: c.holder, at: `${c.at}.holder` },
        { type: 'Target', slug: c.target, at: `${c.at}.target` },
        ...actors(c.via, 'via'),
      ];
    case 'putDocument':
    case 'decide':
    case 'keepOnly':
      return [];
  }
}
