import { Command } from 'commander';
import { codingCommand } from './codingCommand.ts';
import { concurrentCommand } from './concurrentCommand.ts';
import { crashesCommand } from './crashesCommand.ts';
import { weekCommand } from './weekCommand.ts';

/** What is tried for long, with real processes: `npm run trials -- --help`. */
await new Command('trials')
  .description(
    'what is tried for long, by services, commands and databases of their own; see scripts/trials/README.md',
  )
  .addCommand(codingCommand())
  .addCommand(concurrentCommand())
  .addCommand(crashesCommand())
  .addCommand(weekCommand())
  .parseAsync();
