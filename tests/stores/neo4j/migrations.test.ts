import type { Session } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { VERSION } from '../../../src/stores/neo4j/migrations.ts';
import { Neo4jStore } from '../../../src/stores/neo4j/Neo4jStore.ts';
import { schemaRules } from '../../../src/stores/neo4j/schemaRules.ts';
import { useNeo4j } from '../../neo4j/useNeo4j.ts';

const indexes = async (session: Session) => {
  const { records } = await session.run('SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name');
  return records.map((record) => `${record.get('name')} ${record.get('state')}`);
};
const version = async (session: Session) => {
  const { records } = await session.run('MATCH (v:SchemaVersion) RETURN collect(v.version)');
  return records[0]?.get(0);
};

useNeo4j('opening a database', (use) => {
  test('makes every index and waits for it; opening again changes nothing', async () => {
    await (await use.open()).close();
    const made = await use.ask(indexes);
    expect(made).toEqual(expect.arrayContaining(schemaRules(graphModel).map(({ name }) => `${name} ONLINE`)));
    await (await use.reopen()).close();
    expect(await use.ask(indexes)).toEqual(made);
    expect(await use.ask(version)).toEqual([VERSION]);
  });

  test('makes what is missing, from wherever it was cut off', async () => {
    await (await use.open()).close();
    const made = await use.ask(indexes);
    await use.ask(async (session) => {
      await session.run('MATCH (v:SchemaVersion) DELETE v');
      await session.run('DROP INDEX range_Claim_holderId_status_order');
      await session.run('DROP CONSTRAINT unique_Actor_slug');
    });
    await (await use.reopen()).close();
    expect(await use.ask(indexes)).toEqual(made);
    expect(await use.ask(version)).toEqual([VERSION]);
  });

  test('may be done by two at once', async () => {
    await use.clear();
    const stores = await Promise.all([use.reopen(), use.reopen()]);
    await Promise.all(stores.map((store) => store.close()));
    expect(await use.ask(version)).toEqual([VERSION]);
  });

  test('renews the rows of an earlier version once, before the database is of this one', async () => {
    await (await use.open()).close();
    const renewals: string[] = [];
    const open = async (what: string) => {
      const { uri, user, password, database } = use.server;
      const options = { uri, user, password, database, deadline: 60_000 };
      const renew = async () => {
        renewals.push(what);
        if (what === 'fails') throw new Error('There is no room to renew anything.');
      };
      const store = await Neo4jStore.open(graphModel, options, undefined, renew);
      await store.close();
    };
    await open('this version');
    await use.ask((session) => session.run('MATCH (v:SchemaVersion) SET v.version = 2'));
    await expect(open('fails')).rejects.toThrow('There is no room to renew anything.');
    expect(await use.ask(version)).toEqual([2]);
    await open('succeeds');
    await open('again');
    expect(renewals).toEqual(['fails', 'succeeds']);
    expect(await use.ask(version)).toEqual([VERSION]);
  });

  test('refuses what a newer program has written, and leaves it alone', async () => {
    await (await use.open()).close();
    await use.ask((session) => session.run('MATCH (v:SchemaVersion) SET v.version = 99'));
    await expect(use.reopen()).rejects.toMatchObject({
      code: 'BAD_SETTING',
      message: expect.stringContaining('has version 99 of the stored graph'),
    });
    expect(await use.ask(version)).toEqual([99]);
  });
});
