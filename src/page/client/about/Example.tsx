import { attributed } from '../../../evidence/accordingTo.ts';
import type { ExampleClaim } from '../../operations/howToRead.ts';
import { words } from '../words.ts';

/** A claim of this graph as an example, with its words; null where the graph has none. */
export function Example({ claim }: { readonly claim: ExampleClaim | null }) {
  if (claim === null) return <p class="noexample">{words().about.noExample}</p>;
  const names = claim.via.map(({ name }) => name);
  return (
    <p class="example">
      <a href={`/claim/${encodeURIComponent(claim.id)}`}>{attributed(claim.text, names)}</a>{' '}
      <q>{claim.evidence.map(({ exact }) => exact).join(' … ')}</q>
    </p>
  );
}
