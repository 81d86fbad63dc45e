import { type Address, formatAddress } from '../../Address.ts';

/** The path of a view that stands in a frame. */
export function embedPath(address: Address): string {
  return formatAddress({ ...address, position: null, after: null, embed: true });
}

/** What a page has in its HTML to show a view in a frame, as wide as there is room. @param height CSS pixels */
export function embedCode(src: string, title: string, height: number): string {
  return `<iframe src="${quoted(src)}" title="${quoted(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
