import { DISPUTED } from '../../../diagrams/describePosition.ts';
import { accordingTo } from '../../../evidence/accordingTo.ts';
import { keptNote } from '../../../evidence/wordsKept.ts';
import type { ClaimNode } from '../../operations/claimParts.ts';

/** What a document is called: its title, else its short name. */
export function documentName(document: { readonly slug: string; readonly title: string | null }): string {
  return document.title ?? document.slug;
}

/**
 * A line to put under a quotation: holder, who reports it, words, document, date where known, and the claim's address. It
 * says where the words that were kept do not name the holder, and where they are all that was kept.
 */
export function citationOf(claim: ClaimNode): string {
  const { document, holder, holderText, evidence, saidAt, via, url } = claim;
  const words = evidence.map(({ exact }) => `“${exact}”`).join(' … ');
  const asNamed = holderText === null || holder.name === holderText ? '' : ` (“${holderText}”)`;
  const source = [documentName(document), document.publisher, document.publishedAt].filter(
    (part) => part !== null,
  );
  const reported = via.length === 0 ? '' : `, ${accordingTo(via.map(({ name }) => name))}`;
  const said = saidAt === null ? '' : `, ${saidAt}`;
  const denied = claim.disputed ? DISPUTED : '';
  const kept = keptNote({ holderText, excerpt: document.excerpt });
  return `${holder.name}${asNamed}${reported}${said}: ${words}${denied}${kept}. In: ${source.join(', ')}. ${url}`;
}
