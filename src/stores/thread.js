import { enableCompileCache, flushCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

// JavaScript for the reason that `main.js` gives: 10 MB for each thread.
enableCompileCache();

await import(workerData.main);
flushCompileCache();
