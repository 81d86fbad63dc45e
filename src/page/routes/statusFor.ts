import { httpStatusOf } from '../../api/toGraphQLError.ts';
import type { Address } from '../Address.ts';
import type { DocumentAnswer } from '../operations/reader.ts';
import type { SubjectAnswer } from '../operations/subjects.ts';
import { isSubject } from '../pages.ts';
import type { AskedAhead } from '../serve/AskedAhead.ts';
import { asksNothing } from '../serve/fallbackFor.ts';

/** The page is the same; its status is for whoever does not read it. */
export function statusFor(address: Address, shown: AskedAhead | null): number {
  if (asksNothing(address)) return 200;
  if (!shown?.data) return httpStatusOf(shown?.error);
  if (isSubject(address.view)) return (shown.data as SubjectAnswer<unknown>).subject === null ? 404 : 200;
  if (address.view !== 'reader' || address.document === null) return 200;
  return (shown.data as DocumentAnswer).document === null ? 404 : 200;
}
