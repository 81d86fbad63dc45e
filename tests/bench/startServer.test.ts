import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';

const STARTS_SERVERS = `
import { startFloor, startService } from '${new URL('../../bench/servers/startServer.ts', import.meta.url)}';
const graph = { sqlite: process.argv[1] };
const servers = [await startService(graph), await startFloor({ graph, questions: {} })];
console.log(JSON.stringify(servers.map(({ port }) => port)));
`;

test('a benchmark that is killed leaves no servers behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-test-'));
  const file = join(folder, 'demarche.sqlite');
  await (await SqliteStore.open(graphModel, file)).close();
  const bench = spawn(process.execPath, ['--input-type=module', '-e', STARTS_SERVERS, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [told] = await once(bench.stdout, 'data');
  const ports = JSON.parse(String(told)).map(Number);
  expect(await Promise.all(ports.map(isOpen))).toEqual([true, true]);
  bench.kill('SIGKILL');
  while ((await Promise.all(ports.map(isOpen))).includes(true)) await pause(20);
  await rm(folder, { recursive: true });
});

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const opened = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return opened;
}
