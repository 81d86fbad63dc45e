import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues, validate } from 'graphql';
import { apiSchema } from '../api/apiSchema.ts';
import { parseDocument } from '../api/parseDocument.ts';
import { DemarcheError } from '../errors.ts';
import { cannotRead } from '../exchange/cannotRead.ts';
import { type Explained, explainOnEach } from '../explainOnEach.ts';
import { type Planned, Planner } from '../plan/Planner.ts';
import { graphModel, sdl } from '../schema/graphModel.ts';
import { readSettings, type Settings } from '../settings.ts';

interface Options {
  readonly variables: string;
  readonly operation?: string;
}

/** `demarche explain`: what each engine is asked for an operation, and how it would answer. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('show the one statement that each engine runs for a GraphQL operation, and how it runs it')
    .argument('<file>', 'a file with the operation, or - for standard input')
    .option(
      '--variables <json>',
      'the values of its variables; a filter whose variable is left out cuts nothing',
      '{}',
    )
    .option('--operation <name>', 'which operation, where the file has several')
    .addHelpText(
      'after',
      `
No data is read. How SQLite runs it is asked of an empty store; how Neo4j does, of the one in NEO4J_URI.

Exit status: 0 when it was shown, 1 when the operation cannot be asked.

Examples:
  demarche explain src/api/examples/whoProposedWhat.graphql --variables '{"kind": "VENUE"}'
  NEO4J_URI=bolt://localhost:7687 demarche explain question.graphql`,
    )
    .action(async (file: string, { variables, operation }: Options) => {
      const settings = readSettings(process.env);
      const { plan, values } = planOf(await read(file), settings, variables, operation || undefined);
      if (plan.roots.every(({ kind }) => kind === 'typename')) {
        process.stdout.write(
          'No statement of its own: the service answers this, a diagram by further operations.\n',
        );
        return;
      }
      const engines = await explainOnEach(settings, plan, values);
      process.stdout.write(engines.map(sectionsOf).join('\n'));
    });
}

function planOf(
  query: string,
  { limits, publicUrl }: Settings,
  json: string,
  name: string | undefined,
): Planned {
  const schema = apiSchema(sdl);
  const document = parse(query);
  refuse(validate(schema, document));
  const { variableDefinitions = [] } = getOperationAST(document, name) ?? {};
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variablesIn(json));
  if (errors) throw refused(errors);
  return new Planner({ model: graphModel, schema, limits, publicUrl }).plan(document, name, coerced, {
    isDated: true,
  });
}

async function read(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error);
  }
}

function parse(query: string): DocumentNode {
  try {
    return parseDocument(query);
  } catch (error) {
    throw error instanceof GraphQLError ? refused([error]) : error;
  }
}

/** Nothing and null are no variables, as in a request. */
function variablesIn(json: string): Readonly<Record<string, unknown>> {
  let given: unknown;
  try {
    given = JSON.parse(json || 'null') ?? {};
  } catch (error) {
    throw new DemarcheError('BAD_ARGUMENT', notAnObject(json), { cause: error });
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new DemarcheError('BAD_ARGUMENT', notAnObject(json));
  return { ...given };
}

function notAnObject(json: string): string {
  return `--variables takes a JSON object, such as '{"kind": "VENUE"}', not ${json}`;
}

function refuse(errors: readonly GraphQLError[]): void {
  if (errors.length > 0) throw refused(errors);
}

/** Every fault with its place in the file. */
function refused(errors: readonly GraphQLError[]): DemarcheError {
  const lines = errors.map(({ message, locations }) => {
    const [at] = locations ?? [];
    return at ? `${at.line}:${at.column} ${message}` : message;
  });
  return new DemarcheError('BAD_ARGUMENT', lines.join('\n'));
}

function sectionsOf({ engine, statement, steps }: Explained): string {
  const how = steps ?? 'Set NEO4J_URI to a Neo4j that runs, and it is asked.';
  return `-- ${engine}: the statement\n${statement}\n\n-- ${engine}: how it is run\n${how}\n`;
}
