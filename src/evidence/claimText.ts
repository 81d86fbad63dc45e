import { openingAccordingTo } from './accordingTo.ts';
import { HOLDER_NOT_NAMED } from './wordsKept.ts';

const VERBS: Readonly<Record<string, string>> = {
  PROPOSES: 'proposes',
  SUPPORTS: 'supports',
  CONDITIONAL: 'agrees on a condition',
  DISCUSSES: 'takes part in discussing',
  UNDECIDED: 'is undecided',
  WITHDRAWS: 'withdraws',
  SCEPTICAL: 'is sceptical',
  OBJECTS: 'objects',
};
const OF_SEVERAL: Readonly<Record<string, string>> = {
  PROPOSES: 'propose',
  SUPPORTS: 'support',
  CONDITIONAL: 'agree on a condition',
  DISCUSSES: 'take part in discussing',
  UNDECIDED: 'are undecided',
  WITHDRAWS: 'withdraw',
  SCEPTICAL: 'are sceptical',
  OBJECTS: 'object',
};
const OF_ASSERTIONS: Readonly<Record<string, string>> = {
  SUPPORTS: 'holds',
  OBJECTS: 'denies',
  SCEPTICAL: 'doubts',
  WITHDRAWS: 'takes back',
};
const OF_ASSERTIONS_OF_SEVERAL: Readonly<Record<string, string>> = {
  SUPPORTS: 'hold',
  OBJECTS: 'deny',
  SCEPTICAL: 'doubt',
  WITHDRAWS: 'take back',
};

/** What the sentence of a claim says. */
export interface ClaimSentence {
  readonly holder: string;
  /** By what words the text names the holder; null where the words that were kept do not. */
  readonly holderText: string | null;
  /** Whether the holder is spoken of in the plural. */
  readonly several: boolean;
  /** Null of a draft that has none. */
  readonly stance: string | null;
  readonly tense: string;
  readonly targetType: string;
  readonly target: string;
  /** In the words of the text. */
  readonly condition: string | null;
  readonly hedged: boolean;
  /** Names of the actors who report it, outermost first. */
  readonly via: readonly string[];
}

/**
 * A plain sentence for a claim that was given none: `Zelensky supports: Hold direct talks.` With a condition, where
 * others report it, and where somebody doubts that it is held: `Zelensky agrees on the condition “if the guns rest”: …`,
 * `According to Tass, Zelensky supports: …`, `Zelensky perhaps supports: …`. Where the words that were kept do not name
 * the holder, it ends in saying so.
 */
export function claimText(claim: ClaimSentence): string {
  const verbs = claim.several ? OF_SEVERAL : VERBS;
  const onAssertions = claim.several ? OF_ASSERTIONS_OF_SEVERAL : OF_ASSERTIONS;
  const plain =
    claim.stance === null
      ? `${claim.several ? 'say' : 'says'} something of`
      : (claim.targetType === 'Assertion' && onAssertions[claim.stance]) ||
        verbs[claim.stance] ||
        claim.stance;
  const conditional = claim.several ? 'agree' : 'agrees';
  const stance =
    claim.stance === 'CONDITIONAL' && claim.condition !== null
      ? `${conditional} on the condition “${claim.condition}”`
      : plain;
  const verb = claim.hedged ? `perhaps ${stance}` : stance;
  const when = claim.tense === 'FORMER' ? ' (formerly)' : '';
  const end = /[.?!]$/.test(claim.target) ? '' : '.';
  const opening = claim.via.length === 0 ? '' : `${openingAccordingTo(claim.via)}, `;
  const kept = claim.holderText === null ? ` (${HOLDER_NOT_NAMED})` : '';
  return `${opening}${claim.holder} ${verb}${when}: ${claim.target}${end}${kept}`;
}
