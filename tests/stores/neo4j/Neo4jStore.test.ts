import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { Neo4jStore } from '../../../src/stores/neo4j/Neo4jStore.ts';
import { useNeo4j } from '../../neo4j/useNeo4j.ts';
import { planned } from '../../plan/planned.ts';
import { all, along, equals, list, one, page, plan, scalar, shape } from '../plans.ts';
import { row } from '../rows.ts';

/** Read in a thread where very many are asked for. */
const { plan: many } = planned('{ actors { nodes { slug } } }');
const textOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? { here: text } : { thread: new TextDecoder().decode(text) };
const nobody = { here: '{"actors":{"nodes":[]}}' };
const actor = (id: string) => row('Actor', id, { slug: id, name: id });

test('nothing that answers is STORE_UNAVAILABLE', async () => {
  const options = { uri: 'bolt://127.0.0.1:1', user: null, password: null, database: null, deadline: 2_000 };
  await expect(Neo4jStore.open(graphModel, options)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

useNeo4j('a store on the network', (use) => {
  /** A deadline bounds opening too, which may take longer. */
  const hastyStore = async (deadline: number, uri = use.server.uri) => {
    const { user, password, database } = use.server;
    const options = { uri, user, password, database, deadline: 600_000 };
    const store = await Neo4jStore.open(graphModel, options);
    options.deadline = deadline;
    return store;
  };

  describe('with a server that goes away', () => {
    let wire: Wire;
    let store: Neo4jStore;
    beforeAll(async () => {
      const patient = await use.open();
      await patient.read(many, [false, 1]);
      await patient.close();
      wire = await openWire(use.server.uri);
      // Long enough for what is planned already, and for the one retry that it allows to end.
      store = await use.reopen({ uri: wire.uri, deadline: 15_000 });
    });
    afterAll(async () => {
      await store.close();
      await wire.cut();
    });

    test('says so, whatever is asked', async () => {
      expect(textOf(await store.read(many, [false, 1]))).toEqual(nobody);
      expect(textOf(await store.read(many, [false, 100_000]))).toEqual({
        thread: '{"actors":{"nodes":[]}}',
      });
      await wire.cut();
      const gone = { code: 'STORE_UNAVAILABLE' };
      await expect(store.read(many, [false, 1])).rejects.toMatchObject(gone);
      await expect(store.read(many, [false, 100_000])).rejects.toMatchObject(gone);
      await expect(store.health()).rejects.toMatchObject(gone);
      await expect(store.transaction((t) => t.put([actor('ash')]))).rejects.toMatchObject(gone);
    });

    test('answers again when it comes back', async () => {
      await wire.mend();
      await expect(store.health()).resolves.toBeUndefined();
      expect(textOf(await store.read(many, [false, 1]))).toEqual(nobody);
      expect(textOf(await store.read(many, [false, 100_000]))).toEqual({
        thread: '{"actors":{"nodes":[]}}',
      });
    });
  });

  test('a writer waits for the locks of others no longer than a read may take', async () => {
    const store = await use.open();
    const hasty = await hastyStore(300);
    const named = [{ type: 'Actor', id: 'ash' }];
    const held = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const first = store.transaction(async (t) => {
      await t.lock(named);
      held.resolve();
      await done.promise;
    });
    await held.promise;
    const second = hasty.transaction((t) => t.lock(named), new AbortController().signal);
    await expect(second).rejects.toMatchObject({
      code: 'BUSY',
      message:
        'Others are writing, and were not done in time: nothing was written. Write less at once, or try again in 5 s.',
    });
    done.resolve();
    await first;
    await hasty.transaction((t) => t.lock(named), new AbortController().signal);
    await hasty.close();
    await store.close();
  });

  describe('with a question that takes too long', () => {
    // Every actor is a part of every other: each level asks for fifty times as many rows as the one above.
    const ids = Array.from({ length: 50 }, (_, i) => `actor${i}`);
    const parts = (levels: number): ReturnType<typeof page> =>
      page(
        along('Actor', 'parts'),
        [shape('Actor', scalar('slug'), ...(levels > 1 ? [parts(levels - 1)] : []))],
        0,
      );
    const dear = plan(one(all, [shape('Actor', parts(6))], { conditions: [equals('id', 1)] }));
    // Lists are short as the model has it, and do not count.
    const wholes = (levels: number): ReturnType<typeof list> =>
      list(along('Actor', 'partOf'), [shape('Actor', ...(levels > 1 ? [wholes(levels - 1)] : []))]);
    const dearHere = plan(one(all, [shape('Actor', wholes(6))], { conditions: [equals('id', 0)] }));
    const running = async () => {
      const { records } = await use.ask((session) => session.run('SHOW TRANSACTIONS YIELD currentQuery'));
      return records.filter((record) => String(record.get(0)).includes('PART_OF')).length;
    };
    const until = async (holds: () => Promise<boolean>) => {
      while (!(await holds())) await pause(50);
    };
    let store: Neo4jStore;
    beforeAll(async () => {
      store = await use.open();
      await store.transaction((t) =>
        t.put(ids.map((id) => row('Actor', id, { slug: id, name: id }, { partOf: ids }))),
      );
    });
    afterAll(() => store.close());

    const ways: [string, (store: Neo4jStore, signal?: AbortSignal) => Promise<unknown>][] = [
      ['here', (store, signal) => store.read(dearHere, ['actor0'], signal)],
      ['in a thread', (store, signal) => store.read(dear, [50, 'actor0'], signal)],
    ];

    test.each(ways)('ends it on the server when the signal aborts: %s', async (_, ask) => {
      const ending = new AbortController();
      const asked = expect(ask(store, ending.signal)).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
      await until(async () => (await running()) === 1);
      ending.abort();
      await asked;
      await until(async () => (await running()) === 0);
    });

    test.each(ways)('ends it at the deadline: %s', async (_, ask) => {
      const hasty = await hastyStore(2_000);
      try {
        await expect(ask(hasty)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
        await until(async () => (await running()) === 0);
      } finally {
        await hasty.close();
      }
    });

    test('reads large answers in a thread, several at a time, as it reads small ones', async () => {
      const nodes = ids.toSorted().map((slug) => ({ slug }));
      const texts = [0, 1, 2].map(() => store.read(many, [false, 100_000]));
      for (const text of await Promise.all(texts)) {
        expect(textOf(text)).toEqual({ thread: JSON.stringify({ actors: { nodes } }) });
      }
      const few = { here: JSON.stringify({ actors: { nodes: nodes.slice(0, 10) } }) };
      expect(textOf(await store.read(many, [false, 10]))).toEqual(few);
    });
  });

  test('lets few statements at once go through very many rows, and refuses those that would wait long', async () => {
    const store = await use.open();
    try {
      const actors = Array.from({ length: 6_000 }, (_, i) => actor(`a${i}`));
      await store.transaction((t) => t.put(actors));
      const named = page(all, [shape('Actor')], 0, {
        rows: false,
        totalCount: true,
        conditions: [equals('description', 1)],
      });
      // 120,000 rows are gone through in all.
      const totals = plan(...Array(20).fill(named));
      const flood = async () => {
        const asked = Array.from({ length: 14 }, () => store.read(totals, [1, 'nobody']));
        const answers = await Promise.allSettled(asked);
        return answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'answered'));
      };
      // How many rows there are is asked for beside the first of them.
      await expect
        .poll(flood, { timeout: 120_000 })
        .toEqual([...Array(10).fill('answered'), ...Array(4).fill('BUSY')]);
    } finally {
      await store.close();
    }
  });

  test('refuses an edge to a row that is not there, and writes nothing', async () => {
    const store = await use.open();
    try {
      const lost = row('Actor', 'ash', { slug: 'ash', name: 'Ash' }, { partOf: ['nobody'] });
      await expect(store.transaction((t) => t.put([lost]))).rejects.toThrow(
        'lead to rows that are not there',
      );
      expect(textOf(await store.read(many, [false, 1]))).toEqual(nobody);
    } finally {
      await store.close();
    }
  });

  test('a server that falls silent is not waited for', async () => {
    await (await use.open()).close();
    const wire = await openWire(use.server.uri);
    const store = await hastyStore(3_000, wire.uri);
    wire.silence();
    const late = { code: 'DEADLINE_EXCEEDED' };
    await Promise.all([
      expect(store.read(many, [false, 1])).rejects.toMatchObject(late),
      expect(store.health()).rejects.toMatchObject(late),
    ]);
    await wire.cut();
    await store.close();
  });

  test('reads as sentences in the database itself', async () => {
    const store = await use.open();
    try {
      await store.transaction((t) =>
        t.put([
          actor('ash'),
          row('Document', 'paper', { slug: 'paper' }),
          row('Passage', 'words', { order: '1', start: 0, end: 5, exact: 'words' }, { document: 'paper' }),
          row('Proposal', 'talk', { slug: 'talk', text: 'Talk' }),
          row(
            'Claim',
            'claim',
            { order: '1', stance: 'PROPOSES' },
            { holder: 'ash', target: 'talk', document: 'paper', evidence: ['words'] },
          ),
        ]),
      );
      const { records } = await use.ask((session) =>
        session.run(
          'MATCH (a:Actor)-[:HOLDS]->(c:Claim)-[:ABOUT]->(p:Proposal), (c)-[:EVIDENCED_BY]->(w:Passage)-[:OF]->(d:Document) ' +
            'RETURN a.slug, c.stance, p.text, labels(p), w.exact, w.end, d.slug',
        ),
      );
      expect(records.map((record) => [...record.values()])).toEqual([
        ['ash', 'PROPOSES', 'Talk', ['Target', 'Proposal'], 'words', 5, 'paper'],
      ]);
    } finally {
      await store.close();
    }
  });
});

/** A way to the server that can be cut. */
interface Wire {
  readonly uri: string;
  cut(): Promise<void>;
  /** Stays open, and lets nothing through any more. */
  silence(): void;
  mend(): Promise<void>;
}

async function openWire(to: string): Promise<Wire> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let isSilent = false;
  const server: Server = createServer((near) => {
    if (isSilent) {
      open.add(near.on('error', () => {}));
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => {}).on('close', () => into.destroy());
      from.pipe(into);
    }
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    return address.port;
  };
  const at = await listen(0);
  return {
    uri: `bolt://127.0.0.1:${at}`,
    silence: () => {
      isSilent = true;
      for (const socket of open) socket.unpipe().pause();
    },
    mend: async () => {
      await listen(at);
    },
    cut: async () => {
      for (const socket of open) socket.destroy();
      open.clear();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}
