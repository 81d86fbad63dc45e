import { expect, test } from 'vitest';
import { AskedOnce } from '../../src/page/client/askedOnce.ts';

test('equal questions at the same time are one request; a later one is another', async () => {
  const asked = new AskedOnce();
  let sent = 0;
  const begin = async () => {
    sent += 1;
    return sent;
  };
  const same = () => asked.ask('same', begin);
  expect(await Promise.all([same(), same(), same(), asked.ask('other', begin)])).toEqual([1, 1, 1, 2]);
  expect(await same()).toBe(3);
});

test('who gives up leaves the request to the others; it is hung up when nobody waits', async () => {
  const asked = new AskedOnce();
  const answer = Promise.withResolvers<string>();
  const requests: AbortSignal[] = [];
  const begin = (signal: AbortSignal) => {
    requests.push(signal);
    return answer.promise;
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const first = asked.ask('same', begin, one.signal);
  const second = asked.ask('same', begin, two.signal);
  one.abort();
  await expect(first).rejects.toThrow(one.signal.reason);
  expect(requests.map(({ aborted }) => aborted)).toEqual([false]);
  two.abort();
  await expect(second).rejects.toThrow(two.signal.reason);
  expect(requests.map(({ aborted }) => aborted)).toEqual([true]);
  // What was hung up answers nobody: who asks next asks anew.
  const third = asked.ask('same', begin);
  answer.resolve('here');
  expect([await third, requests.length]).toEqual(['here', 2]);
});

test('a failure is told to all who wait, and not kept', async () => {
  const asked = new AskedOnce();
  let sent = 0;
  const begin = async () => {
    sent += 1;
    if (sent === 1) throw new Error('gone');
    return 'here';
  };
  const both = await Promise.allSettled([asked.ask('same', begin), asked.ask('same', begin)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await asked.ask('same', begin)).toBe('here');
});
