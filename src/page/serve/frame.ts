import { type Address, formatAddress, NO_FILTER } from '../Address.ts';
import { isWork, views } from '../pages.ts';
import type { Words } from '../words/Words.ts';
import { escapeHtml } from './escapeHtml.ts';

/**
 * The page's frame, as the script draws it again: seen at once, while the script is on its way. Around it stands what
 * there is to see without a script.
 *
 * @param beginning what the view begins with, where it is known
 */
export function frame(address: Address, fallback: string, words: Words, beginning = ''): string {
  if (address.embed) return `<main class="before">${fallback}</main>`;
  const waiting =
    address.view === 'reader' || isWork(address.view) || address.position !== null
      ? ''
      : waitingFrame(address, words, beginning);
  return `${topOfFrame(words, address)}
${waiting}<main class="before">${fallback}</main>`;
}

/** The name of the page and its views. @param address of the view that is shown; left out where none is */
export function topOfFrame(words: Words, address?: Address): string {
  const tabs = views.map((view) => {
    const href = escapeHtml(formatAddress({ view, filter: address?.filter ?? NO_FILTER }));
    const current = view === address?.view ? ' aria-current="page"' : '';
    return `<li><a href="${href}"${current}>${escapeHtml(words.views[view])}</a></li>`;
  });
  return `<header class="top"><a class="name" href="/">${escapeHtml(words.page.name)}</a><nav aria-label="${escapeHtml(words.top.views)}"><ul class="tabs">${tabs.join('')}</ul></nav></header>`;
}

function waitingFrame({ view }: Address, { panel }: Words, beginning: string): string {
  // Its marks lead elsewhere: it never has a panel.
  if (view === 'company') {
    return `<div class="waiting" aria-hidden="true"><div class="filters folded"></div><div class="profile company"><div class="view"><header>${beginning}</header></div></div></div>\n`;
  }
  // The front page has no panel until it is opened.
  if (view === 'home')
    return `<div class="waiting" aria-hidden="true"><div class="filters folded"></div><div class="stage"><div class="view">${beginning}</div></div></div>\n`;
  const hint = `<h2>${escapeHtml(panel.heading)}</h2><p>${escapeHtml(panel.choose)}</p><p>${escapeHtml(panel.keyboard)}</p>`;
  const folded = view === 'graph' ? ' folded' : '';
  return `<div class="waiting" aria-hidden="true"><div class="filters${folded}"></div><div class="stage"><div class="view"></div><div class="panel idle"><div class="inside">${hint}</div></div></div></div>
`;
}
