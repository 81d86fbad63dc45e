import { expect, test } from 'vitest';
import { RateLimit } from '../src/RateLimit.ts';

let now = 0;
const limit = (perMinute: number) =>
  new RateLimit({ perMinute, message: `No more than ${perMinute}.`, clock: () => now });
const seconds = (rate: RateLimit, who: string, many?: number) => {
  try {
    rate.take(who, many);
    return 0;
  } catch (error) {
    return Object(error).details.retryAfter;
  }
};

test.each([1, 7, 60, 999])('%i a minute may be had at once, and come back one after another', (perMinute) => {
  const rate = limit(perMinute);
  for (let i = 0; i < perMinute; i += 1) rate.take('a');
  expect(seconds(rate, 'a')).toBe(Math.ceil(60 / perMinute));
  now += 60_000 / perMinute;
  rate.take('a');
  expect(seconds(rate, 'a')).toBe(Math.ceil(60 / perMinute));
  now += 60_000;
  for (let i = 0; i < perMinute; i += 1) rate.take('a');
});

test('each has their own, and what was refused costs nothing', () => {
  const rate = limit(2);
  rate.take('a', 2);
  rate.take('b');
  expect([seconds(rate, 'a'), seconds(rate, 'a'), seconds(rate, 'b', 2)]).toEqual([30, 30, 30]);
  expect(() => rate.take('a')).toThrow('No more than 2. Try again in 30 s.');
  rate.take('b');
});

test('more at once than a minute has is all of it', () => {
  const rate = limit(5);
  rate.take('a', 60);
  expect(seconds(rate, 'a')).toBe(12);
});

test('what is given back can be had again', () => {
  const rate = limit(1);
  rate.take('a');
  rate.giveBack('a');
  rate.take('a');
  expect(seconds(rate, 'a')).toBe(60);
});

test('with 0 there is no limit', () => {
  const rate = limit(0);
  for (let i = 0; i < 10_000; i += 1) rate.take('a');
  rate.giveBack('a');
});

test('whoever asked longest ago is forgotten first, so that many addresses fill no memory', () => {
  const rate = limit(1);
  for (let i = 0; i <= 20_000; i += 1) rate.take(`${i}`);
  expect([seconds(rate, '1'), seconds(rate, '0')]).toEqual([60, 0]);
});
