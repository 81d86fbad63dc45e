import { readFileSync } from 'node:fs';
import { cases } from './cases.ts';
import { Client, request } from './Client.ts';
import { startOurs } from './Subject.ts';
const ours = await startOurs({ sqlite: process.argv[2] });
console.log('started', ours.startedIn, (await ours.resident())/1e6);
const asked = cases('~');
for (let round=0; round<3; round++) { for (const c of asked) {
  const bytes = request('/graphql', { query: c.query, variables: c.variables });
  const cl = Array.from({length:8},()=>new Client(ours.port));
  const end = performance.now()+400; let n=0;
  await Promise.all(cl.map(async k=>{ while(performance.now()<end){ await k.ask(bytes); n++; } k.close(); }));
  if (round===2) console.log(c.name, n, (await ours.resident())/1e6);
} }
await ours.stop();
