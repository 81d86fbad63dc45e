import { withoutIf } from '../../../diagrams/describePosition.ts';
import { attributed, citing } from '../../../evidence/accordingTo.ts';
import { EXCERPT, HOLDER_NOT_NAMED } from '../../../evidence/wordsKept.ts';
import { formatAddress } from '../../Address.ts';
import type { ClaimNode, EvidenceNode, OtherClaim } from '../../operations/claimParts.ts';
import { words } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';
import { citationOf, documentName } from './citationOf.ts';

const VOICES: Readonly<Record<ClaimNode['voice'], string>> = {
  QUOTE: 'quoted: its words stand in quotation marks',
  PARAPHRASE: 'in other words, with a verb of saying',
  NARRATION: 'the author’s own account',
};

interface Props {
  readonly claim: ClaimNode;
  /** Within the reader, where its words are seen anyway. */
  readonly inReader?: boolean;
  readonly current?: boolean;
}

/** One claim: its sentence, its words in their context, and what the text says of it. */
export function ClaimCard({ claim, inReader = false, current = false }: Props) {
  const reading = formatAddress({ view: 'reader', document: claim.document.slug, claim: claim.id });
  return (
    <article class={current ? 'claim current' : 'claim'} aria-labelledby={`claim-${claim.id}`}>
      <h3 id={`claim-${claim.id}`}>
        {inReader ? (
          <a href={reading} data-claim={claim.id} aria-current={current ? 'true' : undefined}>
            {sentenceOf(claim)}
          </a>
        ) : (
          sentenceOf(claim)
        )}
      </h3>
      {claim.status !== 'ACCEPTED' && <p class="notice">This claim is {claim.status.toLowerCase()}.</p>}
      {claim.stance === null && <p class="notice">Nobody has said yet where the holder stands.</p>}
      {claim.evidence.map((passage) => (
        <Quotation key={passage.id} passage={passage} short={inReader} />
      ))}
      <dl>
        <Fact name="Named as">{claim.holderText === null ? HOLDER_NOT_NAMED : `“${claim.holderText}”`}</Fact>
        {claim.via.length > 0 && <Fact name="According to">{citing(claim.via.map(({ name }) => name))}</Fact>}
        <Fact name="Voice">{VOICES[claim.voice]}</Fact>
        {claim.hedged && (
          <Fact name="Hedged">the author, or who reports it, doubts that the holder holds it</Fact>
        )}
        {claim.condition !== null && <Fact name="If">{withoutIf(claim.condition)}</Fact>}
        {claim.reason !== null && <Fact name="Because">{claim.reason}</Fact>}
        {claim.tense === 'FORMER' && <Fact name="Tense">no longer held</Fact>}
        {claim.tense === 'PROSPECTIVE' && <Fact name="Tense">to come</Fact>}
        {claim.saidAt !== null && <Fact name="Said">{claim.saidAt}</Fact>}
        <Fact name="In">
          {documentName(claim.document)}
          {claim.evidence[0]?.section ? `, under “${claim.evidence[0].section}”` : ''}
          {claim.document.excerpt && `: ${EXCERPT}`}
        </Fact>
        {claim.importedFrom !== null && <Fact name="Imported from">{claim.importedFrom}</Fact>}
        {claim.disputed &&
          claim.restatedBy
            .flatMap(({ claims }) => claims.nodes)
            .map((other) => (
              <Fact key={other.id} name="Disputed">
                <Change other={other} evidence={[]} />
              </Fact>
            ))}
        {claim.replacedBy !== null && (
          <Fact name={hasMoved(claim) ? words().reader.later : 'Corrected'}>
            <Change other={claim.replacedBy} evidence={[]} />
          </Fact>
        )}
        {claim.supersedes.map(({ claim: earlier, evidence }) => (
          <Fact key={earlier.id} name="Gave up">
            <Change other={earlier} evidence={evidence} />
          </Fact>
        ))}
        {claim.supersededBy.map(({ by, evidence }) => (
          <Fact key={by.id} name="Given up for">
            <Change other={by} evidence={evidence} />
          </Fact>
        ))}
      </dl>
      <p class="actions">
        {!inReader && (
          <a class="button" href={reading}>
            Read in the article
          </a>
        )}
        <CopyButton name="Copy link" text={claim.url} />
        <CopyButton name="Copy citation" text={citationOf(claim)} />
        {claim.evidence[0]?.sourceUrl && (
          <a class="button" href={claim.evidence[0].sourceUrl} rel="noreferrer">
            At the source
          </a>
        )}
      </p>
    </article>
  );
}

/** Whether what stands in a claim's place is the same one in a later version of the text. */
function hasMoved({ document, replacedBy }: ClaimNode): boolean {
  return (
    replacedBy !== null && replacedBy.document.revises !== null && replacedBy.document.slug !== document.slug
  );
}

function sentenceOf({ text, via }: Pick<ClaimNode, 'text' | 'via'>): string {
  return attributed(
    text,
    via.map(({ name }) => name),
  );
}

function Quotation({ passage, short }: { readonly passage: EvidenceNode; readonly short: boolean }) {
  if (short) return <blockquote>“{passage.exact}”</blockquote>;
  const before = passage.prefix.replace(/^\S*\s/u, '');
  const after = passage.suffix.replace(/\s\S*$/u, '');
  return (
    <blockquote>
      {before !== '' && <span class="context">… {before}</span>}
      <mark>{passage.exact}</mark>
      {after !== '' && <span class="context">{after} …</span>}
    </blockquote>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ChangeProps {
  readonly other: OtherClaim;
  readonly evidence: readonly { readonly exact: string }[];
}

function Change({ other, evidence }: ChangeProps) {
  return (
    <>
      <a href={formatAddress({ view: 'reader', document: other.document.slug, claim: other.id })}>
        {sentenceOf(other)}
      </a>
      {evidence.length > 0 && ` – in the words “${evidence.map(({ exact }) => exact).join('” and “')}”`}
    </>
  );
}
