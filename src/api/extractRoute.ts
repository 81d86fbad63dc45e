import { slugFrom } from '../exchange/import/slugFrom.ts';
import type { Extracted } from '../extraction/Extracted.ts';
import { ExtractionFault } from '../extraction/ExtractionFault.ts';
import { FileThreads } from '../extraction/FileThreads.ts';
import { remarkSentences, sentenceWith } from '../extraction/sentences.ts';
import type { Answer, Posted, Route } from './Route.ts';
import { requireRole } from './requireRole.ts';
import type { Service } from './Service.ts';

/**
 * `POST /extract`: a file, or pasted words, as the body; back comes the text in it with what it says of itself, and
 * nothing is kept. `name` is the file's name; `encoding` says how its letters are encoded, `whole=yes` takes a whole web
 * page instead of the article in it. Needs a key with the role SUGGEST.
 */
export function extractRoute({ settings }: Pick<Service, 'settings'>): Route {
  const { files, writing } = settings;
  const threads = new FileThreads(files.deadline);

  async function answer({ author, query, headers, signal, body }: Posted): Promise<Answer> {
    requireRole({ call: { author } }, 'SUGGEST');
    const given = {
      bytes: await body(),
      name: query.get('name') || null,
      mediaType: headers['content-type'] ?? null,
      encoding: query.get('encoding') || null,
      whole: query.get('whole') === 'yes',
    };
    try {
      return json(200, shown(await threads.read(given, signal), writing.documentLimit));
    } catch (error) {
      if (!(error instanceof ExtractionFault)) throw error;
      const { code, message, values } = error;
      return json(422, { code, message, values });
    }
  }

  return {
    name: 'extract',
    path: '/extract',
    withoutKey: 'EMPTY',
    answer: () => ({
      status: 405,
      type: 'text/plain',
      body: 'This address takes a file by POST. The page for it is /add.\n',
      headers: { allow: 'POST' },
    }),
    post: { limit: files.limit, answer },
  };
}

/** Each remark with its sentence, and a slug that may be given to the text. */
function shown({ remarks, ...extracted }: Extracted, limit: number) {
  const bytes = Buffer.byteLength(extracted.text);
  const long = bytes > limit ? [{ code: 'TEXT_TOO_LONG' as const, values: { bytes, limit } }] : [];
  return {
    ...extracted,
    slug: slugFrom(extracted.title ?? firstWords(extracted.text)),
    remarks: [...remarks, ...long].map(({ code, values }) => ({
      ...{ code, values },
      message: sentenceWith(remarkSentences[code], values),
    })),
  };
}

/** By which a text without a title is called in addresses. */
function firstWords(text: string): string {
  return (text.slice(0, 500).match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).slice(0, FIRST_WORDS).join(' ');
}

const FIRST_WORDS = 6;

function json(status: number, body: object): Answer {
  return {
    status,
    type: 'application/json',
    body: `${JSON.stringify(body)}\n`,
    headers: { 'cache-control': 'no-store' },
  };
}
