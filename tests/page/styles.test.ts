import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../src/page/styles/', import.meta.url);
/** Sheets that say of all others how they look on paper, in a narrow window and in forced colours. */
const ACROSS = ['forced-colours.css', 'narrow.css', 'print.css'];

test('how a class looks by itself is said in one sheet: two would meet in a view', () => {
  const sheets = readdirSync(FOLDER).filter((name) => !ACROSS.includes(name));
  const owned = sheets.flatMap((sheet) => {
    const text = readFileSync(new URL(sheet, FOLDER), 'utf8');
    const alone = Array.from(text.matchAll(/^\.([\w-]+)(?= \{$|,$)/gm), ([, name = '']) => name);
    return [...new Set(alone)].map((name) => ({ name, sheet }));
  });
  const twice = [...Map.groupBy(owned, ({ name }) => name)]
    .filter(([, of]) => of.length > 1)
    .map(([name, of]) => `${name}: ${of.map(({ sheet }) => sheet).join(', ')}`);
  expect(owned.length).toBeGreaterThan(100);
  expect(twice).toEqual([]);
});
