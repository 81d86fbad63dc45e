import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { recordKey } from '../commands/recordKey.ts';
import { referencesOf } from '../commands/referencesOf.ts';
import { andOthers, type Fault } from '../errors.ts';
import { idOf } from '../schema/idOf.ts';
import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';
import { withArticle } from './withArticle.ts';

/** An earlier slug leads to one record of the same type, as those before it do, and nothing is called by it any longer. */
export const formerSlugIsFree: Rule = (writing) => {
  const { commands, stored } = writing;
  const fault = (at: Fault['at'], message: string): Fault => ({ rule: 'formerSlugIsFree', at, message });
  const written = formerSlugsIn(commands);
  const former = new Map(written.map(({ type, from, to }) => [idOf(type, from), to]));
  const own = written
    .filter(({ from, to }) => from === to)
    .map(({ from, at }) =>
      fault(at, `"${from}" is the slug that it has now. Name those that it had before, or leave this out.`),
    );
  const taken = namesakesIn(writing, ['slug']).map(({ name, others, at }) =>
    fault(
      at,
      name.field === 'slug'
        ? `"${name.value}" is an earlier slug of ${andOthers(others)}. Choose another, or take it out of formerly: there.`
        : others.includes(name.value)
          ? `"${name.value}" is still declared, and no earlier slug. Take that declaration out, or this.`
          : `"${name.value}" is an earlier slug of ${andOthers(others)} as well. Let it lead to one of them.`,
    ),
  );
  const ofAnother = written.flatMap(({ type, from, at }) => {
    const was = stored.records.get(recordKey(type, from))?.type ?? type;
    const [before, now] = [was, type].map((one) => withArticle(one.toLowerCase()));
    return was === type
      ? []
      : [
          fault(
            at,
            `"${from}" is ${before}, and no earlier slug of ${now}: what was claimed of the one was not claimed of the other. Leave it out, and choose a slug that is not "${from}".`,
          ),
        ];
  });
  const earlier = written.flatMap(({ type, from, to, at }) =>
    (stored.records.get(recordKey(type, from))?.formerSlugs ?? [])
      .filter((slug) => slug !== to && former.get(idOf(type, slug)) !== to)
      .map((slug) =>
        fault(at, `"${from}" was "${slug}" before. List that too, so that it goes on leading here.`),
      ),
  );
  const merged = written.flatMap(({ type, from, to, at }) => {
    const both = [from, to].map((slug) => stored.records.get(recordKey(type, slug)));
    const one = both.find((record) => record?.mergedInto !== undefined);
    return one && both.every((record) => record !== undefined)
      ? [
          fault(
            at,
            `"${one.slug}" is merged into "${one.mergedInto}". Undo that merge first, or leave this out: what is merged is found by its slug.`,
          ),
        ]
      : [];
  });
  const named = commands.flatMap((c) =>
    referencesOf(c).flatMap(({ type, slug, at }) => {
      const now = former.get(idOf(type, slug));
      return now === undefined || now === slug ? [] : [fault(at, `"${slug}" is "${now}" now. Write that.`)];
    }),
  );
  return [...own, ...taken, ...ofAnother, ...earlier, ...merged, ...named];
};
