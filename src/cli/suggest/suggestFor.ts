import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { apiSchema } from '../../api/apiSchema.ts';
import { readSuggestable, type Suggestable } from '../../api/readSuggestable.ts';
import { DemarcheError } from '../../errors.ts';
import { isLanguageTag } from '../../evidence/isLanguageTag.ts';
import { slugFrom } from '../../exchange/import/slugFrom.ts';
import { hasStore, openStore } from '../../openStore.ts';
import { sdl } from '../../schema/graphModel.ts';
import { readSettings, type Settings } from '../../settings.ts';
import { gate, type Suggestion } from '../../suggest/gate.ts';
import type { ModelSettings } from '../../suggest/ModelSettings.ts';
import { type ModelCost, type ModelReading, modelSuggester } from '../../suggest/modelSuggester.ts';
import { refusedFor } from '../../suggest/refusedFor.ts';
import { rulesNote } from '../../suggest/rulesNote.ts';
import { rulesSuggester } from '../../suggest/rulesSuggester.ts';
import { type SuggestableText, type SuggestedClaim, suggestableText } from '../../suggest/Suggester.ts';
import { withNamedActors } from '../../suggest/withNamedActors.ts';
import { counted } from '../counted.ts';
import { Progress } from '../Progress.ts';
import { readTextOf } from './readTextOf.ts';
import { suggestedDossier } from './suggestedDossier.ts';

/** What `demarche suggest` is told. */
export interface SuggestOptions {
  /** A folder; true where it is to be named after the text. */
  readonly dossier?: string | true;
  readonly by: 'rules' | 'model';
  readonly language?: string;
  readonly replace?: boolean;
}

/**
 * Suggests claims of a file or of a text in the store: lists them, or writes a dossier.
 *
 * Throws BAD_ARGUMENT, BAD_SETTING, and what the suggester throws.
 */
export async function suggestFor(given: string, options: SuggestOptions): Promise<void> {
  const settings = readSettings(process.env);
  const { slug: named, text: whole, remarks } = await readGiven(given, options, settings);
  const text = withNamedActors(whole);
  const folder = options.dossier === true ? named : options.dossier;
  const slug = folder === undefined ? named : slugFrom(basename(resolve(folder)));
  if (folder !== undefined) await refuseToReplace(folder, text, options);
  const { claims, refused, notes } = await suggestedBy(options.by, settings, text);
  const { suggestions, counts } = gate(text, claims);
  if (folder === undefined) process.stdout.write(suggestions.map((one) => lineOf(text, one)).join(''));
  else await writeDossier(folder, text, suggestedDossier(text, { slug, by: options.by }, suggestions));
  const all = refusedFor(refused, counts);
  const count = all.reduce((sum, some) => sum + some.count, 0);
  const where = folder === undefined ? '' : ` in ${join(folder, 'dossier.yaml')}, to finish by hand`;
  const told = [
    `${counted(suggestions.length, 'claim')} suggested${where}; ${count} refused.`,
    ...all.map(({ count: of, message }) => `  ${of}: ${message}`),
    ...remarks,
    ...notes,
  ];
  process.stderr.write(told.map((line) => `${line}\n`).join(''));
}

interface Given {
  readonly slug: string;
  readonly text: SuggestableText;
  readonly remarks: readonly string[];
}

/** Throws BAD_ARGUMENT where it is neither a file with a text nor in the store. */
async function readGiven(given: string, { language }: SuggestOptions, settings: Settings): Promise<Given> {
  if (language !== undefined && !isLanguageTag(language))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `${JSON.stringify(language)} is no language tag (BCP 47). Say --language en, uk or pt-BR.`,
    );
  const isFile =
    extname(given) !== '' || given.includes('/') || (await stat(given).catch(() => null)) !== null;
  return isFile ? readFileGiven(given, language ?? null, settings) : readStoredGiven(given, settings);
}

async function readFileGiven(file: string, said: string | null, settings: Settings): Promise<Given> {
  const { text, language, headings, remarks } = await readTextOf(file);
  const isArticle = basename(file) === 'article.txt';
  const name = isArticle ? basename(dirname(resolve(file))) : basename(file, extname(file));
  const hasActors = settings.neo4j !== null || hasStore(settings);
  const actors = hasActors ? (await readStored('', settings)).actors.nodes : [];
  return {
    slug: slugFrom(name),
    text: suggestableText({ text, language: said ?? language, headings, actors }),
    remarks,
  };
}

async function readStoredGiven(slug: string, settings: Settings): Promise<Given> {
  if (settings.neo4j === null && !hasStore(settings))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no file ${JSON.stringify(slug)}, and no store in which a text could have that slug: name a file, or set DATA_DIR.`,
    );
  const stored = await readStored(slug, settings);
  const { document } = stored;
  if (document === null)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no file ${JSON.stringify(slug)}, and no text of that slug in the store. Name a file, or add the text.`,
    );
  const headings = document.sections.map(({ heading }) => heading);
  const text = suggestableText({ ...document, headings, actors: stored.actors.nodes });
  return { slug: document.slug, text, remarks: [] };
}

async function readStored(slug: string, settings: Settings): Promise<Suggestable> {
  const store = await openStore(settings, { make: false });
  try {
    return await readSuggestable(store, apiSchema(sdl), slug);
  } finally {
    await store.close();
  }
}

interface Told {
  readonly claims: readonly SuggestedClaim[];
  readonly refused: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** Throws BAD_SETTING where no model is set, and what suggests throws. */
async function suggestedBy(
  by: SuggestOptions['by'],
  { suggest }: Settings,
  text: SuggestableText,
): Promise<Told> {
  const { signal } = new AbortController();
  if (by === 'rules') {
    const note = rulesNote(text.language);
    const claims = await rulesSuggester.suggest(text, signal);
    return { claims, refused: new Map(), notes: note === null ? [] : [note] };
  }
  if (suggest === null)
    throw new DemarcheError(
      'BAD_SETTING',
      'No model is set: set SUGGEST_URL and SUGGEST_MODEL, or leave out --by model for the rules.',
    );
  const { claims, refused, remarks, cost } = await byModel(suggest, text, signal);
  return { claims, refused, notes: [...remarks, costLine(cost)] };
}

async function byModel(
  settings: ModelSettings,
  text: SuggestableText,
  signal: AbortSignal,
): Promise<ModelReading> {
  const progress = new Progress('Parts read');
  try {
    return await modelSuggester(settings).read(text, signal, (done, of) => progress.tell(done, of));
  } finally {
    progress.end();
  }
}

function costLine({ answers, inputTokens, outputTokens, money }: ModelCost): string {
  const tokens =
    inputTokens === null || outputTokens === null
      ? 'its server does not tell how many tokens that took'
      : `${inputTokens} tokens given and ${outputTokens} answered`;
  const price = money === null ? '' : `, ${money.amount} ${money.currency}`;
  return `The model answered ${counted(answers, 'time')}: ${tokens}${price}.`;
}

/** Nothing is written over without being told to; the same text may be there already. */
async function refuseToReplace(
  folder: string,
  text: SuggestableText,
  { replace = false }: SuggestOptions,
): Promise<void> {
  if (replace) return;
  const dossier = join(folder, 'dossier.yaml');
  const article = join(folder, 'article.txt');
  const other = await readFile(article, 'utf8').catch(() => null);
  const taken =
    (await stat(dossier).catch(() => null)) !== null
      ? dossier
      : other !== null && other !== text.points.text
        ? article
        : null;
  if (taken !== null)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `${JSON.stringify(taken)} is there already. Name another folder, or say --replace to write over it.`,
    );
}

async function writeDossier(folder: string, { points }: SuggestableText, dossier: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'article.txt'), points.text);
    await writeFile(join(folder, 'dossier.yaml'), dossier);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const isFile = 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR');
    const why = isFile ? 'it is a file, or something above it is. Name another folder.' : error.message;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write into ${JSON.stringify(folder)}: ${why}`, {
      cause: error,
    });
  }
}

/** `3:14 OBJECTS? okoye (Tam Okoye): “Not on a boat,”` */
function lineOf({ points }: SuggestableText, { content, holder, holderText, stance }: Suggestion): string {
  const before = points.text.slice(0, points.indexAt(content[0]?.start ?? 0));
  const lines = before.split('\n');
  const place = `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
  const words = content.map(({ exact }) => exact.replace(/\s+/gu, ' ')).join(' … ');
  const named = holderText === null ? '' : ` (${holderText.exact.replace(/\s+/gu, ' ')})`;
  return `${place} ${stance === null ? 'no stance' : `${stance}?`} ${holder?.slug ?? 'nobody known'}${named}: ${words}\n`;
}
