import { expect, test } from 'vitest';
import { shortWords } from '../../../src/page/strips/shortWords.ts';

const LONG =
  'Three envoys spoke for hours about ferries, fish and the weather of the strait, but Norlund, which hosts them, would not under any circumstances accept that the second round is held in Port Lisse, a person in the room said';

test('short words stay whole', () => {
  expect(shortWords(['Kyiv is still wary of places like Moscow'], ['Moscow'])).toEqual({
    pieces: ['Kyiv is still wary of places like Moscow'],
    cut: false,
  });
});

test('passages are shown whole while they fit, and it is said that there are more', () => {
  const [short, long] = ['He offered Geneva', LONG];
  expect(shortWords([short, short, long], ['Geneva'])).toEqual({ pieces: [short, short], cut: true });
});

test('of long words the stretch is shown that speaks of the target, from a mark of punctuation on', () => {
  expect(shortWords([LONG], ['Hold the second round in Port Lisse'])).toEqual({
    pieces: [
      '… but Norlund, which hosts them, would not under any circumstances accept that the second round is held in Port Lisse, a person …',
    ],
    cut: true,
  });
  expect(shortWords([LONG], ['The weather'])).toEqual({
    pieces: [
      'Three envoys spoke for hours about ferries, fish and the weather of the strait, but Norlund, which hosts them, would not under any …',
    ],
    cut: true,
  });
});

test('words are cut between words, in scripts without spaces too', () => {
  const joined = `${'a'.repeat(120)} high-stakes diplomacy`;
  expect(shortWords([joined], []).pieces).toEqual([`${'a'.repeat(120)} …`]);
  const chinese = shortWords(['会谈'.repeat(100)], ['会谈']);
  expect(chinese.pieces).toEqual([`${'会谈'.repeat(65)} …`]);
});

test('a claim without passages has no words', () => {
  expect(shortWords([], [])).toEqual({ pieces: [''], cut: false });
});
