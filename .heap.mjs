import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
const flagsets = { with: ['--max-semi-space-size=4', '--heap-growing-percent=30'], runtime: ['main2'], runtimeSemi: ['main3'] };
const q = ['whoProposedWhat','whereTheyStand','matrix','claims','find','saidAbout','conditions','narrationOrQuotation'].map((n) => readFileSync(`src/api/examples/${n}.graphql`, 'utf8'));
const vars = [{ kind: 'VENUE' }, { actor: 'trump' }, { issue: 'talks-venue' }, {}, { words: 'Budapest' }, { actor: 'putin' }, {}, { document: 'putin-zelensky-talks' }];
for (const round of [1, 2]) for (const [name, flags] of Object.entries(flagsets)) {
  const port = 4100 + round * 10 + name.length;
  const child = spawn('node_modules/.bin/node', flags[0]?.startsWith('main') ? [`src/${flags[0]}.js`] : [...flags, 'src/main.js'], { env: { ...process.env, PORT: String(port), DATA_DIR: '/tmp/heapdata-' + port, LOG_LEVEL: 'error' }, stdio: 'ignore' });
  for (;;) { try { if ((await fetch(`http://127.0.0.1:${port}/ready`)).ok) break; } catch {} await new Promise((r) => setTimeout(r, 200)); }
  const rss = () => readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1] / 1024;
  const cpu = () => { const f = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
  const start = rss(); const c0 = cpu();
  let worst = 0;
  for (let i = 0; i < 1500; i++) {
    await Promise.all(q.map((query, k) => fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: vars[k] }) }).then((r) => r.text())));
    if (i % 50 === 0) worst = Math.max(worst, rss());
  }
  console.log(round, name, 'rss start', start.toFixed(0), 'end', rss().toFixed(0), 'worst', worst.toFixed(0), 'cpu ms', cpu() - c0);
  child.kill();
}
