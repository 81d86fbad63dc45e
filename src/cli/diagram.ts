import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command } from 'commander';
import type { DiagramRequest } from '../diagrams/DiagramRequest.ts';
import type { Drawn } from '../diagrams/drawDiagram.ts';
import { DemarcheError } from '../errors.ts';
import { openStore } from '../openStore.ts';
import { graphModel } from '../schema/graphModel.ts';
import { readSettings, type Settings } from '../settings.ts';
import { withFilterOptions } from './filterOptions.ts';

interface Options extends Omit<DiagramRequest, 'format'> {
  readonly format?: string;
  readonly output?: string;
}

/** `demarche diagram`: who stands where in the store, as a drawing or as data. */
export function diagramCommand(): Command {
  // From the schema: the formats themselves are loaded only when a diagram is drawn.
  const formats = (graphModel.enums.get('DiagramFormat') ?? []).map((name) => name.toLowerCase());
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  const command = new Command('diagram')
    .description('draw who stands where, or write it down for other programs')
    .option('--format <name>', `${either.format(formats)} (default: the output's ending, or svg)`);
  return withFilterOptions(command)
    .option('--scheme <name>', 'light, dark, or auto for whichever the reader prefers', 'auto')
    .option('--size <name>', 'whole, or card: 1200 by 630, for social networks', 'whole')
    .option('--output <file>', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
Reads the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set. Links in it lead to
PUBLIC_URL. The same diagram has an address: /diagram.svg?issue=…&actor=…

csv is for spreadsheets, with an apostrophe before what they would run as a formula; tsv is the same table for R and
pandas, with every text as it is. Gephi takes gexf.

Exit status: 0 when it was written, 1 otherwise.

Examples:
  demarche diagram --issue talks-venue --output venue.svg
  demarche diagram --actor macron --actor "the Kremlin" --scheme dark --output two.png
  demarche diagram --stance objects --stance sceptical --format csv > objections.csv
  demarche diagram --target budapest-venue --no-former --from 2025-08-18 --to 2025-08
  demarche diagram --format dot | dot -Tpdf > diagram.pdf`,
    )
    .action(async ({ output, format: given, ...cut }: Options) => {
      const format = given ?? (extname(output ?? '').slice(1) || 'svg');
      await refuseTerminal(format, output);
      const drawn = await draw(readSettings(process.env), { ...cut, format });
      if (drawn.kind === 'unknown') throw new DemarcheError('BAD_ARGUMENT', drawn.message);
      const { body } = drawn.rendered;
      if (output === undefined) process.stdout.write(body);
      else await write(output, body);
    });
}

/** Throws BAD_ARGUMENT where bytes would be written to a terminal. */
async function refuseTerminal(format: string, output: string | undefined): Promise<void> {
  if (output !== undefined || !process.stdout.isTTY) return;
  const { formatNamed } = await import('../diagrams/renderDiagram.ts');
  const { name, isBinary } = formatNamed(format);
  if (!isBinary) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `A ${name.toUpperCase()} is nothing for a terminal; give --output <file>, or send it to a file or a program.`,
  );
}

/** Asks the store of the settings as the service does; everything that it takes is loaded only here. */
async function draw(settings: Settings, request: DiagramRequest): Promise<Drawn> {
  const { drawDiagram } = await import('../diagrams/drawDiagram.ts');
  const { askThrough } = await import('../api/askThrough.ts');
  const { withDeadline } = await import('../api/withDeadline.ts');
  const { executeOn } = await import('./executeOn.ts');
  const store = await openStore(settings, { make: false });
  try {
    const execute = executeOn(store, settings);
    const signal = withDeadline(settings.deadline);
    return await drawDiagram(request, askThrough(execute, { requestId: 'diagram', signal }), {
      publicUrl: settings.publicUrl,
      signal,
    });
  } finally {
    await store.close();
  }
}

async function write(file: string, body: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, body);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write ${JSON.stringify(file)}: ${why}`, { cause: error });
  }
}
