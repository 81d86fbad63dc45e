import type { Route } from '../../api/Route.ts';
import { MANUAL_PATH } from '../manualPath.ts';
import { pages } from '../pages.ts';
import { answerAsset } from './answerAsset.ts';
import { answerManual } from './answerManual.ts';
import { answerOutlines } from './answerOutlines.ts';
import { answerPage } from './answerPage.ts';
import { answerPlace } from './answerPlace.ts';
import type { Serving } from './Serving.ts';

/** The page at its addresses, its script and style sheet, and the way from a claim or passage to its place. */
export function pageRoutes(service: Serving): readonly Route[] {
  return [
    { name: 'outlines', path: '/outlines.json', withoutKey: 'WHOLE', answer: answerOutlines },
    { name: 'asset', path: /^\/assets\/[\w.-]+$/, withoutKey: 'WHOLE', answer: answerAsset },
    { name: 'manual', path: MANUAL_PATH, withoutKey: 'WHOLE', answer: answerManual },
    {
      name: 'page',
      path: new RegExp(`^/(?:|(?:${pages.join('|')})(?:/[^/]*)?)$`),
      withoutKey: 'EMPTY',
      answer: (asked) => answerPage(service, asked),
    },
    {
      name: 'place',
      path: /^\/(?:claim|passage)\/[^/]+$/,
      withoutKey: 'EMPTY',
      answer: (asked) => answerPlace(service, asked),
    },
  ];
}
