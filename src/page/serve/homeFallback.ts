import type { DiagramView } from '../../diagrams/DiagramView.ts';
import { describePosition } from '../../diagrams/describePosition.ts';
import { type Address, isFiltered } from '../Address.ts';
import { aboutShown } from '../aboutSentences.ts';
import type { AboutGraphAnswer } from '../operations/aboutGraph.ts';
import { answerIn } from '../strips/answerOf.ts';
import { columnNames } from '../strips/columnNames.ts';
import { type Strip, type StripRow, stripHeading, stripsOf } from '../strips/stripsOf.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';
import { drawingOf, quotationsOf, whyNothing } from './fallback.ts';

/**
 * The front page without a script: what the graph is about, and the same strips in the same order, as lists.
 *
 * @param about null where it could not be read
 */
export function homeFallback(
  address: Address,
  { view, total }: { readonly view: DiagramView; readonly total: number },
  about: AboutGraphAnswer | null,
  words: Words,
  language: string,
): string {
  const shown = aboutShown(about, isFiltered(address.filter), words, language);
  const strips = stripsOf(view).map((strip) => {
    const answer = answerIn(strip, words, language);
    const rows = strip.rows.map((row) => rowOf(row, strip.kind, words));
    return `<section><h2>${escapeHtml(stripHeading(strip, words))}</h2>${answer === null ? '' : paragraph(answer)}${rows.join('')}</section>`;
  });
  return [
    `<h1>${escapeHtml(words.page.name)}</h1>`,
    paragraph(shown?.text ?? ''),
    whyNothing(address, view, words),
    ...strips,
    drawingOf(address, view, total, words),
  ].join('');
}

/**
 * What the front page begins with, as the script draws it again: seen at once, and in the same place. The questions have their
 * answers already; who stands where in which words comes with the script.
 */
export function homeBeginning(
  { filter }: Address,
  view: DiagramView,
  about: AboutGraphAnswer | null,
  words: Words,
  language: string,
): string {
  const shown = aboutShown(about, isFiltered(filter), words, language);
  const strips = stripsOf(view);
  const links = strips.map((strip) => `<li><a>${escapeHtml(stripHeading(strip, words))}</a></li>`);
  const captions = strips.map((strip) => {
    const answer = answerIn(strip, words, language);
    const told = answer === null ? '' : `<p class="answer">${escapeHtml(answer)}</p>`;
    return `<section class="stancestrip"><table><caption><h2>${escapeHtml(stripHeading(strip, words))}</h2>${told}</caption></table></section>`;
  });
  const contents = strips.length > 1 ? `<div class="questionlinks"><ul>${links.join('')}</ul></div>` : '';
  return `<div class="home"><div class="aboutgraph">${paragraph(shown?.text ?? '')}${contents}</div><div class="strips">${captions.join('')}</div></div>`;
}

function rowOf({ target, cells }: StripRow, kind: Strip['kind'], words: Words): string {
  const names = columnNames(kind, words);
  const heading = target.type === 'Issue' ? words.strips.itself : target.text;
  const note = target.unattributed ? paragraph(words.position.unattributed) : '';
  const columns = cells.flatMap(({ column, said }) => {
    const held = said.flatMap(({ holders }) =>
      holders.map(({ actor, position }) => {
        const label = describePosition(actor, position, target, words.position);
        return `<li>${escapeHtml(label)}${quotationsOf(position, words)}</li>`;
      }),
    );
    return held.length === 0 ? [] : [`${paragraph(names[column])}<ul>${held.join('')}</ul>`];
  });
  return `<h3>${escapeHtml(heading)}</h3>${note}${columns.join('')}`;
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}
