import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ModelJobs } from '../../src/suggest/ModelJobs.ts';
import type { ModelReading, ModelSuggester } from '../../src/suggest/modelSuggester.ts';
import { suggestableText } from '../../src/suggest/Suggester.ts';

const READING: ModelReading = {
  ...{ claims: [], refused: new Map(), remarks: [] },
  cost: { answers: 1, inputTokens: null, outputTokens: null, money: null },
};
const textOf = (text: string) => suggestableText({ text, language: 'en' });
const never = new AbortController().signal;

/** What the suggester was asked, and how each of it ends. */
interface Reading {
  readonly text: string;
  readonly signal: AbortSignal;
  end(): void;
  fail(error: Error): void;
}

let readings: Reading[];
let ending: AbortController;
let jobs: ModelJobs;

beforeEach(() => {
  readings = [];
  ending = new AbortController();
  const suggester: ModelSuggester = {
    ...{ name: 'model', model: 'stub', promptHash: '' },
    read: (text, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<ModelReading>();
      signal.addEventListener('abort', () => reject(signal.reason));
      readings.push({ text: text.points.text, signal, end: () => resolve(READING), fail: reject });
      return promise;
    },
    suggest: async () => [],
  };
  jobs = new ModelJobs({ suggester, patience: 50, ending: ending.signal });
});

const ask = (text: string, caller = 'sue', signal = never) => jobs.read(caller, textOf(text), signal);
const BUSY = { code: 'BUSY', details: { retryAfter: 5 } };

test('who stops waiting is told, the work goes on, and whoever asks again has it', async () => {
  await expect(ask('One.')).rejects.toMatchObject(BUSY);
  const [reading] = readings;
  expect(reading?.signal.aborted).toBe(false);
  const again = ask('One.');
  reading?.end();
  expect(await again).toBe(READING);
  expect(await ask('One.', 'carl')).toBe(READING);
  expect(readings).toHaveLength(1);
});

test('what nobody waits for any longer is not gone on with: at once where who asked is gone, else after a minute', async () => {
  const giving = new AbortController();
  const gone = ask('One.', 'sue', giving.signal);
  giving.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  expect(readings[0]?.signal.aborted).toBe(true);

  // How long a call waits is told by a timer that stays real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await expect(ask('Two.')).rejects.toMatchObject(BUSY);
  vi.advanceTimersByTime(59_000);
  await expect(ask('Two.')).rejects.toMatchObject(BUSY);
  vi.advanceTimersByTime(59_000);
  expect(readings[1]?.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(readings[1]?.signal.aborted).toBe(true);
});

test('what failed is tried anew by whoever asks again', async () => {
  const first = ask('One.');
  readings[0]?.fail(new Error('away'));
  await expect(first).rejects.toThrow('away');
  const second = ask('One.');
  readings[1]?.end();
  expect(await second).toBe(READING);
});

test('a key has one text read at a time, and the service four', async () => {
  const all = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => ask(text, `key of ${text}`));
  await expect(ask('Five.', 'key of One.')).rejects.toThrow(
    'The model still reads another text for this key.',
  );
  await expect(ask('Five.', 'carl')).rejects.toThrow(
    'The model reads 4 texts for others. Let the rules suggest',
  );
  for (const reading of readings) reading.end();
  await Promise.all(all);
  const fifth = ask('Five.', 'key of One.');
  readings[4]?.end();
  expect(await fifth).toBe(READING);
});

test('when the service ends, nothing is read any longer', async () => {
  const asked = ask('One.');
  ending.abort(new Error('ends'));
  await expect(asked).rejects.toThrow('ends');
});
