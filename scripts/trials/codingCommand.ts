import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { makeKey } from '../../src/rights/makeKey.ts';
import { seedStore } from '../../src/seedStore.ts';
import { openEmpty } from '../../tests/api/seeded.ts';
import { startApp } from '../../tests/api/startApp.ts';
import { codeInPage } from '../../tests/page/coding/codeInPage.ts';
import { readInMind } from '../../tests/page/coding/DossierInMind.ts';
import { graphOf } from '../../tests/page/coding/graphOf.ts';
import { launchChromium } from '../../tests/page/launchChromium.ts';

const SEED = fileURLToPath(new URL('../../seed', import.meta.url));
const ARTICLE = 'putin-zelensky-talks';
/** Milliseconds after which something that does not come has gone wrong. */
const PATIENCE = 60_000;

/** `coding`: is the article that comes with the project coded whole in a browser, from an empty store, as its dossier has it? */
export function codingCommand(): Command {
  return new Command('coding')
    .description('codes the article that comes with the project in Chromium, and compares the graphs')
    .option('--results <folder>', 'where screenshots are kept', 'trials')
    .action(async ({ results }: { results: string }) => {
      const folder = resolve(results, 'coding');
      await mkdir(folder, { recursive: true });
      const [loaded, coded] = [await openEmpty(), await openEmpty()];
      await seedStore(loaded.store, SEED);
      const inMind = readInMind(join(SEED, ARTICLE));
      const key = await makeKey(coded.store, { name: inMind.dossier.coder, role: 'CODE' });
      const app = await startApp(coded.store);
      const browser = await launchChromium();
      try {
        const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
        context.setDefaultTimeout(PATIENCE);
        const page = await context.newPage();
        page.on('pageerror', ({ message }) => say(`The page: ${message}`));
        try {
          await page.goto(`${app.url}/add#key=${key}`);
          const { text, firstClaim, ...lists } = await codeInPage(page, inMind);
          say(`the text is there to be read: ${seconds(text)}`);
          say(`the first claim, with all that it names: ${seconds(firstClaim)} after the page was opened`);
          say(told('other claims', lists.claims));
          say(told('records', lists.records));
          say(told('sentences and parts left out', lists.leftOut));
          say('Of the page and this script alone: nobody thinks or types in them.');
        } finally {
          await writeFile(join(folder, 'end.png'), await page.screenshot());
        }
        const differences = differing(await graphOf(loaded.store), await graphOf(coded.store));
        for (const line of differences) say(line);
        say(differences.length === 0 ? 'Both graphs are the same.' : `${differences.length} rows differ.`);
        if (differences.length > 0) process.exitCode = 1;
      } finally {
        await browser.close();
        await app.stop();
        await coded.discard();
        await loaded.discard();
      }
    });
}

/** Rows of the dossier's graph that the other one has not, and the other way round. */
function differing(expected: readonly string[], actual: readonly string[]): readonly string[] {
  const [wanted, found] = [new Set(expected), new Set(actual)];
  return [
    ...expected.filter((row) => !found.has(row)).map((row) => `- ${row}`),
    ...actual.filter((row) => !wanted.has(row)).map((row) => `+ ${row}`),
  ];
}

function told(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = 0, longest = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  const all = times.reduce((sum, time) => sum + time, 0);
  return `${times.length} ${name}: ${seconds(all)}, each ${seconds(median)} (median), ${seconds(longest)} at most`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
