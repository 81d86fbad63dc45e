import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierOf } from '../../scripts/trials/dossierOf.ts';
import { inFolder } from '../../scripts/trials/inFolder.ts';
import { Known } from '../../scripts/trials/Known.ts';
import { Ledger } from '../../scripts/trials/Ledger.ts';
import { Random } from '../../scripts/trials/Random.ts';
import { randomReport, sentenceOf, textOf } from '../../scripts/trials/Report.ts';
import { randomLoad } from '../../scripts/trials/randomCall.ts';
import { readDossiers } from '../../src/dossier/readDossiers.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-trial-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the same seed draws the same numbers, and another seed others', () => {
  const drawn = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => random.below(1_000));
  };
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
  expect(Math.min(...drawn(1))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn(1))).toBeLessThan(1_000);
});

test('calls follow from their number and from what is known', () => {
  const known = new Known();
  const made = () => Array.from({ length: 40 }, (_, n) => randomLoad(new Random(n), known, n));
  expect(made()).toEqual(made());
});

test('each report has its words once, and its dossiers have no fault', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const random = new Random(seed);
    const report = randomReport(random, seed);
    for (const line of report.lines) expect(textOf(report).split(sentenceOf(line)).length).toBe(2);
    const coded = random.some(report.lines, 3);
    const { faults, dossiers } = await inFolder(
      { ...dossierOf(report, coded, { coder: 'ab' }), slug: report.slug },
      (dossier) => readDossiers([dossier]),
    );
    expect(faults).toEqual([]);
    expect(dossiers[0]?.commands.filter((command) => command.do === 'recordClaim').length).toBe(coded.length);
  }
});

test('a ledger that was cut off in a line goes on behind the line before', async () => {
  const path = join(folder, 'ledger.jsonl');
  const call = randomLoad(new Random(1), new Known(), 1);
  const first = new Ledger(path);
  first.sent(0, 'ann', call);
  first.told(0, { is: 'refused', faults: ['x'] });
  first.close();
  await appendFile(path, '{"n":1,"writ');
  const second = new Ledger(path);
  expect(second.entries).toEqual([{ n: 0, writer: 'ann', call, outcome: { is: 'refused', faults: ['x'] } }]);
  second.sent(1, 'ben', call);
  second.close();
  const third = new Ledger(path);
  expect(third.entries.map(({ writer, outcome }) => [writer, outcome?.is])).toEqual([
    ['ann', 'refused'],
    ['ben', undefined],
  ]);
  third.close();
});
