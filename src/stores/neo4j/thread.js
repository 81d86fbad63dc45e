import { enableCompileCache, flushCompileCache } from 'node:module';

// JavaScript for the reason that `main.js` gives: 10 MB.
enableCompileCache();

await import('./threadMain.ts');
flushCompileCache();
