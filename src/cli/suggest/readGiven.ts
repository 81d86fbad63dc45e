import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { apiSchema } from '../../api/apiSchema.ts';
import { readSuggestable, type Suggestable } from '../../api/readSuggestable.ts';
import { DemarcheError } from '../../errors.ts';
import { isLanguageTag } from '../../evidence/isLanguageTag.ts';
import { slugFrom } from '../../exchange/import/slugFrom.ts';
import { hasStore, openStore } from '../../openStore.ts';
import { sdl } from '../../schema/graphModel.ts';
import type { Settings } from '../../settings.ts';
import { type SuggestableText, suggestableText } from '../../suggest/Suggester.ts';
import { readTextOf } from './readTextOf.ts';
import type { SuggestOptions } from './SuggestOptions.ts';

/** A text that claims are to be suggested of, with the actors of the store. */
export interface Given {
  readonly slug: string;
  readonly text: SuggestableText;
  readonly remarks: readonly string[];
}

/** Reads a file, or a text of the store by its slug. Throws BAD_ARGUMENT where it is neither a file with a text nor in the store. */
export async function readGiven(
  given: string,
  { language }: SuggestOptions,
  settings: Settings,
): Promise<Given> {
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
  const { text, language, headings, remarks } = await readTextOf(file, settings.files.limit);
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
