import { asSentence } from '../../../diagrams/asSentence.ts';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { reportersIn } from '../../../diagrams/describePosition.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import { quoted } from '../../../diagrams/quoted.ts';
import { notesBehind } from '../../claimNotes.ts';
import type { ClaimNode } from '../../operations/claimParts.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/Words.ts';

/**
 * A line to put under a quotation: holder, who reports it, words, document, date where known, and the claim's address. It
 * says where the words that were kept do not name the holder, and where they are all that was kept.
 */
export function citationOf(claim: ClaimNode, words: Words): string {
  const { document, holder, holderText, evidence, saidAt, via, url, voice } = claim;
  const day = (edtf: string) => dateInWords(edtf, words.view.language);
  const quotation = quoted(
    evidence.map(({ exact }) => exact),
    words.view,
  );
  const asNamed =
    holderText === null || holder.name === holderText ? '' : ` (${quoted(holderText, words.view)})`;
  const source = [
    documentName({ ...document, opening: null }).text,
    document.publisher,
    document.publishedAt && day(document.publishedAt),
  ].filter((part) => part !== null);
  const names = via.map(({ name }) => name);
  const reported = via.length === 0 ? '' : `, ${reportersIn(names, words.position)}`;
  const said = saidAt === null ? '' : `, ${day(saidAt)}`;
  const notes = notesBehind({ ...claim, excerpt: document.excerpt }, words);
  const cited = fill(words.claim.cited, { source: asSentence(source.join(', ')), url });
  // Only what stands in quotation marks was said in these words by whoever holds it.
  const told = voice === 'QUOTE' ? '' : `, ${words.claim.inWordsOfText}`;
  return `${holder.name}${asNamed}${reported}${said}${told}: ${quotation}${notes}. ${cited}`;
}
