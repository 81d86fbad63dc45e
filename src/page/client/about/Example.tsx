import { attributedIn } from '../../attributedIn.ts';
import type { ExampleClaim } from '../../operations/howToRead.ts';
import { words } from '../words.ts';

/** A claim of this graph as an example, with its words; null where the graph has none. */
export function Example({ claim }: { readonly claim: ExampleClaim | null }) {
  if (claim === null) return <p class="noexample">{words().about.noExample}</p>;
  return (
    <p class="example">
      <a href={`/claim/${encodeURIComponent(claim.id)}`}>{attributedIn(claim, words())}</a>{' '}
      <q>{claim.evidence.map(({ exact }) => exact).join(' … ')}</q>
    </p>
  );
}
