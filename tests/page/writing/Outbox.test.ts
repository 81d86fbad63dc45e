import { expect, test } from 'vitest';
import { Drawer, type Shelf } from '../../../src/page/client/writing/Drawer.ts';
import { Outbox } from '../../../src/page/client/writing/Outbox.ts';
import type { Sent } from '../../../src/page/client/writing/Sent.ts';
import type { Waiting } from '../../../src/page/client/writing/Waiting.ts';
import { wordsGiven } from '../../../src/page/client/writing/wordsGiven.ts';

const AWAY: Sent = { kind: 'away', retryAfter: null };
const REFUSED: Sent = {
  kind: 'refused',
  faults: [{ rule: 'wordsAreThere', path: 'claims.0.quotes.0', message: 'Not there.', nearest: ['there'] }],
};

test('what the service takes is written, and waits no longer', async () => {
  const { outbox, sent, written } = tab();
  expect(await outbox.give(thing('a', 1))).toEqual(ok('a'));
  expect([sent, written]).toEqual([['a'], ['a']]);
  expect(outbox.state()).toMatchObject({ waiting: [], sending: false, hasKey: true, unkept: false });
});

test('while the service is away things wait, and are sent in their order with waits that grow', async () => {
  const shelf = shelfOf();
  const { outbox, sent, waits, answer, passTime } = tab(shelf);
  answer(() => AWAY);
  expect(await outbox.give(thing('a', 1))).toBeNull();
  expect(await outbox.give(thing('b', 2))).toBeNull();
  // The second one stays behind the first.
  expect(sent).toEqual(['a', 'a']);
  await passTime();
  await passTime();
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000]);
  answer(() => ({ kind: 'away', retryAfter: 45 }));
  await passTime();
  answer((one) => ok(one.key));
  await passTime();
  expect(waits.at(-1)).toBe(45_000);
  expect(sent.slice(-2)).toEqual(['a', 'b']);
  expect(outbox.state().waiting).toEqual([]);
  expect(shelf.length).toBe(0);
});

test('what waits is there in the next tab, and is sent under its first key', async () => {
  const shelf = shelfOf();
  const first = tab(shelf);
  first.answer(() => AWAY);
  await first.outbox.give(thing('a', 1));
  const next = tab(shelf);
  expect(next.outbox.state().waiting.map(({ key }) => key)).toEqual(['a']);
  await next.outbox.sendAll();
  expect([next.sent, next.written, shelf.length]).toEqual([['a'], ['a'], 0]);
});

test('what is refused at once is told to whoever gave it; what is refused later is kept with its faults', async () => {
  const { outbox, answer } = tab();
  answer(() => REFUSED);
  expect(await outbox.give(thing('a', 1))).toEqual(REFUSED);
  expect(outbox.state().waiting).toEqual([]);
  answer(() => AWAY);
  await outbox.give(thing('b', 2));
  await outbox.give(thing('c', 3));
  answer((one) => (one.key === 'b' ? REFUSED : ok(one.key)));
  await outbox.sendAll();
  const [kept, ...more] = outbox.state().waiting;
  expect(more).toEqual([]);
  expect([kept?.key, kept?.stopped]).toEqual(['b', { message: null, faults: REFUSED.faults }]);
  answer((one) => ok(one.key));
  await outbox.sendAll();
  expect(outbox.state().waiting).toHaveLength(1);
  await outbox.sendAgain(thing('b', 2));
  expect(outbox.state().waiting).toEqual([]);
});

test('without its key nothing is sent, and another key sends it only where a person says so', async () => {
  const shelf = shelfOf();
  const { outbox, answer, setSender, sent, written } = tab(shelf);
  answer(() => ({ kind: 'noKey' }));
  expect(await outbox.give(thing('a', 1))).toBeNull();
  setSender(null);
  await outbox.sendAll();
  setSender('other');
  answer((one) => ok(one.key));
  await outbox.sendAll();
  expect([sent, written, outbox.state().waiting.length]).toEqual([['a'], [], 1]);
  const [one] = outbox.state().waiting;
  if (one !== undefined) await outbox.sendAgain(one);
  expect([written, outbox.state().waiting]).toEqual([['a'], []]);
});

test('where the browser keeps nothing, it is held and said so', async () => {
  const { outbox, answer } = tab({ ...shelfOf(), setItem: full });
  answer(() => AWAY);
  await outbox.give(thing('a', 1));
  expect(outbox.state()).toMatchObject({ unkept: true, waiting: [{ key: 'a' }] });
  const [one] = outbox.state().waiting;
  if (one !== undefined) outbox.discard(one);
  expect(outbox.state()).toMatchObject({ unkept: false, waiting: [] });
});

test('of claims that wait the words are told that they rest on', () => {
  const claims = [
    { quotes: [{ exact: 'one' }, { exact: 'two', start: 3 }] },
    { quotes: [{ exact: 'three' }] },
  ];
  expect(wordsGiven({ variables: { document: 'd', claims } })).toEqual(['one', 'two', 'three']);
  expect(wordsGiven({ variables: { claims: ['an id'], status: 'RETRACTED' } })).toEqual([]);
});

function full(): void {
  throw new Error('QuotaExceededError');
}

function ok(key: string): Sent {
  return { kind: 'written', answer: { of: key } };
}

function thing(key: string, since: number): Waiting {
  return { key, since, by: 'mine', about: key, text: 'mutation', variables: {}, stopped: null };
}

/** One tab over a store that others may share. */
function tab(shelf: Shelf = shelfOf()) {
  const [sent, written, waits]: [string[], string[], number[]] = [[], [], []];
  let answering: (one: Waiting) => Sent = (one) => ok(one.key);
  let sender: string | null = 'mine';
  let due: (() => void) | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const outbox = new Outbox({
    drawer: new Drawer(() => shelf),
    sender: () => sender,
    async send(one) {
      sent.push(one.key);
      return answering(one);
    },
    alone(work) {
      const done = queue.then(work);
      queue = done.catch(() => undefined);
      return done;
    },
    later(milliseconds, again) {
      waits.push(milliseconds);
      due = again;
      return () => {
        due = null;
      };
    },
    written: ({ key }) => written.push(key),
  });
  return {
    ...{ outbox, sent, written, waits },
    answer(by: (one: Waiting) => Sent) {
      answering = by;
    },
    setSender(by: string | null) {
      sender = by;
    },
    /** Lets the wait be over, and whatever follows. */
    async passTime() {
      due?.();
      await new Promise(setImmediate);
    },
  };
}

function shelfOf(): Shelf {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}
