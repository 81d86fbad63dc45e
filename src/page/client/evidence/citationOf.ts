import { asSentence } from '../../../diagrams/asSentence.ts';
import { reportersIn } from '../../../diagrams/describePosition.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import type { ClaimNode } from '../../operations/claimParts.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/Words.ts';

/**
 * A line to put under a quotation: holder, who reports it, words, document, date where known, and the claim's address. It
 * says where the words that were kept do not name the holder, and where they are all that was kept.
 */
export function citationOf(claim: ClaimNode, words: Words): string {
  const { document, holder, holderText, evidence, saidAt, via, url } = claim;
  const text = words.claim;
  const quoted = evidence.map(({ exact }) => `“${exact}”`).join(' … ');
  const asNamed = holderText === null || holder.name === holderText ? '' : ` (“${holderText}”)`;
  const source = [
    documentName({ ...document, opening: null }).text,
    document.publisher,
    document.publishedAt,
  ].filter((part) => part !== null);
  const names = via.map(({ name }) => name);
  const reported = via.length === 0 ? '' : `, ${reportersIn(names, words.position)}`;
  const said = saidAt === null ? '' : `, ${saidAt}`;
  const denied = claim.disputed ? ` (${text.isDisputed})` : '';
  const kept = [
    ...(holderText === null ? [text.holderNotNamed] : []),
    ...(document.excerpt ? [text.excerpt] : []),
  ];
  const notes = kept.length === 0 ? '' : ` (${kept.join('; ')})`;
  const cited = fill(text.cited, { source: asSentence(source.join(', ')), url });
  return `${holder.name}${asNamed}${reported}${said}: ${quoted}${denied}${notes}. ${cited}`;
}
