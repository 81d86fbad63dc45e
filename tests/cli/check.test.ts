import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const HARBOUR = 'tests/dossier/fixtures/harbour-talks';

const demarche = (...args: readonly string[]) => demarcheIn({}, ...args);

function demarcheIn(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.js', ...args], { env }, (error, out, err) => {
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

  test('warnings are told beside faults, counted apart, and alone are no failure', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-check-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'dossier.yaml');
    await cp(HARBOUR, folder, { recursive: true });
    const yaml = await readFile(file, 'utf8');
    const edited = yaml
      .replace('    as: the mayor of Port Lisse\n', '    as: she\n')
      .replace('actors:\n', 'actors:\n  nobody: { name: Nobody, kind: PERSON }\n');
    await writeFile(file, edited);
    const warnings = [
      `${file}:14:3 actorIsUsed  Warning: Nothing speaks of the actor "nobody". Take it out, or code what the text says of it.\n`,
      `${file}:102:5 holderTextIsNoPronoun  Warning: "she" is a pronoun. Give the nearest words of the text that it stands for.\n`,
    ].join('');
    expect(await demarche('check', folder)).toEqual({
      status: 0,
      out: `${folder}: 8 claims, 14 sentences, each covered. No fault, 2 warnings.\n`,
      err: warnings,
    });
    await writeFile(file, edited.replace('publishedAt: 2031-03-15', 'publishedAt: 20310315'));
    expect(await demarche('check', folder)).toEqual({
      status: 1,
      out: '',
      err: `${file}:11:3 datesAreEdtf  "20310315" is no date in EDTF (ISO 8601-2): write 2031-03-15.\n${warnings}1 fault in 1 file, 2 warnings; 1 dossier read.\n`,
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

  test('--coverage says who reports what', async () => {
    const { out } = await demarche('check', 'tests/dossier/fixtures/agency-report', '--coverage');
    expect(out).toContain('    claims[0]  ardania SUPPORTS open-port, according to agency\n');
    expect(out).toContain('    claims[2]  ardania PROPOSES truce, according to radio, citing agency\n');
    expect(out).toContain('    claims[1]  ardania OBJECTS ardania-agreed\n');
  });

  test('lines that are left out are shown as boilerplate, and sentences run over them', async () => {
    const folder = 'tests/dossier/fixtures/verbatim-record';
    const { status, out } = await demarche('check', folder, '--coverage');
    expect(status).toBe(0);
    expect(out.replaceAll(`${folder}/`, '').split('\n')).toEqual([
      'article.txt:1:1 V/PV.12',
      '    boilerplate',
      'article.txt:2:1 Mrs. Okoye (Velmark): My delegation would support a second ferry only once both captains have agreed, and the harbour of Port Lisse is open again.',
      '    proposals.second-ferry  proposal second-ferry',
      '    claims[0]  velmark CONDITIONAL second-ferry',
      'article.txt:6:1 3/40',
      '    boilerplate',
      'article.txt:8:1 V/PV.12',
      '    boilerplate',
      'article.txt:10:13 Velmark thanks the mayor.',
      '    uncoded[0]  uncoded: no stance',
      'article.txt:11:1 (spoke in Kalmaric)',
      '    uncoded[1]  uncoded: boilerplate',
      'article.txt:13:1 4/40',
      '    boilerplate',
      'article.txt:15:1 V/PV.12',
      '    boilerplate',
      'article.txt:17:1 Mr. Brandt (Port Lisse): I have nothing to add.',
      '    uncoded[2]  uncoded: no stance',
      'article.txt:18:1 (spoke in Kalmaric)',
      '    uncoded[1]  uncoded: boilerplate',
      `${folder}: 1 claim, 5 sentences, each covered; 5 lines of boilerplate. Nothing is wrong.`,
      '',
    ]);
  });

  test('--store tells what loading would be refused for, and which slugs are there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-check-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [file, env] = [join(folder, 'other', 'dossier.yaml'), { DATA_DIR: join(folder, 'data') }];
    expect((await demarcheIn(env, 'check', HARBOUR, '--store')).err).toContain('There is no store yet');
    await demarcheIn(env, 'load', HARBOUR);
    expect(await demarcheIn(env, 'check', HARBOUR, '--store')).toEqual({
      status: 0,
      out: `${HARBOUR}: 8 claims, 14 sentences, each covered. Nothing is wrong.\n`,
      err: '',
    });

    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', 'article.txt'), 'Ada wants a truce.\n');
    const dossier = (
      ada: string,
    ) => `document: { slug: other-talks, language: en, sha256: ${createHash('sha256').update('Ada wants a truce.\n').digest('hex')} }
coder: ab
actors:
  council: { name: Council of Port Lisse, kind: GOVERNMENT }
  ada: ${ada}
proposals:
  next-round: { text: Agree on a truce, kind: TERMS, quote: a truce }
claims:
  - { holder: ada, as: Ada, stance: SUPPORTS, target: next-round, voice: NARRATION, quote: Ada wants a truce }
ties:
  - { from: ada, to: council, kind: OTHER, quote: Ada }
`;
    await writeFile(
      file,
      dossier('{ name: Zoë Brandt, kind: PERSON, background: { externalIds: { wikidata: Q0 } } }'),
    );
    const refused = await demarcheIn(env, 'check', join(folder, 'other'), '--store');
    expect([refused.status, ...refused.err.split('\n')]).toEqual([
      1,
      `${file}:5:56 identifierIsOneActor  "wikidata Q0" identifies "brandt" already. Correct the identifier, or declare both under one slug where they are one.`,
      `${file}:7:17 recordsAgree  "next-round" is taken by the dossier of "harbour-talks", where its text is "Hold a next round" and not "Agree on a truce". Choose another slug, or make both say the same and load them together.`,
      `${file}:7:41 recordsAgree  "next-round" is taken by the dossier of "harbour-talks", where its kind is "PROCESS" and not "TERMS". Choose another slug, or make both say the same and load them together.`,
      `${file}:5:10 nameIsOneRecord  Warning: "Zoë Brandt" is what the actor "brandt" is called as well. Name them apart, or declare both under one slug where they are one.`,
      '3 faults in 1 file, 1 warning; 1 dossier read.',
      '',
    ]);
    expect(refused.out).toBe(
      '"council" is in the store already, declared by harbour-talks.\n"next-round" is in the store already, declared by harbour-talks.\n',
    );
    // Nothing was written.
    expect((await demarcheIn(env, 'load', HARBOUR)).out).toContain('nothing changed');
  });

  test('--help has an example; a slip in the command is told', async () => {
    const help = await demarche('check', '--help');
    expect(help.status).toBe(0);
    expect(help.out).toContain('demarche check seed/putin-zelensky-talks --coverage');
    expect(help.out).not.toContain('npm run');
    expect((await demarche('--help')).out).toContain(
      'In a checkout "npm run -s demarche --" stands for "demarche"',
    );
    const slip = await demarche('chekc', 'seed');
    expect(slip.status).toBe(1);
    expect(slip.err).toContain('Did you mean check?');
  });
});
