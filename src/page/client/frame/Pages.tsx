import type { PageInfo } from '../../operations/Operation.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { words } from '../words.ts';

/** Leads to the next page of a long list, and back to the first. */
export function Pages({ info }: { readonly info: PageInfo }) {
  const { address } = useNavigation();
  if (!info.hasNextPage && address.after === null) return null;
  const { pages, first, next } = words().page;
  return (
    <nav class="pages" aria-label={pages}>
      {address.after !== null && (
        <a class="button" href={hrefOf(address, { after: null, position: null })}>
          {first}
        </a>
      )}
      {info.hasNextPage && (
        <a class="button" href={hrefOf(address, { after: info.endCursor, position: null })}>
          {next}
        </a>
      )}
    </nav>
  );
}
