import { withoutIf } from '../../../diagrams/describePosition.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import { quoted } from '../../../diagrams/quoted.ts';
import { formatAddress } from '../../Address.ts';
import { attributedIn } from '../../attributedIn.ts';
import type { ClaimNode, EvidenceNode, OtherClaim } from '../../operations/claimParts.ts';
import { suggestionInWords } from '../../suggestionInWords.ts';
import { whenSaid } from '../../whenSaid.ts';
import { fill } from '../../words/fill.ts';
import { Fact } from '../frame/Fact.tsx';
import { useNavigation } from '../navigation.ts';
import { Quoted } from '../Quoted.tsx';
import { rememberFocus } from '../returnFocus.ts';
import { words } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';
import { citationOf } from './citationOf.ts';
import { type QuotedReason, reasonWithin } from './reasonWithin.ts';

interface Props {
  readonly claim: ClaimNode;
  /** Within the reader, where its words are seen anyway. */
  readonly inReader?: boolean;
  readonly current?: boolean;
  /** Among drafts that wait, of which all are drafts. */
  readonly queued?: boolean;
}

/** One claim: its sentence, its words in their context, and what the text says of it. */
export function ClaimCard({ claim, inReader = false, current = false, queued = false }: Props) {
  const { filter } = useNavigation().address;
  const text = words().claim;
  const reading = formatAddress({ view: 'reader', document: claim.document.slug, claim: claim.id, filter });
  const reason = reasonWithin(
    claim.evidence.map(({ exact }) => exact),
    claim.reason,
  );
  const when = whenSaid(claim, words());
  const readId = `read-${claim.id}`;
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
      {claim.status !== 'ACCEPTED' && !queued && <p class="notice">{text.statuses[claim.status]}</p>}
      {claim.stance === null && !queued && <p class="notice">{text.noStance}</p>}
      {claim.evidence.map((passage, index) => (
        <Quotation
          key={passage.id}
          passage={passage}
          short={inReader}
          reason={reason?.index === index ? reason : null}
        />
      ))}
      <dl>
        <Fact name={text.namedAs}>
          {claim.holderText === null ? text.holderNotNamed : quoted(claim.holderText, words().view)}
        </Fact>
        {claim.via.length > 0 && (
          <Fact name={text.accordingTo}>
            {claim.via.map(({ name }) => name).join(words().position.citing)}
          </Fact>
        )}
        <Fact name={text.voice}>{text.voices[claim.voice]}</Fact>
        {claim.hedged && <Fact name={text.hedged}>{text.hedge}</Fact>}
        {claim.condition !== null && <Fact name={text.condition}>{withoutIf(claim.condition)}</Fact>}
        {claim.reason !== null && (
          <Fact name={text.reason}>{reason === null ? claim.reason : text.reasonAbove}</Fact>
        )}
        {claim.tense !== 'CURRENT' && <Fact name={text.tense}>{text.tenses[claim.tense]}</Fact>}
        {when !== null && <Fact name={text.said}>{when}</Fact>}
        <Fact name={text.source}>
          <bdi>{documentName({ ...claim.document, opening: null }).text}</bdi>
          {claim.evidence[0]?.section ? fill(text.under, { section: claim.evidence[0].section }) : ''}
          {claim.document.excerpt && `: ${text.excerpt}`}
        </Fact>
        {claim.importedFrom !== null && <Fact name={text.importedFrom}>{claim.importedFrom}</Fact>}
        {claim.suggester !== null && <Fact name={text.suggested}>{suggestionInWords(claim, text)}</Fact>}
        {claim.disputed &&
          claim.restatedBy
            .flatMap(({ claims }) => claims.nodes)
            .map((other) => (
              <Fact key={other.id} name={text.disputed}>
                <Change other={other} evidence={[]} />
              </Fact>
            ))}
        {claim.replacedBy !== null && (
          <Fact name={hasMoved(claim) ? words().reader.later : text.corrected}>
            <Change other={claim.replacedBy} evidence={[]} />
          </Fact>
        )}
        {claim.supersedes.map(({ claim: earlier, evidence }) => (
          <Fact key={earlier.id} name={text.gaveUp}>
            <Change other={earlier} evidence={evidence} />
          </Fact>
        ))}
        {claim.supersededBy.map(({ by, evidence }) => (
          <Fact key={by.id} name={text.givenUpFor}>
            <Change other={by} evidence={evidence} />
          </Fact>
        ))}
      </dl>
      <p class="actions">
        {!inReader && (
          <a class="button" id={readId} href={reading} onClick={() => rememberFocus(readId)}>
            {text.read}
          </a>
        )}
        <CopyButton name={text.copyLink} text={claim.url} />
        <CopyButton name={text.copyCitation} text={citationOf(claim, words())} />
        {claim.evidence[0]?.sourceUrl && (
          <a class="button" href={claim.evidence[0].sourceUrl} rel="noreferrer">
            {text.atSource}
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

function sentenceOf(claim: Pick<ClaimNode, 'text' | 'via'>): string {
  return attributedIn(claim, words());
}

interface QuotationProps {
  readonly passage: EvidenceNode;
  readonly short: boolean;
  /** Where the words are told apart that say why. */
  readonly reason: QuotedReason | null;
}

function Quotation({ passage, short, reason }: QuotationProps) {
  const exact =
    reason === null ? (
      passage.exact
    ) : (
      <>
        {reason.before}
        <em class="reason">
          <span class="unseen">{words().claim.reasonBegins} </span>
          {reason.reason}
        </em>
        {reason.after}
      </>
    );
  if (short)
    return (
      <blockquote>
        <Quoted>{exact}</Quoted>
      </blockquote>
    );
  const before = passage.prefix.replace(/^\S*\s/u, '');
  const after = passage.suffix.replace(/\s\S*$/u, '');
  return (
    <blockquote>
      {before !== '' && <span class="context">… {before}</span>}
      <mark>{exact}</mark>
      {after !== '' && <span class="context">{after} …</span>}
    </blockquote>
  );
}

interface ChangeProps {
  readonly other: OtherClaim;
  readonly evidence: readonly { readonly exact: string }[];
}

function Change({ other, evidence }: ChangeProps) {
  const { filter } = useNavigation().address;
  const turn = evidence.map(({ exact }) => quoted(exact, words().view)).join(words().claim.and);
  return (
    <>
      <a href={formatAddress({ view: 'reader', document: other.document.slug, claim: other.id, filter })}>
        {sentenceOf(other)}
      </a>
      {evidence.length > 0 && ` – ${fill(words().claim.inTheWords, { words: turn })}`}
    </>
  );
}
