import { Command } from 'commander';
import { checkAgainstStore, type StoreChecked } from '../checkAgainstStore.ts';
import type { Dossiers } from '../dossier/checkDossiers.ts';
import { openSentences } from '../dossier/coverage.ts';
import { formatFaults, formatWarnings } from '../dossier/formatFaults.ts';
import type { Dossier } from '../dossier/readDossier.ts';
import { readDossiers } from '../dossier/readDossiers.ts';
import { pathText } from '../errors.ts';
import { openStore } from '../openStore.ts';
import { readSettings } from '../settings.ts';
import { counted } from './counted.ts';

/** `demarche check`: everything that is wrong with dossiers, by themselves or beside a store. */
export function checkCommand(): Command {
  return new Command('check')
    .description('report everything that is wrong with dossiers, with file, line and column')
    .argument('<folder...>', 'folders with article.txt and dossier.yaml, or folders that hold such folders')
    .option('--coverage', 'list each sentence with what rests on it')
    .option('--store', 'check them beside what is stored: what would loading them be refused for?')
    .addHelpText(
      'after',
      `
How a text is coded, every rule with an example: docs/coding.md

With --store it looks at the store that the service uses, the file in DATA_DIR, or NEO4J_URI where it is set, and
lists the slugs that others use already. Nothing of the dossiers is written.

Exit status: 0 when there is no fault, 1 otherwise. Faults go to the error output, one a line, and so do warnings:
what is probably not meant, and can be loaded all the same.

Examples:
  demarche check seed
  demarche check seed/putin-zelensky-talks --coverage
  DATA_DIR=data demarche check my-texts --store`,
    )
    .action(async (folders: readonly string[], { coverage = false, store = false }: Options) => {
      const read = await readDossiers(folders);
      if (coverage) process.stdout.write(read.dossiers.map(coverageOf).join('\n'));
      const beside = store && read.faults.length === 0 ? await besideStore(read.dossiers) : null;
      const checked = { ...read, ...beside };
      const { dossiers, faults, warnings } = checked;
      const lines = [formatFaults(faults), formatWarnings(warnings)].filter((some) => some !== '');
      if (faults.length > 0) lines.push(countOf(checked));
      process.stderr.write(lines.map((line) => `${line}\n`).join(''));
      if (faults.length > 0) process.exitCode = 1;
      else process.stdout.write(dossiers.map((dossier) => summaryOf(dossier, warnings)).join(''));
      process.stdout.write((beside?.shared ?? []).map(describeShared).join(''));
    });
}

interface Options {
  readonly coverage?: boolean;
  readonly store?: boolean;
}

async function besideStore(dossiers: readonly Dossier[]): Promise<StoreChecked> {
  const store = await openStore(readSettings(process.env), { make: false });
  try {
    return await checkAgainstStore(store, dossiers);
  } finally {
    await store.close();
  }
}

function describeShared({ slug, documents }: StoreChecked['shared'][number]): string {
  return `"${slug}" is in the store already, declared by ${documents.join(', ')}.\n`;
}

function summaryOf(
  { folder, commands, coverage, boilerplate, locate }: Dossier,
  warnings: Dossiers['warnings'],
): string {
  const claims = commands.filter((c) => c.do === 'recordClaim').length;
  const own = warnings.filter(({ file }) => file === locate([]).file).length;
  const verdict = own === 0 ? 'Nothing is wrong' : `No fault, ${counted(own, 'warning')}`;
  const open = openSentences(coverage).length;
  const covered = open === 0 ? 'each covered' : `${open} of them open`;
  const leftOut = boilerplate.length === 0 ? '' : `; ${counted(boilerplate.length, 'line')} of boilerplate`;
  return `${folder}: ${counted(claims, 'claim')}, ${counted(coverage.length, 'sentence')}, ${covered}${leftOut}. ${verdict}.\n`;
}

function countOf({ dossiers, faults, warnings }: Dossiers): string {
  const files = new Set(faults.map(({ file }) => file)).size;
  const also = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
  return `${counted(faults.length, 'fault')} in ${counted(files, 'file')}${also}; ${counted(dossiers.length, 'dossier')} read.`;
}

function coverageOf({ coverage, boilerplate }: Dossier): string {
  const sentences = coverage.map(({ sentence: { words }, location, resting }) => {
    const on = resting.map(({ at, what }) => `${pathText(at)}  ${what}`);
    return { words, location, on: on.length === 0 ? ['nothing'] : on };
  });
  const leftOut = boilerplate.map(({ words, location }) => ({ words, location, on: ['boilerplate'] }));
  return [...sentences, ...leftOut]
    .sort((a, b) => a.location.line - b.location.line || a.location.column - b.location.column)
    .map(({ words, location: { file, line, column }, on }) =>
      [`${file}:${line}:${column} ${words}\n`, ...on.map((what) => `    ${what}\n`)].join(''),
    )
    .join('');
}
