#!/usr/bin/env node
// Runs the command line by Node 24: the one that the package brings, or the machine's where an installation ran no scripts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
const brought = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const hasNeeded = Number.parseInt(process.versions.node, 10) >= NEEDED;
if (!existsSync(brought) && !hasNeeded) {
  console.error(
    `demarche: It needs Node ${NEEDED}. This is Node ${process.versions.node}, and the one that comes with the package is not in ${brought}: install the package again with its scripts allowed (npm's --ignore-scripts=false, --allow-scripts=node), or Node ${NEEDED}.`,
  );
  process.exit(1);
}
// The service keeps its heap small, as `npm start` does.
const flags = process.argv[2] === 'serve' ? ['--max-semi-space-size=4', '--heap-growing-percent=30'] : [];
const child = spawn(
  existsSync(brought) ? brought : process.execPath,
  [
    ...['--disable-warning=ExperimentalWarning', ...flags],
    ...['--import', new URL('./readTypeScript.js', import.meta.url).href],
    ...['--import', new URL('./endWithParent.js', import.meta.url).href],
    ...[fileURLToPath(new URL('../src/cli.js', import.meta.url)), ...process.argv.slice(2)],
  ],
  { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    // A terminal sends it to both, and a second one would not wait for the answers under way.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
child.on('error', (error) => {
  console.error(`demarche: Cannot start Node: ${error.message}. Install the package again.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
