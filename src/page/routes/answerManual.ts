import type { Answer, Asked } from '../../api/Route.ts';
import { bundlePage } from '../serve/bundlePage.ts';
import { escapeHtml } from '../serve/escapeHtml.ts';
import { topOfFrame } from '../serve/frame.ts';
import { languageFor } from '../serve/languageFor.ts';
import { readManual } from '../serve/renderManual.ts';
import { schemeFor } from '../serve/schemeFor.ts';
import { directionOf } from '../words/Language.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { htmlAnswer } from './htmlAnswer.ts';

/** The manual of coding: a page without a script. It is in English, whatever language the page is in. */
export async function answerManual({ headers }: Pick<Asked, 'headers'>): Promise<Answer> {
  const language = languageFor(headers);
  const words = wordsOf(language);
  const scheme = schemeFor(headers);
  const [{ styles }, { title, body }] = await Promise.all([bundlePage(), readManual()]);
  const html = `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"${scheme === null ? '' : ` data-scheme="${scheme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} · ${words.page.name}`)}</title>
<link rel="stylesheet" href="${styles.path}">
</head>
<body>
${topOfFrame(words)}
<main class="alone manual" id="content" lang="en" dir="ltr">
<h1>${escapeHtml(title)}</h1>
${body}</main>
</body>
</html>
`;
  return htmlAnswer(html, headers);
}
