import type { PutOffice, PutTie } from '../commands/Command.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { passageId } from './documentRows.ts';

/** The row of an office that a document states. */
export function officeRow({ document, title, holder, of, since, until, evidence }: PutOffice): Row {
  const passages = evidence.map((span) => passageId(document, span));
  const id = idOf('Office', holder, title, of ?? '', document, ...passages);
  return {
    type: 'Office',
    id,
    fields: { order: `${spanOrder(document, firstStart(evidence))} ${id}`, title, since, until },
    edges: {
      holder: idOf('Actor', holder),
      of: of === null ? null : idOf('Actor', of),
      evidence: passages,
      document: idOf('Document', document),
    },
    words: '',
  };
}

/** The row of a tie that a document states. */
export function tieRow({ document, kind, from, to, description, evidence }: PutTie): Row {
  const passages = evidence.map((span) => passageId(document, span));
  const id = idOf('Tie', kind, from, to, document, ...passages);
  return {
    type: 'Tie',
    id,
    fields: { order: `${spanOrder(document, firstStart(evidence))} ${id}`, kind, description },
    edges: {
      from: idOf('Actor', from),
      to: idOf('Actor', to),
      evidence: passages,
      document: idOf('Document', document),
    },
    words: '',
  };
}

/** Where the first of several stretches starts, in code points. */
export function firstStart(spans: readonly { readonly start: number }[]): number {
  return Math.min(...spans.map((span) => span.start));
}
