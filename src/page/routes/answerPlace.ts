import type { Answer, Asked } from '../../api/Route.ts';
import { formatAddress } from '../Address.ts';
import { decodePart } from '../decodePart.ts';
import { type WhereAnswer, where } from '../operations/where.ts';
import { escapeHtml } from '../serve/escapeHtml.ts';
import { keyFallback } from '../serve/fallback.ts';
import { languageFor } from '../serve/languageFor.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { answerEmpty, needsKey } from './answerEmpty.ts';
import { askingOf } from './askAhead.ts';
import type { Serving } from './Serving.ts';
import { notFound, redirect } from './textAnswers.ts';

/** To the reader, at the place where the words of a claim stand. */
export async function answerPlace(service: Serving, asked: Asked): Promise<Answer> {
  const [, kind = '', part = ''] = asked.path.split('/');
  const id = decodePart(part);
  if (id === null) return notFound('There is nothing at this address.');
  const words = wordsOf(languageFor(asked.headers));
  // Browsers send no key with an address: the page asks where it leads.
  if (needsKey(service, asked))
    return answerEmpty(asked, `<main class="before">${keyFallback(words)}</main>`);
  const { node } = await askingOf(service, asked)<WhereAnswer>({ query: where.text, variables: { id } });
  if (!node?.document || node.__typename.toLowerCase() !== kind) {
    const message = `There is no ${kind} with the id ${JSON.stringify(id)}.`;
    if (asked.author || !asked.headers.accept?.includes('text/html')) return notFound(message);
    // It may be a draft, which the page is shown with the key of its tab.
    const empty = await answerEmpty(
      asked,
      `<main class="before"><h1>${escapeHtml(words.page.noPlace[kind === 'claim' ? 'claim' : 'passage'])}</h1></main>`,
    );
    return { ...empty, status: 404 };
  }
  const to = { view: 'reader', document: node.document.slug } as const;
  return redirect(formatAddress({ ...to, [kind]: id }));
}
