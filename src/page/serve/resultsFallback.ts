import { type Address, formatAddress } from '../Address.ts';
import { linksOfFound } from '../linksOfFound.ts';
import { type FindAnswer, foundTypes } from '../operations/find.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What was found for some words: what there is to see without the script. */
export function resultsFallback(address: Address, answer: FindAnswer, words: Words): string {
  const { search } = words;
  const groups = foundTypes.flatMap((type) => {
    const group = answer[type];
    if (group === undefined || group.totalCount === 0) return [];
    const items = group.nodes
      .flatMap((found) => linksOfFound(found, words))
      .map(({ href, text, detail }) => {
        const link = `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
        return `<li>${link}${detail === undefined ? '' : ` <small>${escapeHtml(detail)}</small>`}</li>`;
      });
    const all = formatAddress({ ...address, among: type, after: null });
    const more =
      group.totalCount > group.nodes.length
        ? `<p><a href="${escapeHtml(all)}">${escapeHtml(fill(search.showAll, { count: group.totalCount }))}</a></p>`
        : '';
    return [
      `<h2>${escapeHtml(search.groups[type])} ${group.totalCount}</h2><ul>${items.join('')}</ul>${more}`,
    ];
  });
  const nothing = `<p>${escapeHtml(fill(search.nothing, { words: address.words ?? '' }))}</p>`;
  return `<h1>${escapeHtml(search.label)}</h1>${groups.length === 0 ? nothing : groups.join('')}`;
}
