import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { reanchor } from '../../src/evidence/reanchor.ts';

/** The passage of these words, and of their nth place. */
function spanOf(text: string, exact: string, occurrence = 1) {
  let index = -1;
  for (let i = 0; i < occurrence; i += 1) index = text.indexOf(exact, index + 1);
  if (index < 0) throw new Error(`"${exact}" is not in the text.`);
  return codePoints(text).span(index, index + exact.length);
}

/** The words that a passage has in another text, and where: null where it cannot be told. */
function found(before: string, after: string, exact: string, occurrence = 1) {
  const [one] = reanchor(before, after, [spanOf(before, exact, occurrence)]);
  return one ? { ...one.span, is: one.exact ? 'exact' : 'alike' } : null;
}

const TEXT = `The envoy of Norlund arrived on Monday with 14 advisers. “We will stay until the work is done,” she told reporters outside the customs house.

Velmark’s minister called the plan a step in the right direction. He said that his government would study it carefully and answer within a week. The Kremlin is still unclear about the ferries.`;
const STUDY = 'his government would study it carefully';

describe('a passage is found', () => {
  test.each([
    ['in the same text', TEXT],
    ['behind what is new', `🚢 Port Lisse. By our correspondent.\n\n${TEXT}`],
    ['behind what is gone', TEXT.replace(/“We will.*house\./, '')],
    ['in a paragraph that moved', TEXT.split('\n\n').reverse().join('\n\n')],
    ['over other lines', TEXT.replace('would study', 'would\nstudy')],
    ['where a line breaks its word', TEXT.replace('government', 'govern-\nment')],
    ['where an invisible mark came into it', TEXT.replace('government', 'govern\u00ADment')],
  ])('%s', (_, after) => {
    const one = found(TEXT, after, STUDY);
    expect(one?.is).toBe('exact');
    expect(codePoints(after).slice(one?.start ?? 0, one?.end ?? 0)).toBe(one?.exact);
    expect(one?.exact.replace(/-\n|\u00AD/, '').replace('\n', ' ')).toBe(STUDY);
  });

  test.each([
    ['with other quotation marks', 'We will stay until the work is done,” she told', '“', '"'],
    ['with one slip corrected', STUDY, 'carefully', 'carefuly'],
    ['with two letters exchanged', STUDY, 'government', 'goverment'],
    ['with a word more', STUDY, 'would study', 'would openly study'],
    ['with a comma more', STUDY, 'government would', 'government, would'],
    ['with an article less', 'called the plan a step in the right direction', 'in the right', 'in right'],
    ['with a sentence that begins in it', STUDY, 'carefully', 'Carefully'],
  ])('%s', (_, quotation, from, to) => {
    const after = TEXT.replaceAll('”', to === '"' ? '"' : '”').replaceAll(from, to);
    const exact = quotation.replaceAll('”', to === '"' ? '"' : '”').replaceAll(from, to);
    expect(found(TEXT, after, quotation)).toMatchObject({
      exact,
      start: [...after.slice(0, after.indexOf(exact))].length,
    });
  });

  test('in code points, behind letters outside the first plane', () => {
    expect(found('Ann 👩‍👩‍👧 wants peace. 𝒜', '😀😀 Ann 👩‍👩‍👧 wants peace. 𝒜', 'wants peace')).toMatchObject(
      {
        start: 13,
        end: 24,
      },
    );
  });
});

describe('a passage is orphaned whose words say something else', () => {
  test.each([
    ['denied', STUDY, 'would study', 'would not study'],
    ['denied in short', STUDY, 'would study', 'wouldn’t study'],
    ['denied beside it', STUDY, 'He said that', 'He denied that'],
    ['no longer so', STUDY, 'would study', 'would no longer study'],
    ['another number', 'arrived on Monday with 14 advisers', '14', '40'],
    ['a number in words', 'answer within a week', 'a week', 'two weeks'],
    ['another name', 'The envoy of Norlund arrived', 'Norlund', 'Sudlund'],
    ['a name that differs in one letter', 'The envoy of Norlund arrived', 'Norlund', 'Norlant'],
    ['another day', 'arrived on Monday', 'Monday', 'Friday'],
    ['the contrary', 'The Kremlin is still unclear about the ferries', 'unclear', 'clear'],
    ['another time', STUDY, 'would study', 'will study'],
    ['another verb', 'called the plan a step in the right direction', 'called', 'thought'],
    ['somebody else', STUDY, 'his government', 'her government'],
    ['a doubt', STUDY, 'would study', 'would perhaps study'],
    ['a question', 'within a week. The Kremlin is still', 'week.', 'week?'],
    [
      'no quotation any longer',
      'told reporters outside the customs house',
      'customs house',
      '“customs house”',
    ],
  ])('%s', (_, quotation, from, to) => {
    expect(found(TEXT, TEXT.replace(from, to), quotation)).toBeNull();
  });

  test('or that are gone', () => {
    expect(found(TEXT, TEXT.replace(STUDY, 'nobody knows'), STUDY)).toBeNull();
    expect(found(TEXT, '', STUDY)).toBeNull();
    expect(found(TEXT, 'Nothing of the kind.', STUDY)).toBeNull();
  });
});

describe('words that stand several times', () => {
  const first = 'The minister of Ardania spoke first. “We want peace,” he said to the mayor of Port Lisse.';
  const second = 'Hours later the envoy came to the harbour. “We want peace,” she said before her ship left.';
  const third = 'Nobody met after that, and the ferries to Ardania stayed where they were until the morning.';
  const both = `${first}\n\n${second}\n\n${third}`;

  test('are each found where they stood', () => {
    const after = `${second}\n\n${third}\n\nNew words.\n\n${first}`;
    expect(found(both, after, 'We want peace', 1)?.start).toBe(after.lastIndexOf('We want peace'));
    expect(found(both, after, 'We want peace', 2)?.start).toBe(after.indexOf('We want peace'));
  });

  test('are not taken for those that are gone', () => {
    const after = `${second}\n\n${third}`;
    expect(found(both, after, 'We want peace', 1)).toBeNull();
    expect(found(both, after, 'We want peace', 2)?.start).toBe(after.indexOf('We want peace'));
  });

  test('are orphaned where nothing tells them apart', () => {
    expect(found('Yes. Yes. Yes.', 'Yes. Yes.', 'Yes', 2)).toBeNull();
  });

  test('never come to one place', () => {
    const before = 'Ann wants peace in the north. Ann wants peace in the south.';
    const after = 'Ann wants peace in the south.';
    const spans = [spanOf(before, 'Ann wants peace', 1), spanOf(before, 'Ann wants peace', 2)];
    const places = reanchor(before, after, spans).filter((one) => one !== null);
    expect(places.length).toBeLessThan(2);
  });
});

describe('in scripts', () => {
  test.each([
    ['Chinese', '挪威外交部发言人提议在奥斯陆举行停火谈判。各方没有回应。', '提议在奥斯陆举行停火谈判'],
    ['Thai', 'เขากล่าวว่ารัฐบาลของเขาจะศึกษาแผนอย่างรอบคอบ และตอบภายในหนึ่งสัปดาห์', 'จะศึกษาแผนอย่างรอบคอบ'],
    ['Arabic', 'وقال إن حكومته ستدرس الخطة بعناية وترد خلال أسبوع واحد.', 'حكومته ستدرس الخطة بعناية'],
    [
      'Vietnamese',
      'Ông nói chính phủ của mình sẽ nghiên cứu kỹ và trả lời.',
      'chính phủ của mình sẽ nghiên cứu',
    ],
  ])('%s, what did not change is found, composed or not', (_, text, quotation) => {
    const after = `${text.normalize('NFD')}\n`;
    expect(found(text, `“”\n${after}`, quotation)?.exact).toBe(quotation.normalize('NFD'));
  });

  test.each([
    ['a denial', '提议在奥斯陆', '提议不在奥斯陆'],
    ['a name', '奥斯陆', '奥地利'],
  ])('without capitals %s cannot be told from other words', (_, from, to) => {
    const text = '挪威外交部发言人提议在奥斯陆举行停火谈判。各方没有回应。';
    expect(found(text, text.replace(from, to), '提议在奥斯陆举行停火谈判')).toBeNull();
  });

  test('a Korean noun is found without its particle, and an Arabic one without what is attached', () => {
    const korean = '노를룬드 특사가 월요일에 김정은은 만났다고 말했다.';
    expect(found(korean, `새로운 문장. ${korean}`, '김정은')?.exact).toBe('김정은');
  });

  test('a sign that changed says something else', () => {
    expect(
      found('Ann wrote 👍 to all of them.', 'Ann wrote 👎 to all of them.', 'wrote 👍 to all'),
    ).toBeNull();
  });
});
