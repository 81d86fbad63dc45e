import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const HARBOUR = 'tests/dossier/fixtures/harbour-talks';

function demarche(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', ...args], (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('demarche check', () => {
  test('says how much there is where nothing is wrong', async () => {
    expect(await demarche('check', HARBOUR)).toEqual({
      status: 0,
      out: `${HARBOUR}: 8 claims, 14 sentences, each covered. Nothing is wrong.\n`,
      err: '',
    });
  });

  test('prints faults as a compiler does, with a count, and exits with 1', async () => {
    const what = 'Name a folder with article.txt and dossier.yaml, or one that holds such folders.';
    expect(await demarche('check', 'no-such-folder', HARBOUR)).toEqual({
      status: 1,
      out: '',
      err: `no-such-folder:1:1 filesAreThere  "no-such-folder" is no folder that can be read. ${what}\n1 fault in 1 file; 1 dossier read.\n`,
    });
  });

  test('--coverage lists each sentence with what rests on it', async () => {
    const { status, out } = await demarche('check', HARBOUR, '--coverage');
    expect(status).toBe(0);
    expect(out).toContain(
      [
        `${HARBOUR}/article.txt:7:29 Brandt and the captain met at the Cafe\u0301 E\u0301te\u0301, as old friends do.`,
        '    ties[1]  brandt CLOSE haddad',
        `${HARBOUR}/article.txt:7:95 Brandt may think that free passage pays for itself, since every ferry fills the inns.`,
        '    claims[6]  brandt SUPPORTS free-passage-pays',
        '',
      ].join('\n'),
    );
  });

  test('--help has an example; a slip in the command is told', async () => {
    const help = await demarche('check', '--help');
    expect(help.status).toBe(0);
    expect(help.out).toContain('npm run demarche -- check seed/putin-zelensky-talks --coverage');
    const slip = await demarche('chekc', 'seed');
    expect(slip.status).toBe(1);
    expect(slip.err).toContain('Did you mean check?');
  });
});
