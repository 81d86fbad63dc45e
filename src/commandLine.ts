import { Command } from 'commander';
import { backupCommand } from './cli/backup.ts';
import { checkCommand } from './cli/check.ts';
import { diagramCommand } from './cli/diagram.ts';
import { digestCommand } from './cli/digest.ts';
import { explainCommand } from './cli/explain.ts';
import { exportCommand } from './cli/export.ts';
import { importCommand } from './cli/import.ts';
import { keyCommand } from './cli/key.ts';
import { loadCommand } from './cli/load.ts';
import { mcpCommand } from './cli/mcp.ts';
import { packetCommand } from './cli/packet.ts';
import { removeCommand } from './cli/remove.ts';
import { restoreCommand } from './cli/restore.ts';
import { serveCommand } from './cli/serve.ts';
import { suggestCommand } from './cli/suggest.ts';
import { verifyCommand } from './cli/verify.ts';
import { DemarcheError } from './errors.ts';

/** The command line: `demarche --help`. Each command is one file in `cli/`. */
const program = new Command('demarche')
  .description('who holds what stance on what, and in which words')
  .showHelpAfterError('Say --help for how to use it.')
  .addHelpText(
    'after',
    '\nIn a checkout "npm run -s demarche --" stands for "demarche", and in a folder with the package "npx demarche".',
  );
const commands = [
  serveCommand(),
  suggestCommand(),
  checkCommand(),
  loadCommand(),
  removeCommand(),
  verifyCommand(),
  exportCommand(),
  importCommand(),
  packetCommand(),
  backupCommand(),
  restoreCommand(),
  diagramCommand(),
  digestCommand(),
  explainCommand(),
  mcpCommand(),
  keyCommand(),
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program));
  for (const part of command.commands) part.copyInheritedSettings(program);
}

// Whoever reads may have seen enough: `demarche check seed --coverage | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`demarche: Cannot write to standard output: ${error.message}\n`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  process.stderr.write(`demarche: ${error.message}\n`);
  process.exitCode = 1;
}
