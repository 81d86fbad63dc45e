import type { TargetType } from '../diagrams/DiagramView.ts';
import { stanceLabel } from '../diagrams/describePosition.ts';
import type { Stance } from '../diagrams/encoding.ts';
import { accordingTo, attributed } from '../evidence/accordingTo.ts';
import { HOLDER_NOT_NAMED } from '../evidence/wordsKept.ts';
import { clip } from './clip.ts';
import { type SourceNode, sourceOf } from './sourceOf.ts';

/** Code points of the words of a passage, and of other texts of a statement, that are shown. */
const MOST_OF_WORDS = 600;
const MOST_OF_TEXT = 300;
/** Passages and reporters of a statement that are shown. */
const MOST_PASSAGES = 4;
const MOST_REPORTERS = 8;
/** Code points of the name of a reporter that are shown. */
const MOST_OF_NAME = 100;

/** Fields of a claim, to be put behind an operation that spreads them. */
export const STATEMENT = `fragment Statement on Claim {
  url text holderText stance voice hedged tense condition reason saidAt disputed status importedFrom
  holder { slug name }
  target { __typename slug text }
  via { name }
  document { slug title publisher publishedAt url excerpt }
  evidence { exact section url sourceUrl }
}`;

export interface ClaimNode {
  readonly url: string;
  readonly text: string;
  readonly holderText: string | null;
  readonly stance: Stance | null;
  readonly voice: 'QUOTE' | 'PARAPHRASE' | 'NARRATION';
  readonly hedged: boolean;
  readonly tense: 'FORMER' | 'CURRENT' | 'PROSPECTIVE';
  readonly condition: string | null;
  readonly reason: string | null;
  readonly saidAt: string | null;
  readonly disputed: boolean;
  readonly status: 'DRAFT' | 'ACCEPTED' | 'REJECTED' | 'RETRACTED';
  readonly importedFrom: string | null;
  readonly holder: { readonly slug: string; readonly name: string };
  readonly target: { readonly __typename: TargetType; readonly slug: string; readonly text: string };
  readonly via: readonly { readonly name: string }[];
  readonly document: SourceNode;
  readonly evidence: readonly PassageNode[];
}

interface PassageNode {
  readonly exact: string;
  readonly section: string | null;
  readonly url: string;
  readonly sourceUrl: string | null;
}

/**
 * A claim as a model is given it, who holds it and on what aside: never without whoever reports it, what the text leaves
 * unsure, the words that it rests on, their document and the links to both.
 */
export function statementOf(claim: ClaimNode) {
  const via = reporters(claim.via);
  return {
    statement: attributed(clip(claim.text, MOST_OF_TEXT), via),
    ...(via.length > 0 && { reported: accordingTo(via) }),
    ...(claim.hedged && { hedged: 'the text itself is not sure that the holder holds it' }),
    ...(claim.disputed && { disputed: 'somebody denies that the holder holds it' }),
    ...(claim.tense === 'FORMER' && { tense: 'used to hold it' }),
    ...(claim.tense === 'PROSPECTIVE' && { tense: 'will hold it' }),
    ...(claim.status !== 'ACCEPTED' && { status: `${claim.status}: it counts for no position` }),
    ...(claim.condition !== null && { condition: clip(claim.condition, MOST_OF_TEXT) }),
    ...(claim.reason !== null && { reason: clip(claim.reason, MOST_OF_TEXT) }),
    ...(claim.saidAt !== null && { saidAt: claim.saidAt }),
    holderInTheWords: claim.holderText === null ? HOLDER_NOT_NAMED : clip(claim.holderText, MOST_OF_TEXT),
    voice: claim.voice,
    words: claim.evidence.slice(0, MOST_PASSAGES).map(({ exact, section, url, sourceUrl }) => ({
      exact: clip(exact, MOST_OF_WORDS),
      ...(section !== null && { section: clip(section, MOST_OF_TEXT) }),
      link: sourceUrl ?? url,
    })),
    ...(claim.evidence.length > MOST_PASSAGES && {
      moreWords: `${claim.evidence.length - MOST_PASSAGES} more passages: see link`,
    }),
    document: sourceOf(claim.document),
    ...(claim.importedFrom !== null && { importedFrom: clip(claim.importedFrom, MOST_OF_TEXT) }),
    link: claim.url,
  };
}

/** Names of those who report something, outermost first. */
export function reporters(via: ClaimNode['via']): readonly string[] {
  const names = via.slice(0, MOST_REPORTERS).map(({ name }) => clip(name, MOST_OF_NAME));
  return via.length > names.length ? [...names, `${via.length - names.length} more`] : names;
}

/** The same where it stands alone, with its holder, stance and target. */
export function wholeStatementOf(claim: ClaimNode) {
  const { holder, stance, target } = claim;
  return {
    holder: { slug: holder.slug, name: clip(holder.name, MOST_OF_TEXT) },
    stance: stance === null ? 'none yet: a draft' : stanceLabel(stance, target.__typename),
    on: { type: target.__typename, slug: target.slug, text: clip(target.text, MOST_OF_TEXT) },
    ...statementOf(claim),
  };
}
