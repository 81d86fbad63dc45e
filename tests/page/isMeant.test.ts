import { expect, test } from 'vitest';
import { isMeant } from '../../src/page/client/frame/isMeant.ts';

const called = (name: string, more = '') => ({ name, text: name + more });
const venue = called('Where should the talks between Putin and Zelensky be held?');

test('words that begin a stretch of what is offered, or a few that stand in it, mean it', () => {
  expect(isMeant(called('Volodymyr Zelensky', ' (Zelenskyy)'), 'zel')).toBe(true);
  expect(isMeant(called('United States', ' (U.S., America)'), 'U.S.')).toBe(true);
  expect(isMeant(called('Hold a three-way summit'), 'summit three')).toBe(true);
  expect(isMeant(venue, 'Where should the talks bet')).toBe(true);
  expect(isMeant(venue, 'where should the talks between Putin and Zelensky be held?')).toBe(true);
});

test('a sentence of its own, or words that are not there, mean something else', () => {
  expect(isMeant(venue, 'Where should the talks be held?')).toBe(false);
  expect(isMeant(venue, 'Where should the talks be held')).toBe(false);
  expect(isMeant(venue, 'Where should the talks?')).toBe(false);
  expect(isMeant(called('Tomas Weld'), 'Tomas Wold')).toBe(false);
});
