import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import type { OperationCall } from '../../../diagrams/OperationCall.ts';
import { quoted } from '../../../diagrams/quoted.ts';
import { formatAddress } from '../../Address.ts';
import { attributedIn } from '../../attributedIn.ts';
import type { ListedClaim, ListedClaims } from '../../operations/subjects.ts';
import { language, words } from '../words.ts';
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
  const source = [
    documentName({ ...claim.document, opening: null }).text,
    ...(claim.saidAt === null ? [] : [dateInWords(claim.saidAt, language())]),
  ].join(', ');
  return (
    <li>
      <p>
        <a href={reading}>{attributedIn(claim, words())}</a>
        {claim.disputed && ` (${words().claim.isDisputed})`}
      </p>
      <blockquote>
        {quoted(
          claim.evidence.map(({ exact }) => exact),
          words().view,
        )}{' '}
        <cite class="source">{source}</cite>
      </blockquote>
    </li>
  );
}
