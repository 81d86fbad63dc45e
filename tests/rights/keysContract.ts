import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/record.ts';
import { KnownKeys } from '../../src/rights/KnownKeys.ts';
import { listKeys } from '../../src/rights/listKeys.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import { makeOwnKey } from '../../src/rights/OwnKey.ts';
import { revokeKey } from '../../src/rights/revokeKey.ts';
import { keyId, makeSecret } from '../../src/rights/secrets.ts';
import type { Store, Transaction } from '../../src/stores/Store.ts';

const MADE = new Date('2026-11-28T20:00:00Z');
const LATER = new Date('2026-11-29T20:00:00Z');
const [made, later] = [MADE.toISOString(), LATER.toISOString()];

/**
 * What keys are, on any store.
 *
 * @param open gives an empty one
 * @param writesAtOnce whether two transactions can write at the same time
 */
export function keysContract(
  open: () => Promise<Store>,
  { writesAtOnce }: { readonly writesAtOnce: boolean },
): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  test('a key is found by its secret, which is kept nowhere, until it is revoked', async () => {
    const secret = await makeKey(store, { name: 'Rita', role: 'REVIEW' }, MADE);
    const id = keyId(secret);
    const good = { id, name: 'Rita', role: 'REVIEW' };
    expect(await new KnownKeys(store).find(id)).toEqual(good);
    expect(await new KnownKeys(store).find(keyId(makeSecret()))).toBe(null);
    expect(await listKeys(store)).toEqual([{ ...good, madeAt: made, revokedAt: null }]);
    expect(JSON.stringify(await store.transaction((t) => t.get('Key', [id])))).not.toContain(secret.slice(9));
    await revokeKey(store, 'Rita', LATER);
    expect(await new KnownKeys(store).find(id)).toBe(null);
    expect(await listKeys(store)).toEqual([{ ...good, madeAt: made, revokedAt: later }]);
  });

  test('a name is that of one good key', async () => {
    const again = await makeKey(store, { name: 'Rita', role: 'CODE' }, LATER);
    await expect(makeKey(store, { name: 'rita', role: 'READ' })).rejects.toThrow(
      'There is a key "Rita" already, with the role CODE. Choose another name, or revoke that one first.',
    );
    expect((await listKeys(store)).map(({ name, role, revokedAt }) => [name, role, revokedAt])).toEqual([
      ['Rita', 'REVIEW', later],
      ['Rita', 'CODE', null],
    ]);
    expect(await new KnownKeys(store).find(keyId(again))).toMatchObject({ role: 'CODE' });
    await revokeKey(store, 'Rita', LATER);
    await expect(revokeKey(store, 'Rita')).rejects.toThrow(
      `The key "Rita" was revoked already, at ${later}.`,
    );
    await expect(revokeKey(store, 'Carl')).rejects.toThrow('There is no key "Carl".');
  });

  test('of two that are made with one name at once there is one', async () => {
    const made = ['Ana', 'ana', 'ANA', 'Ana'].map((name) => makeKey(store, { name, role: 'CODE' }));
    const settled = await Promise.allSettled(made);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    const refused = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code);
    expect(refused).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
    expect((await listKeys(store)).filter(({ name }) => name.toLowerCase() === 'ana').length).toBe(1);
  });

  test('a change is confirmed before its key is revoked, or not at all', async () => {
    const key = keyId(await makeKey(store, { name: 'Bo', role: 'CODE' }));
    const change = { kind: 'declare', by: 'Bo', key };
    const atItsNumber = Promise.withResolvers<void>();
    const goesOn = Promise.withResolvers<void>();
    const halting: Pick<Store, 'transaction'> = {
      transaction: (work) =>
        store.transaction(async (transaction) => {
          const lock: Transaction['lock'] = async (rows) => {
            if (rows.some(({ type }) => type === 'ChangeCounter')) {
              atItsNumber.resolve();
              await goesOn.promise;
            }
            await transaction.lock(rows);
          };
          return work({ ...bound(transaction), lock });
        }),
    };
    const before = await lastChange(store);
    const written = record(halting, [], { change });
    await atItsNumber.promise;
    const revoked = revokeKey(store, 'Bo');
    if (writesAtOnce) await revoked;
    goesOn.resolve();
    const [outcome] = await Promise.allSettled([written, revoked]);
    expect(outcome.status).toBe(writesAtOnce ? 'rejected' : 'fulfilled');
    const after = await lastChange(store);
    expect(after - before).toBe(writesAtOnce ? 0 : 1);
    await expect(record(store, [], { change })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The key was revoked. Ask for another one.',
    });
    expect(await lastChange(store)).toBe(after);
  });

  test('the key of a service is in no store, and changes are made with it', async () => {
    const before = (await listKeys(store)).length;
    const own = makeOwnKey();
    const keys = new KnownKeys(store, own);
    expect(await keys.find(own.id)).toEqual({ id: null, name: own.name, role: 'ADMIN' });
    expect(await new KnownKeys(store, makeOwnKey()).find(own.id)).toBe(null);
    const { change } = await record(store, [], { change: { kind: 'declare', by: own.name, key: null } });
    expect(change?.by).toBe(own.name);
    expect((await listKeys(store)).length).toBe(before);
  });
}

async function lastChange(store: Store): Promise<number> {
  const rows = await store.transaction(async (t) => t.get('Change', await t.ids('Change')));
  return Math.max(0, ...rows.map(({ fields }) => Number(fields.seq)));
}

/** What a transaction does, to be given on with some of it changed. */
function bound(transaction: Transaction): Transaction {
  return {
    damage: () => transaction.damage(),
    lock: (rows) => transaction.lock(rows),
    get: (...asked) => transaction.get(...asked),
    ids: (...asked) => transaction.ids(...asked),
    find: (...asked) => transaction.find(...asked),
    put: (...asked) => transaction.put(...asked),
    remove: (...asked) => transaction.remove(...asked),
    forgetPast: () => transaction.forgetPast(),
  };
}
