import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { referencesOf } from '../commands/referencesOf.ts';
import type { Fault } from '../errors.ts';
import { idOf } from '../schema/idOf.ts';
import { namesakesIn } from './namesakes.ts';
import type { Rule } from './Rule.ts';

/** An earlier slug leads to one record, and nothing is called by it any longer. */
export const formerSlugIsFree: Rule = (writing) => {
  const { commands } = writing;
  const fault = (at: Fault['at'], message: string): Fault => ({ rule: 'formerSlugIsFree', at, message });
  const former = new Map(formerSlugsIn(commands).map(({ type, from, to }) => [idOf(type, from), to]));
  const own = formerSlugsIn(commands)
    .filter(({ from, to }) => from === to)
    .map(({ from, at }) =>
      fault(at, `"${from}" is the slug that it has now. Name those that it had before, or leave this out.`),
    );
  const taken = namesakesIn(writing, ['slug']).map(({ name, other, at }) =>
    fault(
      at,
      name.field === 'slug'
        ? `"${name.value}" is an earlier slug of "${other}". Choose another, or take it out of formerly: there.`
        : name.value === other
          ? `"${other}" is still declared, and no earlier slug. Take that declaration out, or this.`
          : `"${name.value}" is an earlier slug of "${other}" as well. Let it lead to one of them.`,
    ),
  );
  const named = commands.flatMap((c) =>
    referencesOf(c).flatMap(({ type, slug, at }) => {
      const now = former.get(idOf(type, slug));
      return now === undefined || now === slug ? [] : [fault(at, `"${slug}" is "${now}" now. Write that.`)];
    }),
  );
  return [...own, ...taken, ...named];
};
