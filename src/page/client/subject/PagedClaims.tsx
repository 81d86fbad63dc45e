import { DISPUTED } from '../../../diagrams/describePosition.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import type { OperationCall } from '../../../diagrams/OperationCall.ts';
import { attributed } from '../../../evidence/accordingTo.ts';
import { formatAddress } from '../../Address.ts';
import type { ListedClaim, ListedClaims } from '../../operations/subjects.ts';
import { language } from '../words.ts';
import { More } from './More.tsx';
import { usePaged } from './usePaged.ts';

interface Props<Answer> {
  readonly heading: string;
  /** What claims these are, under the heading. */
  readonly hint?: string;
  /** Asks for the page behind a cursor, or the first one. */
  readonly call: (after: string | null) => OperationCall;
  readonly claimsOf: (answer: Answer) => ListedClaims | null;
}

/** Claims with their words, newest first, and behind them how many more there are. Nothing where there is none. */
export function PagedClaims<Answer>({ heading, hint, call, claimsOf }: Props<Answer>) {
  const list = usePaged<Answer, ListedClaim>(call, claimsOf);
  if (list === null || (list.total === 0 && list.failed === null)) return null;
  return (
    <section>
      <h2>
        {heading} <span class="number">{list.total.toLocaleString(language())}</span>
      </h2>
      {hint !== undefined && <p class="source">{hint}</p>}
      <ul class="claims">
        {list.nodes.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
      <More list={list} />
    </section>
  );
}

function ClaimLine({ claim }: { readonly claim: ListedClaim }) {
  const reading = formatAddress({ view: 'reader', document: claim.document.slug, claim: claim.id });
  const sentence = attributed(
    claim.text,
    claim.via.map(({ name }) => name),
  );
  const source = [
    documentName({ ...claim.document, opening: null }).text,
    ...(claim.saidAt === null ? [] : [claim.saidAt]),
  ].join(', ');
  return (
    <li>
      <p>
        <a href={reading}>{sentence}</a>
        {claim.disputed && DISPUTED}
      </p>
      <blockquote>
        {claim.evidence.map(({ exact }) => `“${exact}”`).join(' … ')} <cite class="source">{source}</cite>
      </blockquote>
    </li>
  );
}
