import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import type { Store } from '../../src/stores/Store.ts';
import { readingBy } from '../readingBy.ts';
import { openEmpty } from './seeded.ts';
import { startApp } from './startApp.ts';

/** What a client and the log are told when reading goes so. */
async function whenReading(read: Store['read'], environment: Record<string, string> = {}) {
  const { store, discard } = await openEmpty();
  const app = await startApp(readingBy(store, read), environment);
  const response = await app.post('{"query":"{ actor(slug: \\"macron\\") { name } }"}');
  const body: unknown = await response.json();
  const logged = app.log.filter(({ level }) => Number(level) >= 40);
  await app.stop();
  await discard();
  return { status: response.status, id: response.headers.get('x-request-id'), body, logged };
}

describe('an error while reading', () => {
  it('that nobody foresaw is logged whole, and the client is told only where to look', async () => {
    const { status, id, body, logged } = await whenReading(async () => {
      throw new TypeError('SELECT secret FROM claims: no such column');
    });
    expect(status).toBe(500);
    expect(body).toEqual({
      errors: [{ message: 'Unexpected error', extensions: { code: 'UNEXPECTED', requestId: id } }],
    });
    expect(logged).toMatchObject([
      {
        requestId: id,
        msg: 'Unexpected error',
        err: { type: 'TypeError', message: 'SELECT secret FROM claims: no such column' },
      },
    ]);
    expect(JSON.stringify(logged)).toContain('toGraphQLError.test.ts');
  });

  it('is 503 where the store does not answer', async () => {
    const { status, body, logged } = await whenReading(async () => {
      throw new DemarcheError('STORE_UNAVAILABLE', 'The store does not answer.', {
        cause: new Error('10.0.0.7'),
      });
    });
    expect([status, body, logged]).toEqual([
      503,
      { errors: [{ message: 'The store does not answer.', extensions: { code: 'STORE_UNAVAILABLE' } }] },
      [],
    ]);
  });

  it('is 504 where the deadline has passed, which the store is told', async () => {
    const { status, body, logged } = await whenReading(
      (_plan, _values, signal) =>
        new Promise((_resolve, reject) => {
          const late = () => reject(new DemarcheError('DEADLINE_EXCEEDED', 'It took too long.'));
          signal?.addEventListener('abort', late);
        }),
      { DEADLINE: '2000' },
    );
    expect([status, body, logged]).toEqual([
      504,
      { errors: [{ message: 'It took too long.', extensions: { code: 'DEADLINE_EXCEEDED' } }] },
      [],
    ]);
  });

  it('is 500 where a setting turns out to be wrong, which is none of the client’s business', async () => {
    const { status, body, logged } = await whenReading(async () => {
      throw new DemarcheError('BAD_SETTING', 'The database refuses: set NEO4J_PASSWORD.');
    });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('NEO4J');
    expect(logged).toMatchObject([{ err: { message: 'The database refuses: set NEO4J_PASSWORD.' } }]);
  });
});

describe('a client that hangs up', () => {
  it('stops what the store does for it', async () => {
    const { store, discard } = await openEmpty();
    const asked = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    const read: Store['read'] = (_plan, _values, signal) =>
      new Promise((_resolve, reject) => {
        asked.resolve();
        signal?.addEventListener('abort', () => {
          stopped.resolve();
          reject(new DemarcheError('DEADLINE_EXCEEDED', 'Nobody waits.'));
        });
      });
    const app = await startApp(readingBy(store, read));
    const hangUp = new AbortController();
    const body = '{"query":"{ actor(slug: \\"macron\\") { name } }"}';
    const headers = { 'content-type': 'application/json' };
    const answer = fetch(`${app.url}/graphql`, { method: 'POST', body, headers, signal: hangUp.signal });
    await asked.promise;
    hangUp.abort();
    await expect(answer).rejects.toThrow('aborted');
    await stopped.promise;
    expect(app.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    await app.stop();
    await discard();
  });
});
