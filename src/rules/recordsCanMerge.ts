import type { Merge } from '../commands/Command.ts';
import { recordKey } from '../commands/recordKey.ts';
import { didYouMean, type Fault, type Path } from '../errors.ts';
import type { Rule } from './Rule.ts';
import { readAs } from './readAs.ts';
import type { Stored, StoredRecord } from './Stored.ts';
import { withArticle } from './withArticle.ts';

/** Two records or more can be merged that are there, of one type, not merged yet, and no part or case of themselves then. */
export const recordsCanMerge: Rule = ({ commands, stored }) =>
  commands.flatMap((c) => (c.do === 'merge' ? faultsOf(c, stored) : []));

function faultsOf(c: Merge, stored: Stored): readonly Fault[] {
  const fault = (at: Path, message: string): Fault => ({
    rule: 'recordsCanMerge',
    at: [...c.at, ...at],
    message,
  });
  const noun = c.type.toLowerCase();
  const find = (slug: string) => stored.records.get(recordKey(c.type, slug));
  const unknown = (at: Path, slug: string) =>
    fault(at, `There is no ${noun} "${slug}".${didYouMean(slug, slugsIn(c.type, stored))} Correct the slug.`);
  const faults: Fault[] = [];
  const into = find(c.into);
  if (!into) faults.push(unknown(['into'], c.into));
  if (c.from.length === 0) faults.push(fault(['from'], `Name at least one ${noun} that is to be merged.`));
  if (c.note.trim() === '')
    faults.push(fault(['note'], 'A merge says why: write in one line how you know that they are one.'));
  const seen = new Set<string>();
  for (const [i, slug] of c.from.entries()) {
    const at = ['from', i];
    const one = find(slug);
    if (seen.has(slug)) faults.push(fault(at, `"${slug}" is named twice. Take one of them out.`));
    else if (slug === c.into)
      faults.push(fault(at, `"${slug}" cannot be merged into itself. Name another ${noun}.`));
    else if (!one) faults.push(unknown(at, slug));
    else if (one.mergedInto !== undefined)
      faults.push(
        fault(
          at,
          `"${slug}" is merged into "${one.mergedInto}" already. Merge "${readAs(stored, c.type, slug)}", or undo that merge first.`,
        ),
      );
    else if (into && into.type !== one.type)
      faults.push(
        fault(
          at,
          `"${slug}" is ${withArticle(one.type.toLowerCase())}, and "${c.into}" is ${withArticle(into.type.toLowerCase())}. Merge what is of one type.`,
        ),
      );
    seen.add(slug);
  }
  const last = readAs(stored, c.type, c.into);
  if (into && last !== c.into)
    faults.push(
      c.from.includes(last)
        ? fault(
            ['into'],
            `"${c.into}" is merged into "${last}", so that "${last}" cannot be merged into it: they would lead to each other. Undo that merge first.`,
          )
        : fault(['into'], `"${c.into}" is merged into "${last}" already. Merge into "${last}".`),
    );
  if (faults.length > 0) return faults;
  const circle = circleOf(c, stored);
  if (circle === null) return [];
  return [
    fault(
      [],
      `As one, "${c.into}" would be a part or a case of itself: ${circle.join(' → ')}. Take one of these links out, or merge what lies between as well.`,
    ),
  ];
}

function slugsIn(type: string, { records }: Stored): readonly string[] {
  const space = recordKey(type, '');
  return [...records.keys()].filter((key) => key.startsWith(space)).map((key) => key.slice(space.length));
}

/** The way by which what is merged would be above itself, or null. */
function circleOf({ type, into, from }: Merge, { records }: Stored): readonly string[] | null {
  const merged = new Set([into, ...from].map((slug) => recordKey(type, slug)));
  const slugIn = (key: string) => records.get(key)?.slug ?? key;
  const cameFrom = new Map<string, string>();
  for (const key of merged)
    for (const up of above(records.get(key))) if (!merged.has(up)) cameFrom.set(up, key);
  for (const key of cameFrom.keys()) {
    for (const up of above(records.get(key))) {
      if (merged.has(up)) {
        const way = [up];
        for (let one: string | undefined = key; one !== undefined; one = cameFrom.get(one)) way.unshift(one);
        return way.map(slugIn);
      }
      if (!cameFrom.has(up)) cameFrom.set(up, key);
    }
  }
  return null;
}

function above(record: StoredRecord | undefined): readonly string[] {
  return record?.above ?? [];
}
