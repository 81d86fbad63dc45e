import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/Progress.ts';

/** What is shown of work on 20 rows that takes so long. */
function shownOf(isTTY: boolean, milliseconds: number): readonly string[] {
  const shown: string[] = [];
  let now = 0;
  const screen = { isTTY, write: (text: string) => shown.push(text) };
  const progress = new Progress('Rows written', screen, () => now);
  for (let done = 1; done <= 20; done += 1) {
    now = (milliseconds * done) / 20;
    progress.tell(done, 20);
  }
  progress.end();
  return shown;
}

test.each([true, false])('quick work shows nothing (a terminal watches: %s)', (isTTY) => {
  expect(shownOf(isTTY, 999)).toEqual([]);
});

test('where no terminal watches, there is a line for each tenth after the first second', () => {
  expect(shownOf(false, 1_250)).toEqual([
    'Rows written: 16 of 20\n',
    'Rows written: 18 of 20\n',
    'Rows written: 20 of 20\n',
  ]);
});

test('a terminal sees a bar, ten times a second at most, which goes in the end', () => {
  expect(shownOf(true, 1_250)).toEqual([
    `\r[${'#'.repeat(24)}${'.'.repeat(6)}] Rows written: 16 of 20\u001b[K`,
    `\r[${'#'.repeat(27)}${'.'.repeat(3)}] Rows written: 18 of 20\u001b[K`,
    `\r[${'#'.repeat(30)}] Rows written: 20 of 20\u001b[K`,
    '\r\u001b[K',
  ]);
});
