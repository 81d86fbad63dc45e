import { Command } from 'commander';
import { DemarcheError } from '../errors.ts';

/** `demarche serve`: the service, as `npm start` starts it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the service: the page, GraphQL and diagrams')
    .addHelpText(
      'after',
      `
Keeps its store in DATA_DIR, the folder "data" here where it is not set, or in NEO4J_URI. A new store is filled with the
example that comes with it. All settings are in .env.example of the package, and are read from the environment.

Examples:
  demarche serve
  DATA_DIR=/var/lib/demarche PORT=8080 demarche serve`,
    )
    .action(async () => {
      const { serve } = await import('../serve.ts');
      try {
        await serve(process.env);
      } catch (error) {
        if (!(error instanceof DemarcheError)) throw error;
        for (const line of error.message.split('\n')) process.stderr.write(`demarche: ${line}\n`);
        process.exit(1);
      }
    });
}
