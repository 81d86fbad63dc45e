import { enableCompileCache } from 'node:module';

// Before anything else is loaded: from the second start on, nothing is compiled anew.
enableCompileCache();

const { DemarcheError } = await import('./errors.ts');
const { serve } = await import('./serve.ts');

serve(process.env).catch((error: unknown) => {
  if (error instanceof DemarcheError) {
    for (const line of error.message.split('\n')) console.error(`demarche: ${line}`);
  } else console.error('demarche: unexpected error:', error);
  process.exit(1);
});
