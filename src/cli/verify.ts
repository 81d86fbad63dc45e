import { Command } from 'commander';
import { openStore } from '../openStore.ts';
import { verifyGraph } from '../recording/verifyGraph.ts';
import { readSettings } from '../settings.ts';
import { Progress } from './Progress.ts';

const DAMAGED =
  "The store's file is damaged, and its rows were not looked at. Put a copy of it in its place, or load the dossiers into a new DATA_DIR.";

/** `demarche verify`: whether everything that is stored is as the rules have it. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('derive everything anew from the claims, and report what is stored otherwise')
    .addHelpText(
      'after',
      `
Looks at the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set. A file is first
checked by SQLite itself. Then positions and unattributed proposals are derived anew, passages compared with their
texts, and every statement must rest on words. Nothing is written, and the service answers meanwhile. On Neo4j writers wait.

The digest is a SHA-256 of everything in the graph: two stores that hold the same have the same, whichever their
engines are. Keys, and what is kept to answer a repeated call, are no part of it.

Exit status: 0 when nothing is wrong, 1 otherwise. What is wrong goes to standard output, one a line.

Examples:
  demarche verify
  NEO4J_URI=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… demarche verify`,
    )
    .action(async () => {
      const progress = new Progress('Rows looked at');
      const store = await openStore(readSettings(process.env), { make: false });
      try {
        const verified = await verifyGraph(store, (done, of) => progress.tell(done, of));
        const { rows, differences, damage, digest } = verified;
        progress.end();
        if (damage.length > 0) {
          process.stdout.write(`${damage.join('\n')}\n`);
          process.stderr.write(`${DAMAGED}\n`);
          process.exitCode = 1;
        } else if (differences.length > 0) {
          const many = differences.length === 1 ? '1 thing is' : `${differences.length} things are`;
          process.stdout.write(`${differences.join('\n')}\n`);
          process.stderr.write(`${many} wrong among ${rows} rows.\n`);
          process.exitCode = 1;
        } else process.stdout.write(`${rows} rows. Nothing is wrong.\nDigest of the graph: ${digest}\n`);
      } finally {
        progress.end();
        await store.close();
      }
    });
}
