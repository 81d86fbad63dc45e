import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Neo4jError, type Session } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Commits } from '../../../src/stores/neo4j/Commits.ts';
import { connect, openSession } from '../../../src/stores/neo4j/connect.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/Neo4jStore.ts';
import { type Started, startApp } from '../../api/startApp.ts';
import { useNeo4j } from '../../neo4j/useNeo4j.ts';
import { row } from '../rows.ts';
import { QUESTION, versionOf, writeVersion } from './versions.ts';

const WRITER = fileURLToPath(new URL('./writeVersions.ts', import.meta.url));

useNeo4j('what is read while others write', (use) => {
  const stores: Neo4jStore[] = [];
  const apps: Started[] = [];
  beforeAll(async () => {
    stores.push(await use.open(), await use.reopen());
    for (const store of stores) apps.push(await startApp(store));
    await writeVersion(writer(), 1);
  });
  afterAll(async () => {
    for (const app of apps) await app.stop();
    for (const store of stores) await store.close();
  });

  const writer = () => {
    const [store] = stores;
    if (!store) throw new Error('No store is open.');
    return store;
  };
  const read = async (app: Started) =>
    versionOf(await (await app.post(JSON.stringify({ query: QUESTION }))).text());
  const underWay = () =>
    use.ask(async (session) => {
      const { records } = await session.run('MATCH (c:Commit) RETURN count(c)');
      return Number(records[0]?.get(0));
    });

  const waiting = () =>
    use.ask(async (session) => {
      const { records } = await session.run('SHOW TRANSACTIONS YIELD status, currentQuery');
      return records.filter((record) => String(record.get('status')).startsWith('Blocked')).length;
    });

  const state = () =>
    use.ask(async (session) => {
      const { records } = await session.run('MATCH (s:Sequence) RETURN s.state');
      return Number(records[0]?.get(0));
    });

  test('is the graph from before a commit or from after it, in every service', async () => {
    const written = { last: 1, isDone: false };
    const writing = (async () => {
      for (let version = 2; version <= 5; version += 1) {
        await writeVersion(writer(), version);
        written.last = version;
      }
      written.isDone = true;
    })();
    const readers = [...apps, ...apps].map(async (app) => {
      const seen = [1];
      while (!written.isDone) {
        const least = written.last;
        const version = await read(app);
        // What was written before somebody asked is in the answer, and nothing goes back.
        expect(version).toBeGreaterThanOrEqual(Math.max(least, seen.at(-1) ?? 0));
        seen.push(version);
      }
      return seen.length;
    });
    await Promise.all([writing, ...readers]);
    expect(await Promise.all(apps.map(read))).toEqual([5, 5]);
    expect(await underWay()).toBe(0);
  });

  test('is whole where a writer was killed while it committed', async () => {
    const { uri, user, password, database } = use.server;
    const child = spawn(process.execPath, [WRITER, '6'], {
      env: {
        ...process.env,
        NEO4J_URI: uri,
        ...(password === null ? {} : { NEO4J_USER: user ?? '', NEO4J_PASSWORD: password }),
        ...(database === null ? {} : { NEO4J_DATABASE: database }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(child, 'exit');
    while (child.exitCode === null && (await underWay()) === 0);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    const versions = await Promise.all(apps.map(read));
    expect(versions[0]).toBeGreaterThanOrEqual(5);
    expect(versions[1]).toBe(versions[0]);
    expect(await underWay()).toBe(0);
  });

  test('waits for a commit that is under way, and for none whose writer is gone', async () => {
    const events: string[] = [];
    await use.ask(async (session) => {
      const writing = session.beginTransaction();
      await writing.run("CREATE (l:Lock {id: 'Commit one'}) DELETE l");
      await use.ask((other) =>
        other.run("MATCH (s:Sequence) SET s.state = s.state + 1 CREATE (:Commit {id: 'one'})"),
      );
      const reading = Promise.all(apps.map(read)).then(() => events.push('read'));
      // They wait for the lock that the writer holds.
      await expect.poll(waiting, { timeout: 60_000 }).toBeGreaterThan(0);
      events.push('gone');
      await writing.rollback();
      await reading;
    });
    expect(events).toEqual(['gone', 'read']);
    expect(await underWay()).toBe(0);
  });

  test('is read again where the server met a commit half applied, but not without an end', async () => {
    const driver = connect({ ...use.server, deadline: 60_000 });
    const commits = new Commits((mode) => openSession(driver, { ...use.server, deadline: 60_000 }, mode, {}));
    const gone = new Neo4jError('gone', 'Neo.ClientError.Statement.EntityNotFound', 'gone', 'gone');
    const asks = [gone, gone, 'whole', gone, gone, gone];
    const ask = async (session: Session) => {
      await session.close();
      const next = asks.shift();
      if (next instanceof Error) throw next;
      return { answer: next, before: 1024, after: 1024 };
    };
    const { signal } = new AbortController();
    expect(await commits.read(ask, signal)).toBe('whole');
    await expect(commits.read(ask, signal)).rejects.toBe(gone);
    expect(asks).toEqual([]);
    await driver.close();
  });

  test('needs no sequence to begin with', async () => {
    const version = await Promise.all(apps.map(read));
    await use.ask((session) => session.run('MATCH (s:Sequence) DELETE s'));
    expect(await Promise.all(apps.map(read))).toEqual(version);
    expect(await state()).toBeGreaterThan(0);
  });

  test('counts each transaction that has changed something, once', async () => {
    const before = await state();
    const [first, second] = stores;
    const put = (store: Neo4jStore | undefined, id: string) =>
      store?.transaction((t) => t.put([row('Actor', id, { slug: id, name: id })]));
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => put(i % 2 ? first : second, id)));
    expect(await state()).toBe(before + 6 * 1024);
    await put(first, 'a');
    await expect(
      first?.transaction(async (t) => {
        await t.put([row('Actor', 'g', { slug: 'g', name: 'g' })]);
        throw new Error('No.');
      }),
    ).rejects.toThrow('No.');
    expect(await state()).toBe(before + 6 * 1024);
  });
});
