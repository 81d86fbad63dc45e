import { enableCompileCache } from 'node:module';

// This is JavaScript for the reason that main.js is: from the second time on a command starts in half the time.
enableCompileCache();
await import('./commandLine.ts');
