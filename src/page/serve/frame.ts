import { type Address, formatAddress, views } from '../Address.ts';
import { PAGE_NAME, PANEL_HINT, VIEW_NAMES } from '../texts.ts';
import { escapeHtml } from './escapeHtml.ts';

/**
 * The page's frame, as the script draws it again: seen at once, while the script is on its way. Around it stands what
 * there is to see without a script.
 */
export function frame(address: Address, fallback: string): string {
  const tabs = views.map((view) => {
    const href = escapeHtml(formatAddress({ view, filter: address.filter }));
    const current = view === address.view ? ' aria-current="page"' : '';
    return `<li><a href="${href}"${current}>${VIEW_NAMES[view]}</a></li>`;
  });
  const waiting = address.view === 'reader' || address.position !== null ? '' : WAITING;
  return `<header class="top"><a class="name" href="/">${PAGE_NAME}</a><nav aria-label="Views"><ul class="tabs">${tabs.join('')}</ul></nav></header>
${waiting}<main class="before">${fallback}</main>`;
}

const WAITING = `<div class="waiting" aria-hidden="true"><div class="filters"></div><div class="stage"><div class="view"></div><div class="panel idle"><div class="inside"><h2>${PANEL_HINT.heading}</h2>${PANEL_HINT.paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></div></div></div>
`;
