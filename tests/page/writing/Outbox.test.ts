import { expect, test } from 'vitest';
import { Drawer, type Shelf } from '../../../src/page/client/writing/Drawer.ts';
import { Outbox } from '../../../src/page/client/writing/Outbox.ts';
import type { Sent } from '../../../src/page/client/writing/Sent.ts';
import { sentOf } from '../../../src/page/client/writing/sentOf.ts';
import type { Waiting } from '../../../src/page/client/writing/Waiting.ts';
import { wordsGiven } from '../../../src/page/client/writing/wordsGiven.ts';

const AWAY: Sent = { kind: 'away', retryAfter: null, message: null };
const CANNOT: Sent = { kind: 'away', retryAfter: null, message: 'It takes too long.' };
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
  answer(() => ({ kind: 'away', retryAfter: 45, message: null }));
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

test('what is thrown away before its turn is neither sent nor there again', async () => {
  const { outbox, sent, written, during } = tab();
  during('a', () => outbox.discard(thing('b', 2)));
  const given = [outbox.give(thing('a', 1)), outbox.give(thing('b', 2)), outbox.give(thing('c', 3))];
  expect(await Promise.all(given)).toEqual([ok('a'), { kind: 'gone' }, ok('c')]);
  expect([sent, written, outbox.state().waiting]).toEqual([['a', 'c'], ['a', 'c'], []]);
});

test('what another tab throws away while this one sends is not put back with its faults', async () => {
  const shelf = shelfOf();
  const [first, other] = [tab(shelf), tab(shelf)];
  first.answer(() => AWAY);
  for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) await first.outbox.give(thing(key, index));
  first.sent.length = 0;
  first.answer((one) => (one.key === 'c' ? REFUSED : ok(one.key)));
  first.during('a', () => other.outbox.discard(thing('b', 1)));
  first.during('c', () => other.outbox.discard(thing('c', 2)));
  await first.outbox.sendAll();
  expect([first.sent, first.written, shelf.length]).toEqual([['a', 'c', 'd'], ['a', 'd'], 0]);
  // Its list is older than what it shows now.
  await other.outbox.sendAgain(thing('b', 1));
  expect([other.sent, shelf.length]).toEqual([[], 0]);
});

test('what was given with one key is not sent with another that the page has when its turn comes', async () => {
  const { outbox, sent, during, setSender } = tab();
  during('a', () => setSender('other'));
  const given = [outbox.give(thing('a', 1)), outbox.give(thing('b', 2))];
  expect(await Promise.all(given)).toEqual([ok('a'), null]);
  expect([sent, outbox.state().waiting.map(({ key }) => key)]).toEqual([['a'], ['b']]);
});

test('what is given after a clock was set back is still sent after what waits', async () => {
  const { outbox, sent, answer } = tab();
  answer(() => AWAY);
  await outbox.give(thing('text', 1_000));
  sent.length = 0;
  answer((one) => ok(one.key));
  expect(await outbox.give(thing('claim', 500))).toEqual(ok('claim'));
  expect(sent).toEqual(['text', 'claim']);
});

test('what the service answers but cannot do is stopped after five tries, and the next goes on', async () => {
  const { outbox, sent, answer, passTime } = tab();
  answer((one) => (one.key === 'a' ? CANNOT : ok(one.key)));
  expect(await outbox.give(thing('a', 1))).toBeNull();
  expect(await outbox.give(thing('b', 2))).toBeNull();
  await passTime();
  await passTime();
  expect(sent).toEqual(['a', 'a', 'a', 'a']);
  await passTime();
  expect(sent.slice(4)).toEqual(['a', 'b']);
  expect(outbox.state()).toMatchObject({
    away: false,
    waiting: [{ key: 'a', stopped: { message: 'It takes too long.', faults: [] } }],
  });
});

test('an error of the service is told from one of what stands before it, and from a service that is busy', () => {
  const answered = (status: number, code?: string) =>
    sentOf(
      {
        ...{ status, headers: new Headers(), key: null },
        body: code === undefined ? {} : { errors: [{ message: 'No.', extensions: { code } }] },
      },
      String,
    );
  const away = { kind: 'away', retryAfter: null };
  expect([answered(504, 'DEADLINE_EXCEEDED'), answered(500, 'UNEXPECTED')]).toEqual([
    { ...away, message: 'No.' },
    { ...away, message: 'No.' },
  ]);
  expect([answered(502), answered(503, 'BUSY'), answered(429, 'RATE_LIMITED')]).toEqual([
    { ...away, message: null },
    { ...away, message: null },
    { ...away, message: null },
  ]);
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
  const meanwhile = new Map<string, () => void>();
  let queue: Promise<unknown> = Promise.resolve();
  const outbox = new Outbox({
    drawer: new Drawer(() => shelf),
    sender: () => sender,
    async send(one) {
      sent.push(one.key);
      await Promise.resolve();
      meanwhile.get(one.key)?.();
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
    /** Does something while a thing is on its way. */
    during(key: string, does: () => void) {
      meanwhile.set(key, does);
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
