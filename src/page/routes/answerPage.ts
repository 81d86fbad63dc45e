import type { Answer, Asked } from '../../api/Route.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { type Address, parseAddress } from '../Address.ts';
import { digestPath } from '../digestPath.ts';
import { firstCalls, nextCall } from '../firstCalls.ts';
import { callKey } from '../operations/Operation.ts';
import { positionsCall } from '../operations/positions.ts';
import { bundlePage } from '../serve/bundlePage.ts';
import { describeAddress, type KnownAnswer } from '../serve/describeAddress.ts';
import { keyFallback, noticesFallback } from '../serve/fallback.ts';
import { beginningOf, fallbackFor } from '../serve/fallbackFor.ts';
import { frame } from '../serve/frame.ts';
import { htmlShell } from '../serve/htmlShell.ts';
import { languageFor } from '../serve/languageFor.ts';
import { schemeFor } from '../serve/schemeFor.ts';
import { unknownFallback } from '../serve/unknownFallback.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { answerEmpty, needsKey } from './answerEmpty.ts';
import { answerMissing } from './answerMissing.ts';
import { askAhead, askingOf } from './askAhead.ts';
import { embeddingOrigins, htmlAnswer } from './htmlAnswer.ts';
import { movedTo } from './movedTo.ts';
import type { Serving } from './Serving.ts';
import { statusFor } from './statusFor.ts';
import { redirect } from './textAnswers.ts';

/** Views that ask for something else first: their positions are read for who has no script, and are not sent along. */
const WITHOUT_POSITIONS: ReadonlySet<Address['view']> = new Set(['timeline', 'venues']);

/** A page with its first view in it: as HTML without the script, and as the answers that the script shows. */
export async function answerPage(service: Serving, asked: Asked): Promise<Answer> {
  const address = parseAddress(asked.path, asked.query);
  if (address === null) return answerMissing(asked);
  const language = languageFor(asked.headers);
  const words = wordsOf(language);
  if (needsKey(service, asked)) return answerEmpty(asked, frame(address, keyFallback(words), words));
  const origins = embeddingOrigins(service.settings);
  const ask = askingOf(service, asked);
  const first = firstCalls(address);
  const forFallback = WITHOUT_POSITIONS.has(address.view) ? positionsCall(address) : null;
  const [bundle, listed, ...answers] = await Promise.all([
    bundlePage(),
    forFallback && askAhead(ask, forFallback),
    ...first.map((call) => askAhead(ask, call)),
  ]);
  const next = nextCall(address, answers[0]?.data);
  if (next) answers.push(await askAhead(ask, next));
  const known = answers.filter((one) => one.data !== null);
  const shown = listed ?? answers.at(next ? -1 : 0) ?? null;
  const answerTo: KnownAnswer = <Of>(call: OperationCall) =>
    ([listed, ...answers].find((one) => one && callKey(one.call) === callKey(call))?.data ??
      null) as Of | null;
  const moved = movedTo(address, shown);
  if (moved !== null) return redirect(moved);
  const notices = noticesFallback(address.faults, words) + unknownFallback(address, answerTo, words);
  const fallback = notices + fallbackFor(address, shown, answerTo, language);
  const html = htmlShell(
    {
      description: describeAddress(address, answerTo, language, service.settings.publicUrl),
      language,
      body: frame(address, fallback, words, beginningOf(address, answerTo, language)),
      answers: Object.fromEntries(known.map(({ call, data }) => [callKey(call), data])),
      scheme: schemeFor(asked.headers),
      scripts: bundle.scriptsOf(address.view),
      mayEmbed: origins.length > 0,
      feed: digestPath(address, language, '.atom'),
    },
    bundle,
  );
  const answer = htmlAnswer(html, asked.headers, address.embed ? origins : []);
  return { ...answer, status: statusFor(address, shown) };
}
