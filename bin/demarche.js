#!/usr/bin/env node
// Runs the command line by the Node that the package brings, whichever one the machine has: it starts on Node 20 and newer.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
const hook = new URL('./readTypeScript.js', import.meta.url).href;
const main = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const child = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', '--import', hook, main, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`demarche: Cannot start Node at ${node}: ${error.message}. Install the package again.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
