import type { PageInfo } from '../../operations/Operation.ts';
import { hrefOf, useNavigation } from '../navigation.ts';

/** Leads to the next page of a long list, and back to the first. */
export function Pages({ info }: { readonly info: PageInfo }) {
  const { address } = useNavigation();
  if (!info.hasNextPage && address.after === null) return null;
  return (
    <nav class="pages" aria-label="Pages">
      {address.after !== null && (
        <a class="button" href={hrefOf(address, { after: null, position: null })}>
          First page
        </a>
      )}
      {info.hasNextPage && (
        <a class="button" href={hrefOf(address, { after: info.endCursor, position: null })}>
          Next page
        </a>
      )}
    </nav>
  );
}
