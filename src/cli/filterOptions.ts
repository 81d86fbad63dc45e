import type { Command } from 'commander';

/** A command with the options that cut what it writes: those of `RequestedFilter`, as the page's addresses have them. */
export function withFilterOptions(command: Command): Command {
  const each = (given: string, before: readonly string[] = []) => [...before, given];
  return command
    .option('--issue <name>', 'only this issue and its proposals, by slug or question; may be repeated', each)
    .option('--actor <name>', 'only this actor, by slug, name or alias; may be repeated', each)
    .option('--roll-up', 'with --actor: also everything that is part of it, each under its own name')
    .option(
      '--target <name>',
      'only this issue, proposal or assertion, by slug or text; may be repeated',
      each,
    )
    .option('--document <name>', 'only what this document states, by slug or title; may be repeated', each)
    .option('--stance <name>', 'only this stance, such as objects; may be repeated', each)
    .option('--no-former', 'without earlier stances')
    .option('--from <date>', 'only from this day on, as far as is known, in EDTF: 2025-08-18, 2025-08')
    .option('--to <date>', 'only until this day, as far as is known');
}
