import { type ClaimSentence, claimText } from '../evidence/claimText.ts';
import type { Row } from '../stores/Store.ts';
import { isSeveral } from './isSeveral.ts';
import { textOrNull } from './textOrNull.ts';

/**
 * The sentence that is made for a stored claim. Throws where its holder or its target is missing.
 *
 * @param ends its holder, its target and those who report it, by their ids
 */
export function sentenceOf(claim: Row, ends: ReadonlyMap<string, Row>): string {
  return claimText(saidIn(claim, ends));
}

/** What the sentence of a stored claim is made of. Throws where its holder or its target is missing. */
export function saidIn({ id, fields, edges }: Row, ends: ReadonlyMap<string, Row>): ClaimSentence {
  const holder = ends.get(String(edges.holder));
  const target = ends.get(String(edges.target));
  if (!holder || !target) throw new Error(`The claim ${id} lacks its holder or target.`);
  return {
    holder: String(holder.fields.name),
    several: isSeveral(holder),
    holderText: textOrNull(fields.holderText),
    stance: textOrNull(fields.stance),
    tense: String(fields.tense),
    targetType: target.type,
    target: String(target.fields.text),
    via: [edges.via ?? []].flat().map((one) => String(ends.get(one)?.fields.name)),
    condition: textOrNull(fields.condition),
    hedged: fields.hedged === true,
  };
}
