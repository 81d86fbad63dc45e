import { describe, expect, it } from 'vitest';
import { Cache } from '../src/Cache.ts';
import { CacheBudget } from '../src/CacheBudget.ts';

/** Which of the keys are still there; they are not looked for one by one, which would be a use. */
const left = (cache: Cache<string>, keys: string) =>
  [...keys].filter((key) => cache.get(key) === key).join('');

function put(cache: Cache<string>, keys: string, bytes = 1): void {
  for (const key of keys) cache.set(key, key, bytes);
}

describe('a cache', () => {
  it('gives up what was not used for longest', () => {
    const cache = new Cache<string>(new CacheBudget(4));
    put(cache, 'abcd');
    for (const key of 'abcd') cache.get(key);
    cache.get('a');
    put(cache, 'e');
    cache.get('e');
    put(cache, 'f');
    expect(left(cache, 'abcdef')).toBe('adef');
  });

  it('gives up first what nobody asked for twice', () => {
    const cache = new Cache<string>(new CacheBudget(8));
    put(cache, 'ab');
    expect(left(cache, 'ab')).toBe('ab');
    put(cache, 'cdefghijklmnop');
    expect(left(cache, 'abcdefghijklmnop')).toBe('abklmnop');
  });

  it('shares its bytes with others', () => {
    const budget = new CacheBudget(8);
    const [one, other] = [new Cache<string>(budget), new Cache<string>(budget)];
    put(one, 'abc', 2);
    put(other, 'ab', 2);
    expect([left(one, 'abc'), left(other, 'ab')]).toEqual(['bc', 'ab']);
    expect([budget.bytes, budget.entries]).toEqual([8, 4]);
    one.clear();
    expect([budget.bytes, budget.entries]).toEqual([4, 2]);
  });

  it('keeps nothing that takes more than a quarter of all, and loses nothing for it', () => {
    const budget = new CacheBudget(8);
    const cache = new Cache<string>(budget);
    put(cache, 'a', 2);
    put(cache, 'b', 3);
    expect([left(cache, 'ab'), budget.bytes]).toEqual(['a', 2]);
  });

  it('counts once what is put in twice', () => {
    const budget = new CacheBudget(8);
    const cache = new Cache<string>(budget);
    put(cache, 'aaa', 2);
    expect([left(cache, 'a'), budget.bytes, budget.entries]).toEqual(['a', 2, 1]);
  });

  it('tells how often it was asked', () => {
    const cache = new Cache<string>(new CacheBudget());
    put(cache, 'a');
    left(cache, 'abc');
    expect([cache.hits, cache.misses]).toEqual([1, 2]);
  });
});
