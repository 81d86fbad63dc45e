/**
 * Measures on made edits whether passages are found again in a later version of their text.
 *
 *   npm run reanchoring                      1,000 edited texts, seed 1
 *   npm run reanchoring -- 42 5000           another seed, so many
 *
 * The exit status is 1 where any passage was put in a wrong place, or too few were found.
 */
import { type Counts, countReanchored } from './countReanchored.ts';

const LEAST_UNTOUCHED = 0.95;
const LEAST_LIGHT = 0.7;

const [seed = 1, trials = 1_000] = process.argv.slice(2).map(Number);
const start = performance.now();
const { byText, wrong } = countReanchored(seed, trials);
const all = sumOf([...byText.values()]);
process.stdout.write(
  `seed ${seed}, ${trials} edited texts, ${((performance.now() - start) / 1_000).toFixed(1)} s\n\n`,
);
for (const [name, counts] of [...byText, ['all', all] as const])
  process.stdout.write(`${line(name, counts)}\n`);
for (const text of wrong.slice(0, 20)) process.stdout.write(`\nWRONG ${text}\n`);
const isGood =
  all.wrong === 0 && shareOf(all.untouched) >= LEAST_UNTOUCHED && shareOf(all.light) >= LEAST_LIGHT;
process.exitCode = isGood ? 0 : 1;

function line(name: string, { untouched, light, changed, wrong: wrongly }: Counts): string {
  const share = ({ found, of }: Counts['light']) =>
    of === 0 ? '      –' : `${((100 * found) / of).toFixed(1)} % of ${of}`;
  return `${name.padEnd(34)} untouched ${share(untouched).padEnd(18)} lightly edited ${share(light).padEnd(18)} changed or gone ${changed}, wrong ${wrongly}`;
}

function shareOf({ found, of }: Counts['light']): number {
  return of === 0 ? 1 : found / of;
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    untouched: { found: sum((c) => c.untouched.found), of: sum((c) => c.untouched.of) },
    light: { found: sum((c) => c.light.found), of: sum((c) => c.light.of) },
    changed: sum((c) => c.changed),
    wrong: sum((c) => c.wrong),
  };
}
