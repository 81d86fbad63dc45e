import { Command } from 'commander';
import { importJsonl } from '../exchange/import/jsonl.ts';
import { readSettings } from '../settings.ts';
import { openOrMake } from './openOrMake.ts';
import { Progress } from './Progress.ts';

/** `demarche import`: what other programs and other stores hold, into the store. Each format is a command of its own. */
export function importCommand(): Command {
  return new Command('import').description('read a file into the store').addCommand(jsonlCommand());
}

function jsonlCommand(): Command {
  return new Command('jsonl')
    .description('a whole graph that "demarche export jsonl" has written, into an empty store')
    .argument('<file>', 'the file')
    .addHelpText(
      'after',
      `
Reads into the store that the service uses: the file in DATA_DIR, which is made where it is not there, or NEO4J_URI
where it is set. A file that was cut off, or written by a version with other types or fields, is refused before anything
is written; what is written is looked at as "demarche verify" does, and is there whole or not at all. A store that
holds the same graph stays as it is, one that holds another is left alone.

It is one transaction. A Neo4j has to have the memory for it: where it has too little, nothing is written, and
server.memory.heap.max_size is to be raised.

Exit status: 0 when the store holds the graph, 1 otherwise.

Examples:
  DATA_DIR=restored npm run -s demarche -- import jsonl graph.jsonl
  NEO4J_URI=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… npm run -s demarche -- import jsonl graph.jsonl`,
    )
    .action(async (file: string) => {
      const progress = new Progress('Rows written and looked at');
      const store = await openOrMake(readSettings(process.env));
      try {
        const { rows, digest, written } = await importJsonl(store, file, (done, of) =>
          progress.tell(done, of),
        );
        progress.end();
        const what = written ? `${rows} rows imported.` : `The store held these ${rows} rows already.`;
        process.stdout.write(`${what}\nDigest of the graph: ${digest}\n`);
      } finally {
        progress.end();
        await store.close();
      }
    });
}
