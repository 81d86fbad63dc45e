import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cases } from '../../bench/cases.ts';
import { FAST_PATHS } from '../../bench/fastPaths.ts';
import manifest from '../../package.json' with { type: 'json' };

test.each(FAST_PATHS)('without it the code would read otherwise, in today’s files: $name', (fastPath) => {
  const { edits, flags = [], questions = [], measures = [] } = fastPath;
  for (const { file, from, to } of edits) {
    const parts = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split(from);
    expect(parts.length - 1, `times that "${from}" stands in ${file}`).toBe(1);
    expect(to).not.toBe(from);
  }
  expect(manifest.scripts.start.split(' ')).toEqual(expect.arrayContaining([...flags]));
  expect(cases('').map(({ name }) => name)).toEqual(expect.arrayContaining([...questions]));
  expect(questions.length + measures.length).toBeGreaterThan(0);
});
