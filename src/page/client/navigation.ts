import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Address, formatAddress, missingAddress, parseAddress } from '../Address.ts';

export type Navigate = (address: Partial<Address> & Pick<Address, 'view'>, how?: 'push' | 'replace') => void;

/** Where the page is, and how to go elsewhere. */
interface Navigation {
  readonly address: Address;
  readonly go: Navigate;
  /** Says something to people who do not see the page change. */
  readonly announce: (text: string) => void;
  /** Shows which keys there are. */
  readonly showKeys: () => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('There is no navigation around this component.');
  return navigation;
}

/** The address of the browser's location. */
export function currentAddress(): Address {
  const { pathname, search } = location;
  const query = new URLSearchParams(search);
  return parseAddress(pathname, query) ?? missingAddress(pathname, query);
}

/** The page's own address that a click on a link leads to, or null where the browser has to follow it. */
export function addressOfClick(event: MouseEvent): Address | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.hasAttribute('download')) return null;
  const url = URL.parse(link.getAttribute('href') ?? '', location.href);
  if (url === null || url.origin !== location.origin || url.hash !== '') return null;
  return parseAddress(url.pathname, url.searchParams);
}

/** The current address, with some of it changed. */
export function hrefOf(address: Address, changes: Partial<Address>): string {
  return formatAddress({ ...address, ...changes });
}
