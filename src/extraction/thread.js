import { enableCompileCache, flushCompileCache } from 'node:module';

// JavaScript for the reason that `main.js` gives.
enableCompileCache();

await import('./threadMain.ts');
flushCompileCache();
