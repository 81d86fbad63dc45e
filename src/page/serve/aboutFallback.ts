import { encoding, stances } from '../../diagrams/encoding.ts';
import { MANUAL_PATH } from '../manualPath.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/** How to read the page: what there is to see of it without the script. */
export function aboutFallback({ about, position, top }: Words): string {
  const meanings = stances.map(
    (stance) =>
      `<li>${escapeHtml(`${encoding[stance].mark} ${position.stances[stance]}: ${about.stances[stance]}`)}</li>`,
  );
  const qualities = Object.values(about.qualities).map(
    ({ name, meaning }) => `<li>${escapeHtml(`${name}: ${meaning}`)}</li>`,
  );
  const { headings } = about;
  return [
    `<h1>${escapeHtml(about.title)}</h1><p>${escapeHtml(about.lead)}</p><p><a href="${MANUAL_PATH}">${escapeHtml(top.manual)}</a></p>`,
    `<h2>${escapeHtml(headings.stances)}</h2><ul>${meanings.join('')}</ul>`,
    `<h2>${escapeHtml(headings.signs)}</h2><ul>${qualities.join('')}</ul>`,
    `<h2>${escapeHtml(headings.silence)}</h2><p>${escapeHtml(about.silence)}</p>`,
    `<h2>${escapeHtml(headings.cite)}</h2>${about.cite.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}`,
  ].join('');
}
