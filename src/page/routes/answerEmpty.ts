import type { Answer, Asked } from '../../api/Route.ts';
import { bundlePage } from '../serve/bundlePage.ts';
import { plainDescription } from '../serve/describeAddress.ts';
import { htmlShell } from '../serve/htmlShell.ts';
import { languageFor } from '../serve/languageFor.ts';
import { schemeFor } from '../serve/schemeFor.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { htmlAnswer } from './htmlAnswer.ts';
import type { Serving } from './Serving.ts';

/** Whether nobody has said yet who asks, where reading needs a key: browsers send none with an address. */
export function needsKey({ settings }: Serving, { author }: Asked): boolean {
  return settings.readKey && author === null;
}

/** The page with nothing in it of the graph, which its script asks for with the key of the tab. */
export async function answerEmpty({ headers }: Asked, body: string): Promise<Answer> {
  const language = languageFor(headers);
  const description = plainDescription('', wordsOf(language));
  const shell = { description, language, body, answers: {}, scheme: schemeFor(headers), scripts: [] };
  return htmlAnswer(htmlShell(shell, await bundlePage()), headers);
}
