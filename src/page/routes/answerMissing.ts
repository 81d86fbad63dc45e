import type { Answer, Asked } from '../../api/Route.ts';
import { missingAddress } from '../Address.ts';
import { bundlePage } from '../serve/bundlePage.ts';
import { plainDescription } from '../serve/describeAddress.ts';
import { missingFallback, noticesFallback } from '../serve/fallback.ts';
import { frame } from '../serve/frame.ts';
import { htmlShell } from '../serve/htmlShell.ts';
import { languageFor } from '../serve/languageFor.ts';
import { schemeFor } from '../serve/schemeFor.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { htmlAnswer } from './htmlAnswer.ts';
import { notFound } from './textAnswers.ts';

/** Nothing is there: a page that says so for people, a sentence for programs. */
export async function answerMissing({
  path,
  query,
  headers,
}: Pick<Asked, 'path' | 'query' | 'headers'>): Promise<Answer> {
  if (!headers.accept?.includes('text/html')) return notFound('There is nothing at this address.');
  const language = languageFor(headers);
  const words = wordsOf(language);
  const bundle = await bundlePage();
  const address = missingAddress(path, query);
  const notices = noticesFallback(address.faults, words);
  const body = frame(address, notices + missingFallback(path, words), words);
  const scripts = bundle.scriptsOf('missing');
  const shell = {
    description: plainDescription(words.missing.title, words),
    language,
    body,
    answers: {},
    scheme: schemeFor(headers),
    scripts,
  };
  return { ...htmlAnswer(htmlShell(shell, bundle), headers), status: 404 };
}
