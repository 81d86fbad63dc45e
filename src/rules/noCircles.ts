import { pathTo } from '../commands/pathTo.ts';
import { recordKey } from '../commands/recordKey.ts';
import { ABOVE, recordsAbove } from '../commands/recordsAbove.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import type { Rule } from './Rule.ts';
import { readAs } from './readAs.ts';
import type { Stored } from './Stored.ts';

/** Nothing is a part of itself, and no target is broader than itself, however long the way round. */
export const noCircles: Rule = ({ commands, stored }) => {
  const above = new Map([...stored.records].map(([key, r]) => [key, [...r.above]]));
  const edges = commands.flatMap((c) =>
    c.do === 'declare'
      ? writtenFields(c.type).flatMap((field) => {
          const word = Object.entries(ABOVE).find(([name]) => name === field.name)?.[1];
          const slugs = c.fields[field.name];
          if (word === undefined || !Array.isArray(slugs)) return [];
          return slugs.map(String).map((slug, i) => ({
            from: recordKey(c.type, c.slug),
            to: recordKey(c.type, slug),
            at: pathTo(c, field, i),
            slug: c.slug,
            word,
          }));
        })
      : [],
  );
  for (const d of stored.declarations) {
    const key = recordKey(d.type, d.slug);
    const slugs = recordsAbove(d.fields);
    above.set(key, [...(above.get(key) ?? []), ...slugs.map((slug) => recordKey(d.type, slug))]);
  }
  for (const { from, to } of edges) above.set(from, [...(above.get(from) ?? []), to]);
  const merged = asMerged(above, stored);
  return edges.flatMap(({ from, to, at, slug, word }) => {
    const [low, high] = [from, to].map((key) => keyAsMerged(key, stored));
    const way = wayTo(to, from, above) ?? (low && high && low !== high ? wayTo(high, low, merged) : null);
    if (way === null) return [];
    const circle = [slug, ...way.map((key) => key.slice(key.indexOf(' ') + 1))].join(' → ');
    return [
      {
        rule: 'noCircles',
        at,
        message: `"${slug}" would be ${word} itself: ${circle}. Take one of these links out.`,
      },
    ];
  });
};

/** What is above what, where all that is merged is one. */
function asMerged(
  above: ReadonlyMap<string, readonly string[]>,
  stored: Stored,
): ReadonlyMap<string, readonly string[]> {
  const merged = new Map<string, string[]>();
  for (const [from, to] of above) {
    const key = keyAsMerged(from, stored);
    merged.set(key, [...(merged.get(key) ?? []), ...to.map((one) => keyAsMerged(one, stored))]);
  }
  return merged;
}

function keyAsMerged(key: string, stored: Stored): string {
  const [type = '', slug = ''] = key.split(' ');
  return recordKey(type, readAs(stored, type, slug));
}

function wayTo(
  from: string,
  to: string,
  above: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const key of cameFrom.keys()) {
    if (key === to) break;
    for (const next of above.get(key) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, key);
  }
  if (!cameFrom.has(to)) return null;
  const way: string[] = [];
  for (let key: string | null | undefined = to; key; key = cameFrom.get(key)) way.unshift(key);
  return way;
}
