import { describe, expect, test } from 'vitest';
import { isAttachedToNoun } from '../../src/evidence/isAttachedToNoun.ts';

describe('behind a Korean noun stands', () => {
  test.each([
    [
      '김정은',
      '은 이 을 의 과 으로 에게 께서 에게는 보다 처럼 만 만은 이라고 이라는 이라며 이다 이었다 이나 이라도 하고 등',
    ],
    [
      '정부',
      '는 가 를 와 로 에 에서 에서는 에서의 로부터 로부터의 까지 까지도 만이 뿐만 라고 라는 다 였다 나 도 랑',
    ],
    ['서울', '은 이 을 과 로 로는 에서도 까지만 이라고'],
    ['제안', '했다 했다고 하는 해 하기로 되었다'],
    ['김정은'.normalize('NFD'), '은 에게는'],
    ['정부', '에서는'.normalize('NFD')],
  ])('particles of %s: %s', (noun, particles) => {
    for (const after of particles.split(' '))
      expect([after, isAttachedToNoun(noun, after)]).toEqual([after, true]);
  });

  test.each([
    ['인도', '네시아는'],
    ['한국', '은행은'],
    ['한국', '인은'],
    ['대통령', '실은'],
    ['대통령', '들은'],
    ['전문', '가'],
    ['정부', '은'],
    ['한국', '은이'],
    ['제안', '하지'],
    ['제안', '하면'],
    ['합의', '되지'],
    ['북', '한'],
    ['서울', '으로'],
  ])('%s: more than particles in %s', (noun, after) => {
    expect(isAttachedToNoun(noun, after)).toBe(false);
  });
});
