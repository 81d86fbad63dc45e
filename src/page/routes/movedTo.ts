import { type Address, formatAddress } from '../Address.ts';
import type { SubjectAnswer } from '../operations/subjects.ts';
import { isSubject } from '../pages.ts';
import type { AskedAhead } from '../serve/AskedAhead.ts';

/** The address of one thing under the slug that it has now, where the address names an earlier one. */
export function movedTo(address: Address, shown: AskedAhead | null): string | null {
  if (!isSubject(address.view)) return null;
  const slug = (shown?.data as SubjectAnswer<{ readonly slug: string }> | null)?.subject?.slug;
  return slug === undefined || slug === address.slug ? null : formatAddress({ ...address, slug });
}
