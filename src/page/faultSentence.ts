import type { AddressFault } from './AddressFault.ts';
import { fill } from './words/fill.ts';
import type { Words } from './words/Words.ts';

/** What is wrong in an address and what there is instead, in one sentence or two of the page's language. */
export function faultSentence(fault: AddressFault, { address }: Words): string {
  switch (fault.kind) {
    case 'value':
      return fill(address.value, { ...fault, known: fault.known.join(', ') });
    case 'names':
      return fill(address.names, { names: fault.names.join(', '), known: fault.known.join(', ') });
    case 'none':
    case 'sides':
      return address[fault.kind];
    default:
      return fill(address[fault.kind], { ...fault });
  }
}
