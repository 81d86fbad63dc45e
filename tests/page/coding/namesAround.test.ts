import { expect, test } from 'vitest';
import { codePoints } from '../../../src/evidence/codePoints.ts';
import { namesAround } from '../../../src/page/client/coding/namesAround.ts';
import { TEXT, THERE } from '../../api/mutations/harbour.ts';

const text = codePoints(TEXT);
const actors = THERE.actors.map((actor) => ({ aliases: [], ...actor }));
const around = (words: string) => {
  const start = text.offsetAt(TEXT.indexOf(words));
  const named = namesAround(text, actors, { start, end: start + [...words].length });
  return named.map(({ actor, words: { start: at, end, exact } }) => {
    expect(text.slice(at, end)).toBe(exact);
    return `${actor.slug}: ${exact}`;
  });
};

test('those within the words come first, in their order, then the nearest before them, then those behind', () => {
  expect(around('Ines Brandt, the mayor of Port Lisse, said')).toEqual([
    'brandt: Ines Brandt',
    'lisse-town: Port Lisse',
    'okoye: The envoy',
  ]);
  expect(around('was wary of it.\nWhat')).toEqual([
    'okoye: Tam Okoye',
    'lisse-town: Port Lisse',
    'brandt: Ines Brandt',
  ]);
});

test('a surname names a person, an alias begins a sentence, and a name within a longer one is none', () => {
  expect(around('Okoye used to press')).toEqual([
    'okoye: Okoye',
    'lisse-town: Port Lisse',
    'brandt: Ines Brandt',
  ]);
  expect(around('The envoy')[0]).toBe('okoye: The envoy');
  const guild = [{ slug: 'guild', name: 'The guild', kind: 'ORGANIZATION', aliases: [] }];
  expect(namesAround(codePoints('They told the guild.'), guild, { start: 0, end: 4 })[0]?.words.exact).toBe(
    'the guild',
  );
  const longer = [{ slug: 'lisse', name: 'Lisse', kind: 'STATE', aliases: [] }, ...actors];
  expect(namesAround(text, longer, { start: 0, end: 40 }).map(({ actor }) => actor.slug)).not.toContain(
    'lisse',
  );
});

test('a name is found with either apostrophe, and with it the whole name', () => {
  const said = codePoints('The fishermen’s union welcomed it.');
  const union = { slug: 'union', name: "Fishermen's union", kind: 'ORGANISATION', aliases: [] };
  expect(namesAround(said, [union], { start: 0, end: 5 }).map(({ words }) => words.exact)).toEqual([
    'fishermen’s union',
  ]);
});
