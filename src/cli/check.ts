import { Command } from 'commander';
import { formatFaults, formatWarnings } from '../dossier/formatFaults.ts';
import type { Dossier } from '../dossier/readDossier.ts';
import { type Dossiers, readDossiers } from '../dossier/readDossiers.ts';
import { pathText } from '../errors.ts';

/** `demarche check`: everything that is wrong with dossiers, without a store. */
export function checkCommand(): Command {
  return new Command('check')
    .description('report everything that is wrong with dossiers, with file, line and column')
    .argument('<folder...>', 'folders with article.txt and dossier.yaml, or folders that hold such folders')
    .option('--coverage', 'list each sentence with what rests on it')
    .addHelpText(
      'after',
      `
How a text is coded, every rule with an example: docs/coding.md

Exit status: 0 when there is no fault, 1 otherwise. Faults go to the error output, one a line, and so do warnings:
what is probably not meant, and can be loaded all the same.

Examples:
  npm run demarche -- check seed
  npm run demarche -- check seed/putin-zelensky-talks --coverage`,
    )
    .action(async (folders: readonly string[], { coverage = false }: { coverage?: boolean }) => {
      const checked = await readDossiers(folders);
      if (coverage) process.stdout.write(checked.dossiers.map(coverageOf).join('\n'));
      const { faults, warnings } = checked;
      const lines = [formatFaults(faults), formatWarnings(warnings)].filter((some) => some !== '');
      if (faults.length > 0) lines.push(countOf(checked));
      process.stderr.write(lines.map((line) => `${line}\n`).join(''));
      if (faults.length === 0) {
        process.stdout.write(checked.dossiers.map((dossier) => summaryOf(dossier, warnings)).join(''));
      } else {
        process.exitCode = 1;
      }
    });
}

function summaryOf(
  { folder, commands, coverage, boilerplate, locate }: Dossier,
  warnings: Dossiers['warnings'],
): string {
  const claims = commands.filter((c) => c.do === 'recordClaim').length;
  const own = warnings.filter(({ file }) => file === locate([]).file).length;
  const verdict = own === 0 ? 'Nothing is wrong' : `No fault, ${counted(own, 'warning')}`;
  const leftOut = boilerplate.length === 0 ? '' : `; ${counted(boilerplate.length, 'line')} of boilerplate`;
  return `${folder}: ${counted(claims, 'claim')}, ${counted(coverage.length, 'sentence')}, each covered${leftOut}. ${verdict}.\n`;
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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
