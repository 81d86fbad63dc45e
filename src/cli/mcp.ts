import { once } from 'node:events';
import { Command } from 'commander';
import { openStore } from '../openStore.ts';
import { readSettings } from '../settings.ts';

/** `demarche mcp`: the graph for a language model, by standard input and output. */
export function mcpCommand(): Command {
  return new Command('mcp')
    .description('answer a language model by the Model Context Protocol, on standard input and output')
    .addHelpText(
      'after',
      `
Six tools, which only read: find words, who proposes and objects, where somebody stands, compare two, the words at a
place, one GraphQL query. A program starts this command itself: docs/mcp.md says how it is told. The running service
answers the same at /mcp where MCP=true is set.

Reads the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set. Links in answers lead to
PUBLIC_URL. Nothing but the protocol goes to standard output.

Exit status: 0 when standard input ends and all that came is answered, 1 where there is no store.`,
    )
    .action(async () => {
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
      const { allAnswered } = await import('../mcp/allAnswered.ts');
      const { mcpServer } = await import('../mcp/mcpServer.ts');
      const { executeOn } = await import('./executeOn.ts');
      const settings = readSettings(process.env);
      const store = await openStore(settings, { make: false });
      const ended = new AbortController();
      try {
        const server = mcpServer({
          execute: executeOn(store, settings),
          deadline: settings.deadline,
          author: null,
          requestId: 'mcp',
          signal: ended.signal,
          unexpected(error) {
            process.stderr.write(`demarche: ${error instanceof Error ? error.stack : String(error)}\n`);
          },
        });
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
        const aborted = once(ended.signal, 'abort');
        const transport = new StdioServerTransport();
        await server.connect(transport);
        // Of these, pipes, files and terminals each emit another one.
        const end = Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close')]);
        await Promise.race([aborted, allAnswered(transport, end)]);
        await server.close();
      } finally {
        await store.close();
      }
    });
}
