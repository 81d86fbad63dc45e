import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCorpus } from '../../../bench/suggest/readCorpus.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

/** A corpus of these files. */
async function corpus(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  made.push(folder);
  for (const part of ['text', 'attributions']) await mkdir(join(folder, part));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const TEXT = '“No toll,” said 🚢 Lee, “none.”\n';
const ANN = [
  'T1\tContent 0 10;23 30\t“No toll,” “none.”',
  'T2\tCue 11 15\tsaid',
  'T3\tSource 18 21\tLee',
  'T4\tAttribution 11 15\tsaid',
  'E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3 ',
  'T5\tDiscuss 11 15\tsaid',
  'E2\tAttribution-no-source:T4 Cue:T2 ',
].join('\n');

test('who said what, in stretches that stand apart, by the first annotator', async () => {
  const folder = await corpus({
    'text/a_b.txt': TEXT,
    'attributions/a_b_1111.ann': ANN,
    'attributions/a_b_2222.ann': '',
  });
  expect(await readCorpus(folder)).toEqual([
    {
      name: 'a_b',
      text: TEXT,
      attributions: [
        {
          content: [
            { start: 0, end: 10, exact: '“No toll,”' },
            { start: 23, end: 30, exact: '“none.”' },
          ],
          source: [{ start: 18, end: 21, exact: 'Lee' }],
          cue: [{ start: 11, end: 15, exact: 'said' }],
        },
      ],
    },
  ]);
});

test('half a corpus is not measured', async () => {
  const folder = await corpus({ 'text/a.txt': TEXT, 'attributions/b_1.ann': '' });
  await expect(readCorpus(folder)).rejects.toThrow(
    'The corpus is not whole:\ntext/a.txt has no annotations\nattributions/b_1.ann has no text',
  );
});

test('annotations of another text are told by their line', async () => {
  const folder = await corpus({ 'text/a.txt': 'Lee says no toll at all.', 'attributions/a_1.ann': ANN });
  await expect(readCorpus(folder)).rejects.toThrow('a_1.ann line 1: ');
});
