import { makeGraph, inBatches } from './makeGraph.ts';
import { SqliteStore } from '../src/stores/sqlite/SqliteStore.ts';
import { graphModel } from '../src/schema/graphModel.ts';
import { rmSync } from 'node:fs';
rmSync('/tmp/prof.sqlite',{force:true});rmSync('/tmp/prof.sqlite-wal',{force:true});
const s = await SqliteStore.open(graphModel,'/tmp/prof.sqlite');
const rows=[...makeGraph(Number(process.argv[2]))];
const t=performance.now(); let n=0;
for (const b of inBatches(rows, 20000)) { const t1=performance.now(); await s.transaction(x=>x.put(b)); n+=b.length; console.log(n, Math.round(performance.now()-t1)); }
console.log(rows.length, performance.now()-t);
await s.close();
